package vn.chitieuso.platform.file;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What a file may be called: no path, nothing unprintable, nothing that disguises what it is. */
public final class FileName {

    /** Characters of a file name. */
    public static final int LENGTH_MAX = 200;

    private static final Map<FileKind, Set<String>> ALSO = Map.of(FileKind.JPEG, Set.of("jpeg", "jpe"));

    private FileName() {}

    /** The name without path and control characters, composed, short enough, with the extension of its kind. */
    public static String clean(String given, FileKind kind) {
        String name = given == null ? "" : Normalizer.normalize(given, Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}\\p{Zl}\\p{Zp}]", "")
                .replaceAll("[<>:\"|?*]", "_")
                .replaceAll("[\\s\\u00a0]+", " ")
                .replaceAll("[. ]+$", "");
        String stem = withoutExtension(name, kind);
        return shortened(
                        stem.isEmpty() ? "tep" : stem,
                        LENGTH_MAX - kind.extension().length() - 1)
                + "."
                + kind.extension();
    }

    private static String withoutExtension(String name, FileKind kind) {
        int dot = name.lastIndexOf('.');
        String extension = name.substring(dot + 1).toLowerCase(Locale.ROOT);
        boolean fits = extension.equals(kind.extension())
                || ALSO.getOrDefault(kind, Set.of()).contains(extension);
        String stem = dot >= 0 && fits ? name.substring(0, dot) : name;
        return stem.replaceAll("^[. ]+|[. ]+$", "");
    }

    private static String shortened(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return text.substring(0, end).replaceAll("[. ]+$", "");
    }
}
