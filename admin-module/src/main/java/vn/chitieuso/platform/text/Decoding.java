package vn.chitieuso.platform.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;
import vn.chitieuso.platform.BusinessException;

/**
 * The text in the bytes of an uploaded file. Offices send lists that were written over thirty years, so besides Unicode
 * the two encodings of the time before it are read. They use the same bytes for different letters; what tells them apart
 * is that only one of the readings consists of Vietnamese syllables. Where none does, or both do, the file is refused:
 * a wrong name that looks right is worse than a second upload.
 */
public final class Decoding {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final Charset VIETNAMESE = Charset.forName("windows-1258");
    private static final int WORDS_THAT_PROVE_A_FONT = 3;

    private Decoding() {}

    /**
     * @throws BusinessException {@code platform.text.notText} if the file holds no text at all,
     *     {@code platform.text.unknownEncoding} if its letters are not clearly one of the {@link Encoding}s
     */
    public static Decoded decode(byte[] bytes) {
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
            return new Decoded(
                    text(StandardCharsets.UTF_16, bytes).orElseThrow(Decoding::unknownEncoding), Encoding.UTF_16);
        }
        refuseControls(new String(bytes, StandardCharsets.ISO_8859_1));
        return text(StandardCharsets.UTF_8, bytes)
                .map(Decoding::unwrapped)
                .orElseGet(() -> clearlyOne(
                        text(VIETNAMESE, bytes).filter(Syllables::areVietnamese),
                        Tcvn3.read(bytes).filter(Syllables::areVietnamese)));
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    /** Empty where a byte means nothing in the charset. */
    private static Optional<String> text(Charset charset, byte[] bytes) {
        try {
            CharBuffer decoded = charset.newDecoder().decode(ByteBuffer.wrap(bytes));
            String text = Normalizer.normalize(decoded, Normalizer.Form.NFC);
            refuseControls(text);
            return Optional.of(text.indexOf(BYTE_ORDER_MARK) == 0 ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Workbooks, archives and pictures hold them in their first bytes, text never. */
    private static void refuseControls(String text) {
        if (text.chars().anyMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f')) {
            throw new BusinessException("platform.text.notText");
        }
    }

    /**
     * A spreadsheet set in {@code .VnTime} keeps the bytes of TCVN3 as western letters ({@code X· Phó LÖ}), and saving
     * it as UTF-8 wraps these letters, not those which the font shows.
     */
    private static Decoded unwrapped(String text) {
        if (!Syllables.areVietnamese(text) && WESTERN.newEncoder().canEncode(text)) {
            Optional<String> shown = Tcvn3.read(text.getBytes(WESTERN))
                    .filter(Syllables::areVietnamese)
                    .filter(reading -> Syllables.count(reading) >= WORDS_THAT_PROVE_A_FONT);
            if (shown.isPresent()) {
                return new Decoded(shown.get(), Encoding.TCVN3);
            }
        }
        return new Decoded(text, Encoding.UTF_8);
    }

    private static Decoded clearlyOne(Optional<String> windows, Optional<String> tcvn3) {
        if (windows.isPresent() && (tcvn3.isEmpty() || tcvn3.equals(windows))) {
            return new Decoded(windows.get(), Encoding.WINDOWS_1258);
        }
        if (tcvn3.isPresent() && windows.isEmpty()) {
            return new Decoded(tcvn3.get(), Encoding.TCVN3);
        }
        throw unknownEncoding();
    }

    private static BusinessException unknownEncoding() {
        return new BusinessException("platform.text.unknownEncoding");
    }

    /** The text in NFC without byte order mark, and how it had been written. */
    public record Decoded(String text, Encoding encoding) {}

    /** How a file was written. */
    public enum Encoding {

        /** Unicode in one to four bytes a letter, with or without byte order mark; pure ASCII counts as this. */
        UTF_8,

        /** Unicode in two bytes a letter behind a byte order mark, the "Unicode text" of spreadsheets. */
        UTF_16,

        /** The Vietnamese code page of Windows, which puts the tone mark behind the letter as a byte of its own. */
        WINDOWS_1258,

        /** The {@code .VnTime} fonts of the national standard TCVN 5712 (ABC), which have no capitals with a tone. */
        TCVN3
    }
}
