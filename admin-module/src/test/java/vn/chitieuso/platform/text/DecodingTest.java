package vn.chitieuso.platform.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.platform.text.Decoding.Decoded;
import vn.chitieuso.platform.text.Decoding.Encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DecodingTest {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Charset WINDOWS_1258 = Charset.forName("windows-1258");
    private static final String HEADER = "code,name\r\n1,";

    /** The letters in the order of the alphabet, and beneath each the sign of Windows-1252 that is its TCVN3 code. */
    private static final String ALPHABET =
            "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíị" + "òỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵĂÂĐÊÔƠƯ";

    private static final String TCVN3 =
            "µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊË®ÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞ" + "ßáâãä«åæçèé¬êëìíîïñòóô\u00adõö÷øùúûüýþ¡¢§£¤¥¦";

    static Stream<String> unitNames() throws IOException {
        return Arrays.stream(units().split("\r?\n"))
                .skip(1)
                .map(line -> line.replaceAll("\"[^\"]*\"", "…").split(",")[1])
                .filter(name -> !name.equals("…"));
    }

    private static String units() throws IOException {
        try (InputStream units = DecodingTest.class.getResourceAsStream("/units-2022.csv")) {
            return new String(units.readAllBytes(), StandardCharsets.UTF_8).replace("\uFEFF", "");
        }
    }

    @ParameterizedTest
    @MethodSource("unitNames")
    void readsOneNameInEachEncoding(String name) {
        String file = HEADER + name + "\r\n";
        assertThat(Decoding.decode(file.getBytes(StandardCharsets.UTF_8))).isEqualTo(new Decoded(file, Encoding.UTF_8));
        assertThat(Decoding.decode(tcvn3(file))).isEqualTo(new Decoded(file, Encoding.TCVN3));
        assertThat(Decoding.decode(windows1258(file))).isEqualTo(new Decoded(file, Encoding.WINDOWS_1258));
    }

    @Test
    void readsAWholeListInEachEncoding() throws IOException {
        assertThat(Decoding.decode(tcvn3(units()))).isEqualTo(new Decoded(units(), Encoding.TCVN3));
        assertThat(Decoding.decode(windows1258(units()))).isEqualTo(new Decoded(units(), Encoding.WINDOWS_1258));
    }

    @Test
    void readsUnicodeWithAndWithoutByteOrderMark() {
        String text = "tên\nXã Hoằng Lộc\n";
        assertThat(Decoding.decode(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Decoded(text, Encoding.UTF_8));
        assertThat(Decoding.decode(
                        Normalizer.normalize(text, Normalizer.Form.NFD).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Decoded(text, Encoding.UTF_8));
        assertThat(Decoding.decode(text.getBytes(StandardCharsets.UTF_16)))
                .isEqualTo(new Decoded(text, Encoding.UTF_16));
        assertThat(Decoding.decode(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo(new Decoded(text, Encoding.UTF_16));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "code,name\n1,Hanoi\n", "L'été dernier à Besançon", "10 × 20 µm, § 5", "≥ 80 % → đạt"})
    void keepsWhatIsUnicodeInAnyLanguage(String text) {
        assertThat(Decoding.decode(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(new Decoded(text, Encoding.UTF_8));
    }

    @Test
    void readsTheFontInsteadOfTheWesternLettersThatASpreadsheetSaved() {
        String shown = "code,name\n1,Xã Phú Lệ\n2,Thị trấn Bút Sơn\n";
        String saved = new String(tcvn3(shown), WINDOWS_1252);
        assertThat(saved).contains("X· Phó LÖ");
        assertThat(Decoding.decode(saved.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Decoded(shown, Encoding.TCVN3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HUYỆN MƯỜNG LÁT",
                "UBND XÃ HÀ LĨNH",
                "QĐ-UBND và HĐND tỉnh",
                "Thành phố Hà Nội",
                "Nguyễn Thị Ánh",
                "Ủy ban nhân dân xã",
                "Huyện ủy Nga Sơn",
                "Luật Nhà ở",
                "Xã Thiết Ống",
                "Y tế"
            })
    void restoresCapitalsWhichTheFontCannotWrite(String text) {
        assertThat(Decoding.decode(tcvn3(HEADER + text)).text()).isEqualTo(HEADER + text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Đắk Lắk, Krông Bông, Cư Kuin",
                "Quỳnh Lưu, Quý Hóa, Thuỷ Nguyên, Hoà Bình",
                "TTĐT; 36 km² – “Giếng”"
            })
    void readsNamesOfTheHighlandsAndBothWaysToPlaceATone(String text) {
        assertThat(Decoding.decode(windows1258(text))).isEqualTo(new Decoded(text, Encoding.WINDOWS_1258));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Le maire de Besançon a présenté le budget",
                "L'été",
                "São Paulo",
                "Xaõ Hoaèng Loäc",
                "Thò traán Buùt Sôn",
                "Huyeän Möôøng Laùt",
                "XAÕ HOAÈNG LOÄC",
                "Xã Ho¢ng Lµc\nTh¸ tr¤n Bút S½n\nHuy®n Mß¶ng Lát"
            })
    void refusesFrenchPortugueseVniAndViscii(String text) {
        refuses(text.getBytes(WINDOWS_1252), "platform.text.unknownEncoding");
    }

    @Test
    void refusesAWordThatIsVietnameseInBothEncodings() {
        assertThat(new String(tcvn3("Phú"), WINDOWS_1258)).isEqualTo("Phó");
        refuses(tcvn3("Phú"), "platform.text.unknownEncoding");
    }

    @Test
    void refusesWhatIsNoText() {
        refuses(new byte[] {'P', 'K', 3, 4, 20, 0, 6, 0}, "platform.text.notText");
        refuses("a\0b".getBytes(StandardCharsets.UTF_8), "platform.text.notText");
        refuses("a,b".getBytes(StandardCharsets.UTF_16LE), "platform.text.notText");
        refuses("\uFEFFa\0b".getBytes(StandardCharsets.UTF_16LE), "platform.text.notText");
        Random random = new Random(38);
        for (int i = 0; i < 1_000; i++) {
            byte[] noise = new byte[200];
            random.nextBytes(noise);
            noise[0] = 0x7F;
            refuses(noise, "platform.text.notText");
        }
    }

    @Test
    void refusesRandomPrintableBytes() {
        Random random = new Random(38);
        for (int i = 0; i < 1_000; i++) {
            byte[] noise = new byte[200];
            for (int j = 0; j < noise.length; j++) {
                noise[j] = (byte) random.nextInt(' ', 256);
            }
            refuses(noise, "platform.text.unknownEncoding");
        }
    }

    @Test
    void refusesDamagedUnicode() {
        refuses(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, (byte) 0xC3}, "platform.text.unknownEncoding");
        refuses(new byte[] {(byte) 0xFF, (byte) 0xFE, 'a'}, "platform.text.unknownEncoding");
    }

    @Test
    void saysWhatToDoInBothLanguages() {
        for (String key : new String[] {"platform.text.notText", "platform.text.unknownEncoding"}) {
            BusinessException refused = new BusinessException(key);
            assertThat(refused.message(Locale.ROOT)).contains("CSV UTF-8").contains("ưu lại tệp dạng");
            assertThat(refused.message(Locale.ENGLISH)).contains("CSV UTF-8").doesNotContain("???");
        }
    }

    private static void refuses(byte[] bytes, String key) {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> Decoding.decode(bytes))
                .satisfies(refused -> assertThat(refused.getKey()).isEqualTo(key));
    }

    /** As people type it: a capital with a tone is the small letter of the font. */
    private static byte[] tcvn3(String text) {
        return bytes(text, letter -> {
            int place = ALPHABET.indexOf(letter) < 0
                    ? ALPHABET.indexOf(letter.toLowerCase(Locale.ROOT))
                    : ALPHABET.indexOf(letter);
            return (place < 0 ? letter : TCVN3.substring(place, place + 1)).getBytes(WINDOWS_1252);
        });
    }

    private static byte[] windows1258(String text) {
        return bytes(text, letter -> {
            String marked = Normalizer.normalize(letter, Normalizer.Form.NFD);
            String bare = marked.replaceAll("[\u0300\u0301\u0303\u0309\u0323]", "");
            String tone = marked.replaceAll("[^\u0300\u0301\u0303\u0309\u0323]", "");
            return (Normalizer.normalize(bare, Normalizer.Form.NFC) + tone).getBytes(WINDOWS_1258);
        });
    }

    private static byte[] bytes(String text, Function<String, byte[]> encoder) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        text.chars().mapToObj(Character::toString).map(encoder).forEach(bytes::writeBytes);
        return bytes.toByteArray();
    }
}
