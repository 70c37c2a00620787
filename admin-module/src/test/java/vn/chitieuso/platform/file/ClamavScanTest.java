package vn.chitieuso.platform.file;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Only what the scanner called clean passes. */
class ClamavScanTest {

    // in two parts, or a scanner would take this very file away
    private static final byte[] EICAR =
            FileFixture.bytes("X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD" + "-ANTIVIRUS-TEST-FILE!$H+H*");

    private static final Function<String, String> DAEMON =
            content -> content.contains("EICAR-STANDARD") ? "stream: Eicar-Test-Signature FOUND\0" : "stream: OK\0";

    private ServerSocket server;

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void stopListening() throws IOException {
        server.close();
    }

    /** Speaks INSTREAM as the daemon does; a null answer breaks the connection. */
    private void answer(Function<String, String> answer) {
        Thread daemon = new Thread(() -> {
            try (Socket socket = server.accept()) {
                DataInputStream in = new DataInputStream(socket.getInputStream());
                String command = new String(in.readNBytes(10), StandardCharsets.US_ASCII);
                ByteArrayOutputStream content = new ByteArrayOutputStream();
                for (int size = in.readInt(); size > 0; size = in.readInt()) {
                    content.write(in.readNBytes(size));
                }
                String reply = "zINSTREAM\0".equals(command)
                        ? answer.apply(content.toString(StandardCharsets.ISO_8859_1))
                        : "UNKNOWN COMMAND\0";
                if (reply != null) {
                    socket.getOutputStream().write(reply.getBytes(StandardCharsets.US_ASCII));
                }
            } catch (IOException closed) {
                // the test is over
            }
        });
        daemon.setDaemon(true);
        daemon.start();
    }

    private ClamavScan scan() {
        return scan("127.0.0.1:" + server.getLocalPort());
    }

    private static ClamavScan scan(String address) {
        FileRules rules = new FileRules() {
            @Override
            public int megabytesMax() {
                return 20;
            }

            @Override
            public String scannerAddress() {
                return address;
            }
        };
        return new ClamavScan(rules, Duration.ofSeconds(2), Duration.ofMillis(500));
    }

    private static void refuses(ClamavScan scan, String key) {
        assertThatThrownBy(() -> scan.finding(EICAR)).extracting("key").isEqualTo(key);
    }

    @Test
    void cleanContentPasses() {
        answer(DAEMON);
        assertThat(scan().finding(FileFixture.pdf("a"))).isEmpty();
    }

    @Test
    void contentOfManyChunksArrivesWhole() {
        byte[] large = new byte[1_000_001];
        answer(content -> content.length() == large.length ? "stream: OK\0" : "stream: Lost FOUND\0");
        assertThat(scan().finding(large)).isEmpty();
    }

    @Test
    void whatWasFoundIsNamed() {
        answer(DAEMON);
        assertThat(scan().finding(EICAR)).contains("Eicar-Test-Signature");
    }

    @Test
    void nothingPassesWhenTheConnectionBreaks() {
        answer(content -> null);
        refuses(scan(), "platform.file.notScanned");
    }

    @Test
    void nothingPassesWhenTheScannerGivesUp() {
        answer(content -> "INSTREAM size limit exceeded. ERROR\0");
        refuses(scan(), "platform.file.notScanned");
    }

    @Test
    void nothingPassesWhenTheScannerStaysSilent() {
        refuses(scan(), "platform.file.scannerUnreachable");
    }

    @Test
    void nothingPassesWhenNobodyListens() throws IOException {
        String address = "127.0.0.1:" + server.getLocalPort();
        server.close();
        refuses(scan(address), "platform.file.scannerUnreachable");
        refuses(scan("no address"), "platform.file.scannerUnreachable");
    }

    @Test
    void withoutAnAddressNothingIsScanned() {
        assertThat(scan("").finding(EICAR)).isEmpty();
    }
}
