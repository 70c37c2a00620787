package vn.chitieuso.platform.text;

import java.nio.charset.Charset;
import java.util.Optional;

/**
 * TCVN 5712:1993, third variant (VN3), as the {@code .VnTime} fonts draw it: ASCII, the seven Vietnamese base letters in
 * both cases, every letter with a tone in lower case only, and between them the punctuation of Windows.
 */
final class Tcvn3 {

    private static final int FIRST_LETTER = 0xA1;
    private static final char NONE = '?';
    private static final String LETTERS =
            "ĂÂÊÔƠƯĐăâêôơưđ??????àảãáạ?ằẳẵắ???????ặầẩẫấậè?ẻẽ" + "éẹềểễếệìỉ???ĩíịò?ỏõóọồổỗốộờởỡớợù?ủũúụừửữứựỳỷỹýỵ?";
    private static final Charset PUNCTUATION = Charset.forName("windows-1252");

    private Tcvn3() {}

    /** The text with its capitals restored; empty where a byte is no letter of this code. */
    static Optional<String> read(byte[] bytes) {
        StringBuilder text = new StringBuilder(new String(bytes, PUNCTUATION));
        for (int i = 0; i < bytes.length; i++) {
            int code = bytes[i] & 0xFF;
            if (code >= FIRST_LETTER) {
                char letter = LETTERS.charAt(code - FIRST_LETTER);
                if (letter == NONE) {
                    return Optional.empty();
                }
                text.setCharAt(i, letter);
            }
        }
        return Optional.of(Capitals.restore(text.toString()));
    }
}
