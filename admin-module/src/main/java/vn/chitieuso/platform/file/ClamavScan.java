package vn.chitieuso.platform.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.chitieuso.platform.BusinessException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Asks the daemon of ClamAV over the network by its command INSTREAM. Where no address is set nothing is scanned; where one
 * is set and the daemon does not say that the content is clean, nothing passes.
 */
@ApplicationScoped
public class ClamavScan implements FileScan {

    private static final Logger LOG = Logger.getLogger(ClamavScan.class.getName());
    private static final int CHUNK = 64 * 1024;
    private static final int REPLY_MAX = 4096;
    private static final String CLEAN = "stream: OK";
    private static final String BEFORE_FINDING = "stream: ";
    private static final String AFTER_FINDING = " FOUND";

    @Inject
    private FileRules rules;

    private final int connectMillis;
    private final int replyMillis;

    public ClamavScan() {
        this(null, Duration.ofSeconds(5), Duration.ofSeconds(60));
    }

    ClamavScan(FileRules rules, Duration connect, Duration reply) {
        this.rules = rules;
        connectMillis = (int) connect.toMillis();
        replyMillis = (int) reply.toMillis();
    }

    @Override
    public Optional<String> finding(byte[] content) {
        String address = rules.scannerAddress();
        if (address.isEmpty()) {
            return Optional.empty();
        }
        String reply = reply(address, content);
        if (reply.equals(CLEAN)) {
            return Optional.empty();
        }
        if (reply.startsWith(BEFORE_FINDING) && reply.endsWith(AFTER_FINDING)) {
            return Optional.of(reply.substring(BEFORE_FINDING.length(), reply.length() - AFTER_FINDING.length()));
        }
        LOG.log(Level.WARNING, "virus scanner at {0} answered: {1}", new Object[] {address, reply});
        throw new BusinessException("platform.file.notScanned");
    }

    private String reply(String address, byte[] content) {
        try (Socket socket = new Socket()) {
            int colon = address.lastIndexOf(':');
            int port = Integer.parseInt(address.substring(colon + 1));
            socket.connect(new InetSocketAddress(host(address.substring(0, colon)), port), connectMillis);
            socket.setSoTimeout(replyMillis);
            send(content, new DataOutputStream(socket.getOutputStream()));
            return read(socket.getInputStream());
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            LOG.log(Level.WARNING, e, () -> "virus scanner at " + address + " cannot be asked");
            throw new BusinessException("platform.file.scannerUnreachable");
        }
    }

    private static String host(String host) {
        return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    }

    private static void send(byte[] content, DataOutputStream out) throws IOException {
        out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        InputStream rest = new ByteArrayInputStream(content);
        for (byte[] chunk = rest.readNBytes(CHUNK); chunk.length > 0; chunk = rest.readNBytes(CHUNK)) {
            out.writeInt(chunk.length);
            out.write(chunk);
        }
        out.writeInt(0);
        out.flush();
    }

    private static String read(InputStream in) throws IOException {
        ByteArrayOutputStream reply = new ByteArrayOutputStream();
        for (int next = in.read(); next > 0 && reply.size() < REPLY_MAX; next = in.read()) {
            reply.write(next);
        }
        return reply.toString(StandardCharsets.UTF_8).strip();
    }
}
