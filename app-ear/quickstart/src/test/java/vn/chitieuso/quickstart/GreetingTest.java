package vn.chitieuso.quickstart;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class GreetingTest {

    @Test
    void namesAUnitOfThatTimeBeforeTheMergers() {
        assertThat(on(LocalDate.of(2025, 6, 30))).contains("cb.14755").doesNotContain("Hạc Thành");
    }

    @Test
    void namesAUnitOfTheTwoLevelsFromTheirFirstDay() {
        assertThat(on(LocalDate.of(2025, 7, 1))).contains("cb.14797", "Phường Hạc Thành");
    }

    @Test
    void tellsWhereItIsAndHowToBeginAfresh() {
        assertThat(on(LocalDate.of(2025, 7, 1)))
                .contains("http://localhost:8080/", "-Dfresh=true", "kept", "2025-07-01");
    }

    private static String on(LocalDate today) {
        return new Greeting(URI.create("http://localhost:8080/"), Optional.of(today), Path.of("kept")).text();
    }
}
