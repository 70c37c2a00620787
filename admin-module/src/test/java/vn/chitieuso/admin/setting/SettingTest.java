package vn.chitieuso.admin.setting;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.platform.text.Texts;

import static org.assertj.core.api.Assertions.assertThat;

/** A setting takes what it can work with and nothing else. */
class SettingTest {

    @ParameterizedTest
    @EnumSource
    void itsDefaultIsAcceptedAndItHasAName(Setting setting) {
        assertThat(setting.accepts(setting.byDefault())).isTrue();
        for (Locale locale : new Locale[] {Language.VIETNAMESE, Language.ENGLISH}) {
            assertThat(Texts.get(locale, "admin.setting.name." + setting)).doesNotStartWith("???");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "clamav:3310", "10.1.2.3:1", "quet.tuyenquang.gov.vn:65535", "[fe80::1]:3310"})
    void theScannersAddressIsAHostAndAPort(String address) {
        assertThat(Setting.VIRUS_SCANNER_ADDRESS.accepts(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"clamav", "clamav:", ":3310", "clamav:0", "clamav:65536", "http://clamav:3310", "a b:1"})
    void andNothingElse(String address) {
        assertThat(Setting.VIRUS_SCANNER_ADDRESS.accepts(address)).isFalse();
    }

    @Test
    void aFileMayHaveOneToAHundredMegabytes() {
        assertThat(Setting.FILE_MEGABYTES.accepts("0")).isFalse();
        assertThat(Setting.FILE_MEGABYTES.accepts("1")).isTrue();
        assertThat(Setting.FILE_MEGABYTES.accepts("100")).isTrue();
        assertThat(Setting.FILE_MEGABYTES.accepts("101")).isFalse();
    }
}
