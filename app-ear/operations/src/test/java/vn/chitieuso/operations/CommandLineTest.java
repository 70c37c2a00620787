package vn.chitieuso.operations;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CommandLineTest {

    @Test
    void isWordsThenOptions() {
        CommandLine line = CommandLine.of("audit", "archive", "--before", "2025-11-01", "--to=/archive", "--seal");

        assertThat(line.command()).isEqualTo("audit archive");
        assertThat(line.getDate("before")).isEqualTo(LocalDate.of(2025, 11, 1));
        assertThat(line.getPath("to")).isEqualTo(Path.of("/archive").toAbsolutePath());
        assertThat(line.has("seal")).isTrue();
        assertThat(line.find("user")).isEmpty();
    }

    @Test
    void keepsWhatFollowsTheFirstEqualsSign() {
        assertThat(CommandLine.of("--database=jdbc:postgresql://h/d?sslmode=require")
                        .get("database"))
                .isEqualTo("jdbc:postgresql://h/d?sslmode=require");
    }

    @Test
    void takesNoValueForASwitch() {
        assertThat(CommandLine.of("audit", "verify", "--seal", "--user", "u").get("user"))
                .isEqualTo("u");
        assertThatThrownBy(() -> CommandLine.of("audit", "verify", "--seal", "now"))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("now");
    }

    @Test
    void refusesAnOptionWithoutItsValue() {
        assertThatThrownBy(() -> CommandLine.of("--user")).hasMessageContaining("--user");
        assertThatThrownBy(() -> CommandLine.of("--user", "--seal")).hasMessageContaining("--user");
        assertThatThrownBy(() -> CommandLine.of("--user=").get("user")).hasMessageContaining("--user");
        assertThatThrownBy(() -> CommandLine.of("audit").get("user")).hasMessageContaining("--user");
    }

    @Test
    void refusesAnOptionGivenTwice() {
        assertThatThrownBy(() -> CommandLine.of("--user", "a", "--user=b")).hasMessageContaining("twice");
    }

    @Test
    void refusesWhatTheCommandDoesNotKnow() {
        assertThatThrownBy(() -> CommandLine.of("audit", "verify", "--force=1").allowOnly(Set.of("user")))
                .hasMessageContaining("--force");
    }

    @Test
    void neverTakesAPassword() {
        assertThatThrownBy(() ->
                        CommandLine.of("audit", "verify", "--password", "x").allowOnly(Set.of("user")))
                .hasMessageContaining("PGPASSWORD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1/11/2025", "2025-11-31", "2025-11", "yesterday"})
    void refusesWhatIsNoDate(String text) {
        assertThatThrownBy(() -> CommandLine.of("--before", text).getDate("before"))
                .isInstanceOf(Problem.class)
                .hasMessageContaining(text)
                .hasMessageContaining("2025-11-01");
    }
}
