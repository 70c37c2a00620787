package vn.chitieuso.admin.account;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeout;

class PasswordStrengthTest {

    private static final List<String> NOBODY = List.of();
    private static final String SIGNS = "abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789!@#$%-_";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Matkhau@123456",
                "ThanhHoa@2022!!",
                "Ubnd@ThanhHoa2025",
                "Quantri@123456789",
                "Abcd@1234567890",
                "P@ssw0rd12345!",
                "Chuyendoiso@2022",
                "Nguyenvanan@1990",
                "Admin@123456789",
                "XaHoangLoc@2025",
                "HoangLoc@123456",
                "BimSon@20252025",
                "Anhyeuem@02091945",
                "Vietnam@30041975",
                "UBND.ThanhHoa@38",
                "Qwerty@1234567",
                "Aa@123456789012"
            })
    void whatOfficialsChooseIsGuessable(String password) {
        assertThat(PasswordStrength.isGuessable(password, NOBODY)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mậtkhẩu@123456", "Mật-khẩu@123456", "ThanhHóa@2022!!", "Chuyểnđổisố@2022"})
    void diacriticsMakeAWordNoSecret(String password) {
        assertThat(PasswordStrength.isGuessable(password, NOBODY)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Demo-ChiTieuSo-2026!",
                "cỏ non 7 Bến-đò xanh",
                "Trâu.vàng#uống9giếng",
                "Tre.già3 măng#mọc bờAo",
                "Correct-Horse7battery",
                "kT7#vm2Qx!9pLw"
            })
    void severalWordsOrRandomSignsAreNot(String password) {
        assertThat(PasswordStrength.isGuessable(password, List.of("demo", "Sở Thông tin và Truyền thông")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Zdravkovic#771", "LjubisaZdravkovic#7", "Kzwpfubvq#9173"})
    void whatOthersKnowOfThePersonIsGuessable(String password) {
        assertThat(PasswordStrength.isGuessable(password, NOBODY)).isFalse();
        assertThat(PasswordStrength.isGuessable(password, List.of("kzwpfubvq", "Zdrávković Ljubiša")))
                .isTrue();
    }

    @Test
    void randomPasswordsOfFourteenSignsAreAccepted() {
        Random random = new Random(38);
        long refused = IntStream.range(0, 1_000)
                .mapToObj(i -> random.ints(14, 0, SIGNS.length())
                        .collect(StringBuilder::new, (text, sign) -> text.append(SIGNS.charAt(sign)), (a, b) -> {})
                        .toString())
                .filter(password -> PasswordStrength.isGuessable(password, NOBODY))
                .count();
        assertThat(refused).isLessThanOrEqualTo(1);
    }

    @Test
    void aLongPasswordIsMeasuredInTime() {
        String costly = "4@8({[<369&#!|1/\\0$5+7%2".repeat(8);
        assertTimeout(
                Duration.ofSeconds(3),
                () -> assertThat(PasswordStrength.isGuessable(costly, NOBODY)).isFalse());
        assertThat(PasswordStrength.isGuessable("a".repeat(200), NOBODY)).isTrue();
    }

    @Test
    void manyThreadsMayAskAtOnce() {
        assertThatCode(() -> IntStream.range(0, 200).parallel().forEach(i -> {
                    assertThat(PasswordStrength.isGuessable("Matkhau@" + i, NOBODY))
                            .isTrue();
                    assertThat(PasswordStrength.isGuessable("kT7#vm2Qx!9pLw", NOBODY))
                            .isFalse();
                }))
                .doesNotThrowAnyException();
    }

    @Test
    void theWordsAreLowerCaseWithoutDiacriticsAndStandOnce() throws IOException {
        try (InputStream words = PasswordStrength.class.getResourceAsStream("vietnamese-words.txt")) {
            assertThat(new String(words.readAllBytes(), StandardCharsets.UTF_8).lines())
                    .contains("matkhau", "thanhhoa", "xahoangloc", "hoangloc", "02091945")
                    .doesNotHaveDuplicates()
                    .allMatch(word -> word.matches("[a-z0-9]{2,}"));
        }
    }
}
