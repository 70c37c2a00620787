package vn.chitieuso.tests.portability;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Ports nothing listens on at the moment. */
final class FreePorts {

    private FreePorts() {}

    static int one() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }
}
