package vn.chitieuso.quickstart;

import java.time.LocalDate;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SettingsTest {

    @Test
    void standOnPort8080InThePresentWithKeptData() {
        Settings settings = Settings.from(new Properties());

        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.today()).isEmpty();
        assertThat(settings.fresh()).isFalse();
    }

    @Test
    void takeAnotherDayForThePresent() {
        assertThat(with("today", "2022-07-16").today()).contains(LocalDate.of(2022, 7, 16));
    }

    @ParameterizedTest
    @ValueSource(strings = {"16/7/2022", "2022-13-45", "2022-02-29", "yesterday"})
    void refuseWhatIsNoDate(String text) {
        assertThatThrownBy(() -> with("today", text))
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining(text)
                .hasMessageContaining("2022-07-16");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "65536", "http", ""})
    void refuseWhatIsNoPort(String text) {
        assertThatThrownBy(() -> with("port", text))
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining("-Dport=" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "65535"})
    void acceptTheFirstAndTheLastPort(String text) {
        assertThat(with("port", text).port()).isEqualTo(Integer.parseInt(text));
    }

    private static Settings with(String name, String value) {
        Properties properties = new Properties();
        properties.setProperty(name, value);
        return Settings.from(properties);
    }
}
