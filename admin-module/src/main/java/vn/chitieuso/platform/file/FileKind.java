package vn.chitieuso.platform.file;

import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a file is, told by its content alone. */
public enum FileKind {
    /** A document as it is printed, often signed or scanned. */
    PDF("PDF", "pdf", "application/pdf"),
    /** A Word document without macros. */
    DOCX("Word (.docx)", "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    /** An Excel workbook without macros. */
    XLSX("Excel (.xlsx)", "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** A picture without loss. */
    PNG("PNG", "png", "image/png"),
    /** A photograph. */
    JPEG("JPEG", "jpg", "image/jpeg");

    private final String label;
    private final String extension;
    private final String mediaType;

    FileKind(String label, String extension, String mediaType) {
        this.label = label;
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /** The kind of the content; empty if it is none of these, or is broken, or inflates beyond measure. */
    public static Optional<FileKind> of(byte[] content) {
        return Appearance.of(content).kind();
    }

    public static Optional<FileKind> ofMediaType(String mediaType) {
        for (FileKind kind : values()) {
            if (kind.mediaType.equals(mediaType)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** The kinds as people call them, for {@code accept} lists and messages. */
    public static String labels(Collection<FileKind> kinds) {
        return kinds.stream().sorted().map(FileKind::label).collect(Collectors.joining(", "));
    }

    /** What people call it, in every language. */
    public String label() {
        return label;
    }

    public String extension() {
        return extension;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Whether a browser shows it by itself. */
    public boolean isShownByBrowsers() {
        return this == PDF || this == PNG || this == JPEG;
    }
}
