package vn.chitieuso.reporting.value;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chitieuso.kpi.Qualifier;

import static org.assertj.core.api.Assertions.assertThat;

class TypistsTest {

    private static IndicatorValue state(String by, String value, Qualifier qualifier, String note) {
        return new IndicatorValue(
                1, value == null ? null : new BigDecimal(value), qualifier, note, ValueSource.ENTERED, false, null, by);
    }

    private static IndicatorValue state(String by, String value, String note) {
        return state(by, value, Qualifier.EQUAL, note);
    }

    @Test
    void theOneWhoTypedTheFigureTypedIt() {
        assertThat(Typists.of(List.of(state("officer", "600", null)))).containsExactly("officer");
    }

    @Test
    void whatIsOverwrittenIsNobodysAnyMore() {
        assertThat(Typists.of(List.of(state("officer", "700", null), state("head", "600", null))))
                .containsExactly("officer");
    }

    @Test
    void aFigureStaysItsTypistsWhenAnotherAddsANote() {
        assertThat(Typists.of(List.of(state("officer", "600.0", "Sáp nhập thôn."), state("head", "600", null))))
                .containsExactly("head", "officer");
    }

    @Test
    void aNoteThatWasReplacedIsNobodysAnyMore() {
        assertThat(Typists.of(List.of(
                        state("officer", "600", "Sáp nhập thôn."),
                        state("head", "600", "Tăng."),
                        state("officer", "600", null))))
                .containsExactly("officer");
    }

    @Test
    void anotherQualifierIsAnotherFigure() {
        assertThat(Typists.of(List.of(
                        state("head", "99.8", Qualifier.GREATER_THAN, null),
                        state("officer", "99.8", Qualifier.EQUAL, null))))
                .containsExactly("head");
    }

    @Test
    void clearingAndTypingAgainMakesItOnesOwn() {
        assertThat(Typists.of(List.of(
                        state("officer", "600", null), state("officer", null, null), state("head", "600", null))))
                .containsExactly("officer");
    }

    @Test
    void anEmptyCellIsNobodys() {
        assertThat(Typists.of(List.of(state("head", null, null), state("head", "600", null))))
                .isEmpty();
    }
}
