package vn.chitieuso.platform.file;

import java.util.Set;
import vn.chitieuso.platform.BusinessException;

/**
 * A file as somebody handed it in, after it was found to be of an allowed kind and size. Its name is cleaned and ends as
 * its kind does.
 *
 * @param active whether it is a PDF that brings scripts or commands along; such a file is kept, but never opened for
 *     anybody by itself
 */
public record UploadedFile(String name, FileKind kind, boolean active, byte[] content) {

    private static final long MEGABYTE = 1024 * 1024;

    /** @throws BusinessException if the file is empty, too large, or its content is not of an allowed kind */
    public static UploadedFile of(String name, byte[] content, Set<FileKind> allowed, int megabytesMax) {
        if (content.length == 0) {
            throw new BusinessException("platform.file.empty");
        }
        if (content.length > megabytesMax * MEGABYTE) {
            throw new BusinessException("platform.file.tooLarge", megabytesMax);
        }
        Appearance appearance = Appearance.of(content);
        FileKind kind = appearance
                .kind()
                .filter(allowed::contains)
                .orElseThrow(() -> refusal(appearance, FileKind.labels(allowed)));
        boolean active = kind == FileKind.PDF && PdfActions.isIn(content);
        return new UploadedFile(FileName.clean(name, kind), kind, active, content);
    }

    private static BusinessException refusal(Appearance appearance, String allowed) {
        return switch (appearance) {
            case UNKNOWN -> new BusinessException("platform.file.unknown", allowed);
            case OLE -> new BusinessException("platform.file.oldOrEncrypted", allowed);
            case MACROS -> new BusinessException("platform.file.macros", allowed);
            case BOMB -> new BusinessException("platform.file.inflatesTooMuch", Appearance.INFLATED_MAX / MEGABYTE);
            case BROKEN_ZIP -> new BusinessException("platform.file.broken", allowed);
            default -> new BusinessException("platform.file.notAllowed", appearance.label(), allowed);
        };
    }
}
