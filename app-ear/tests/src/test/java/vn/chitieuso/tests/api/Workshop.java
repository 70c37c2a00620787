package vn.chitieuso.tests.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.LocalDate;
import vn.chitieuso.tests.product.RunningProduct;

/** A product whose structure and calendar may be changed: only tests that expect it look at it. */
public final class Workshop {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    /** Where it sends its mail; somebody listens there only while the tests of mail run. */
    static final int MAIL_PORT = freePort();

    private Workshop() {}

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Caller as(String username) {
        return Caller.at(product().baseUri(), username);
    }

    static Caller administrator() {
        return as("quantri");
    }

    public static RunningProduct product() {
        return RunningProduct.mailing(TODAY, MAIL_PORT);
    }
}
