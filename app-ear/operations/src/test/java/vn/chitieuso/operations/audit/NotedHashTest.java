package vn.chitieuso.operations.audit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chitieuso.operations.Problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class NotedHashTest {

    private static final String HASH = "ab".repeat(32);

    @Test
    void isAHashAtALink() {
        assertThat(NotedHash.of(HASH + "@12")).isEqualTo(new NotedHash(HASH, 12));
        assertThat(NotedHash.of(HASH.toUpperCase() + "@12")).hasToString(HASH + "@12");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abab@12", "12", "@12", "gg@1", "99999999999999999999"})
    void refusesWhatIsNone(String text) {
        assertThatThrownBy(() -> NotedHash.of(text)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> NotedHash.of(HASH + "@0" + text)).isInstanceOf(Problem.class);
    }
}
