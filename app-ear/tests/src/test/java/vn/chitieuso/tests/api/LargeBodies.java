package vn.chitieuso.tests.api;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Requests that say how large their body is, and are answered before a byte of it comes. */
final class LargeBodies {

    private static final int MEGABYTE = 1024 * 1024;
    private static final int STATUS_LENGTH = 12;

    private LargeBodies() {}

    /** @return the beginning of the answer: {@code HTTP/1.1 413} */
    static String answer(Caller caller, String path, String type, long megabytes) throws IOException {
        URI root = Caller.root();
        try (Socket socket = new Socket(root.getHost(), root.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write("""
                    POST /api/v1/%s HTTP/1.1\r
                    Host: x\r
                    Content-Type: %s\r
                    Authorization: Bearer %s\r
                    Content-Length: %d\r
                    \r
                    """.formatted(path, type, caller.bearer(), megabytes * MEGABYTE)
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            return new String(socket.getInputStream().readNBytes(STATUS_LENGTH), StandardCharsets.US_ASCII);
        }
    }
}
