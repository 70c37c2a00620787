package vn.chitieuso.tests.portability;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import vn.chitieuso.quickstart.DatabaseAddress;
import vn.chitieuso.quickstart.Readiness;

/** An application server that is not the one of the quick start, with the EAR on it. */
interface ForeignServer extends AutoCloseable {

    Duration PATIENCE = Duration.ofMinutes(5);

    /** Configures the server anew, starts it on free ports of this machine alone and deploys the EAR. */
    URI start(DatabaseAddress database) throws IOException, InterruptedException;

    /** Whether the application will never start. */
    boolean hasGivenUp() throws IOException;

    /** What the server said, for the message of a failure. */
    String lastWords() throws IOException;

    default void awaitReady(URI address) throws IOException, InterruptedException {
        Readiness readiness = new Readiness(address);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!readiness.isReached()) {
            if (hasGivenUp() || System.nanoTime() > end) {
                throw new IllegalStateException("not ready at " + address + ":\n" + lastWords());
            }
            Thread.sleep(500);
        }
    }

    @Override
    void close() throws IOException, InterruptedException;
}
