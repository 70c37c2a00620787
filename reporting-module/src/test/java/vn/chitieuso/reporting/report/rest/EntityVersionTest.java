package vn.chitieuso.reporting.report.rest;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chitieuso.platform.MalformedException;
import vn.chitieuso.platform.StaleException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EntityVersionTest {

    @ParameterizedTest
    @CsvSource({"'\"7\"', 7", "'W/\"7\"', 7", "7, 7", "' \"7\" ', 7"})
    void readsTheTagsWeGive(String header, long version) {
        assertThat(EntityVersion.parse(header)).isEqualTo(version);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "*"})
    void withoutATagAnyVersionWillDo(String header) {
        assertThat(EntityVersion.parse(header)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"abc\"", "\"99999999999999999999\"", "\"\""})
    void aTagThatIsNoneOfOursIsStale(String header) {
        assertThatThrownBy(() -> EntityVersion.parse(header)).isInstanceOf(StaleException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "\"7", "7\"", "-7"})
    void whatIsNoTagIsRefused(String header) {
        assertThatThrownBy(() -> EntityVersion.parse(header)).isInstanceOf(MalformedException.class);
    }
}
