package vn.chitieuso.benchmarks;

import com.sun.tools.attach.VirtualMachine;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.MBeanServerConnection;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** Looks from outside at the heap of the server, which this program started. */
final class HeapWatch implements AutoCloseable {

    private static final long PAUSE_MILLIS = 50;
    private static final double MEGABYTE = 1024.0 * 1024;

    private final JMXConnector connector;
    private final MemoryMXBean memory;

    HeapWatch() throws Exception {
        VirtualMachine server = VirtualMachine.attach(String.valueOf(serverProcess()));
        try {
            connector = JMXConnectorFactory.connect(new JMXServiceURL(server.startLocalManagementAgent()));
        } finally {
            server.detach();
        }
        MBeanServerConnection beans = connector.getMBeanServerConnection();
        memory = ManagementFactory.newPlatformMXBeanProxy(
                beans, ManagementFactory.MEMORY_MXBEAN_NAME, MemoryMXBean.class);
    }

    private static long serverProcess() {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().command().orElse("").endsWith("java"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no server below this process"))
                .pid();
    }

    /** Megabytes the heap may have. */
    double maximum() {
        return memory.getHeapMemoryUsage().getMax() / MEGABYTE;
    }

    /**
     * Begins with a heap that is cleaned up.
     *
     * @return megabytes the heap held at most while something was done, garbage included
     */
    double peakDuring(Act act) throws Exception {
        memory.gc();
        AtomicLong peak = new AtomicLong();
        Thread looking = new Thread(() -> look(peak), "heap-watch");
        looking.setDaemon(true);
        looking.start();
        try {
            act.run();
        } finally {
            looking.interrupt();
            looking.join();
        }
        return peak.get() / MEGABYTE;
    }

    private void look(AtomicLong peak) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                peak.accumulateAndGet(memory.getHeapMemoryUsage().getUsed(), Math::max);
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException enough) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws Exception {
        connector.close();
    }

    /** What is watched. */
    interface Act {
        void run() throws Exception;
    }
}
