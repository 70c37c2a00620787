package vn.chitieuso.quickstart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** The ports of this machine: which are free, which are taken. */
public final class Ports {

    private Ports() {}

    /** Some port nothing listens on at the moment. */
    public static int free() {
        try (ServerSocket probe = bound(0)) {
            return probe.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Refuses a port that something else listens on. */
    static void requireFree(int port) {
        try (ServerSocket probe = bound(port)) {
            probe.getLocalPort();
        } catch (IOException taken) {
            throw new StartProblem("Cổng %d đang có chương trình khác dùng; chọn cổng khác, ví dụ -Dport=%d."
                            .formatted(port, port == 65535 ? 8081 : port + 1)
                    + " (The port is taken; choose another.)");
        }
    }

    private static ServerSocket bound(int port) throws IOException {
        ServerSocket socket = new ServerSocket();
        try {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }
}
