package vn.chitieuso.platform.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the first bytes of a file say it is, and of an Office document its table of contents. */
enum Appearance {
    PDF(FileKind.PDF),
    DOCX(FileKind.DOCX),
    XLSX(FileKind.XLSX),
    PNG(FileKind.PNG),
    JPEG(FileKind.JPEG),
    /** A document with macros, whatever it is otherwise. */
    MACROS("Office + macro"),
    /** Office until 2003, or a document with a password: from outside they look the same. */
    OLE("Office 97–2003"),
    /** Smaller than what comes out of it by far. */
    BOMB("ZIP"),
    ZIP("ZIP"),
    BROKEN_ZIP("ZIP"),
    GIF("GIF"),
    RTF("RTF"),
    PROGRAM("EXE"),
    HTML("HTML"),
    UNKNOWN("");

    static final long INFLATED_MAX = 200L * 1024 * 1024;

    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
    private static final String DOCUMENT = OFFICE + "wordprocessingml.document.main+xml";
    private static final String WORKBOOK = OFFICE + "spreadsheetml.sheet.main+xml";
    private static final int CONTENTS_MAX = 1024 * 1024;
    private static final int BEGINNING = 1024;

    private final FileKind kind;
    private final String label;

    Appearance(FileKind kind) {
        this.kind = kind;
        this.label = kind.label();
    }

    Appearance(String label) {
        this.kind = null;
        this.label = label;
    }

    Optional<FileKind> kind() {
        return Optional.ofNullable(kind);
    }

    String label() {
        return label;
    }

    static Appearance of(byte[] content) {
        if (ZipContent.isZip(content)) {
            return ofZip(content);
        }
        if (begins(content, "%PDF-")) {
            return PDF;
        }
        if (begins(content, "\u0089PNG\r\n\u001a\n")) {
            return PNG;
        }
        if (begins(content, "\u00ff\u00d8\u00ff")) {
            return JPEG;
        }
        if (begins(content, "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
            return OLE;
        }
        return ofNoUse(content);
    }

    private static Appearance ofNoUse(byte[] content) {
        if (begins(content, "GIF8")) {
            return GIF;
        }
        if (begins(content, "{\\rtf")) {
            return RTF;
        }
        if (begins(content, "MZ") || begins(content, "\u007fELF")) {
            return PROGRAM;
        }
        String beginning = new String(content, 0, Math.min(content.length, BEGINNING), StandardCharsets.ISO_8859_1);
        return beginning.toLowerCase(Locale.ROOT).matches("(?s).*<(!doctype html|html|script|svg)\\b.*")
                ? HTML
                : UNKNOWN;
    }

    private static Appearance ofZip(byte[] content) {
        try (ZipContent zip = ZipContent.open(content)) {
            if (zip.inflatesBeyond(INFLATED_MAX)) {
                return BOMB;
            }
            return zip.read("[Content_Types].xml", CONTENTS_MAX)
                    .map(types -> ofOffice(new String(types, StandardCharsets.UTF_8), zip))
                    .orElse(ZIP);
        } catch (IOException e) {
            return BROKEN_ZIP;
        }
    }

    private static Appearance ofOffice(String types, ZipContent zip) {
        boolean macros = types.contains("macroEnabled")
                || types.contains("vbaProject")
                || zip.names().stream()
                        .anyMatch(name -> name.toLowerCase(Locale.ROOT).endsWith("vbaproject.bin"));
        if (macros) {
            return MACROS;
        }
        if (types.contains(DOCUMENT)) {
            return DOCX;
        }
        return types.contains(WORKBOOK) ? XLSX : ZIP;
    }

    private static boolean begins(byte[] content, String magic) {
        byte[] bytes = magic.getBytes(StandardCharsets.ISO_8859_1);
        return content.length >= bytes.length && Arrays.equals(content, 0, bytes.length, bytes, 0, bytes.length);
    }
}
