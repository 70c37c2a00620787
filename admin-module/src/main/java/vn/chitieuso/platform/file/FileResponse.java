package vn.chitieuso.platform.file;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.function.Supplier;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;

/**
 * Sends a stored file. A browser shows PDFs and pictures by itself and saves everything else, and every PDF that would run
 * something. It may keep the file for its own reader but asks each time whether the reader still may have it.
 */
public final class FileResponse {

    /** Our own pages may frame it; it loads nothing and runs nothing. */
    private static final String SHOWN =
            "default-src 'none'; object-src 'self'; img-src 'self'; style-src 'unsafe-inline';"
                    + " base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    private static final String LITERAL = "!#$&+-.^_`|~";

    private FileResponse() {}

    public static Response of(StoredFile file, byte[] content) {
        return withHeaders(Response.ok(content), file).build();
    }

    /** Without the content where the caller has it already. */
    public static Response of(StoredFile file, Supplier<byte[]> content, Request request) {
        ResponseBuilder known = request.evaluatePreconditions(new EntityTag(file.sha256()));
        return known == null
                ? of(file, content.get())
                : withHeaders(known, file).build();
    }

    private static ResponseBuilder withHeaders(ResponseBuilder response, StoredFile file) {
        if (isShown(file)) {
            response.header("Content-Security-Policy", SHOWN);
        }
        return response.type(file.mediaType())
                .tag(new EntityTag(file.sha256()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(file))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header("X-Content-Type-Options", "nosniff");
    }

    /** The name twice: in letters every client reads, and as it is (RFC 6266). */
    static String disposition(StoredFile file) {
        String plain = Normalizer.normalize(file.name().replace('đ', 'd').replace('Đ', 'D'), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^\\x20-\\x7e]|[\"\\\\%]", "_");
        return (isShown(file) ? "inline" : "attachment") + "; filename=\"" + plain + "\"; filename*=UTF-8''"
                + encoded(file.name());
    }

    private static boolean isShown(StoredFile file) {
        return !file.active()
                && FileKind.ofMediaType(file.mediaType())
                        .filter(FileKind::isShownByBrowsers)
                        .isPresent();
    }

    private static String encoded(String name) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean literal = c < 128 && (Character.isLetterOrDigit(c) || LITERAL.indexOf(c) >= 0);
            encoded.append(literal ? String.valueOf(c) : String.format("%%%02X", (int) c));
        }
        return encoded.toString();
    }
}
