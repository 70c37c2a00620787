package vn.chitieuso.admin.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chitieuso.platform.MalformedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PeriodCodeTest {

    @ParameterizedTest
    @CsvSource({
        "202201, MONTH, 2022, 1, 2022-01, 2022-01",
        "202212, MONTH, 2022, 12, 2022-12, 2022-12",
        "2022Q1, QUARTER, 2022, 1, 2022-01, 2022-03",
        "2022Q4, QUARTER, 2022, 4, 2022-10, 2022-12",
        "2022H1, HALF, 2022, 1, 2022-01, 2022-06",
        "2022H2, HALF, 2022, 2, 2022-07, 2022-12",
        "2022N9, NINE_MONTHS, 2022, 1, 2022-01, 2022-09",
        "2022, YEAR, 2022, 1, 2022-01, 2022-12",
        "2000, YEAR, 2000, 1, 2000-01, 2000-12",
        "2100, YEAR, 2100, 1, 2100-01, 2100-12",
    })
    void readsEveryForm(String text, PeriodType type, int year, int ordinal, YearMonth first, YearMonth last) {
        PeriodCode code = PeriodCode.parse(text);
        assertThat(code).isEqualTo(new PeriodCode(type, year, ordinal));
        assertThat(code.firstMonth()).isEqualTo(first);
        assertThat(code.lastMonth()).isEqualTo(last);
        assertThat(code).hasToString(text);
    }

    @Test
    void forgivesBlanksAround() {
        assertThat(PeriodCode.parse(" 2022H1 ")).hasToString("2022H1");
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "202200",
                "202213",
                "2022Q0",
                "2022Q5",
                "2022H0",
                "2022H3",
                "2022N1",
                "2022N",
                "2022q1",
                "2022H11",
                "1999",
                "2101",
                "199912",
                "210101",
                "22H1",
                "2022-07",
                "07/2022",
                "2022M7",
                "2022H",
                "20220",
                "2022071",
                "abc",
                "٢٠٢٢",
                "2022H1;x",
                "２０２２"
            })
    void refusesWhatNamesNoPeriod(String text) {
        assertThatThrownBy(() -> PeriodCode.parse(text)).isInstanceOf(MalformedException.class);
    }

    @Test
    void whateverTextItIsGivenItAnswersOrRefuses() {
        Random random = new Random(969);
        String letters = "0123456789QHN-/ x";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(8), 0, letters.length()).forEach(letter -> text.append(letters.charAt(letter)));
            try {
                assertThat(PeriodCode.parse(text.toString()))
                        .hasToString(text.toString().strip());
            } catch (MalformedException refused) {
                assertThat(refused.getKey()).isEqualTo("admin.calendar.badPeriod");
            }
        }
    }

    @Test
    void aYearHasTwentyPeriodsAndEachIsReadBackFromItsCode() {
        List<PeriodCode> codes = PeriodCode.ofYear(2026, null);
        assertThat(codes).hasSize(20).doesNotHaveDuplicates();
        assertThat(codes)
                .allSatisfy(
                        code -> assertThat(PeriodCode.parse(code.toString())).isEqualTo(code));
    }

    @ParameterizedTest
    @EnumSource(PeriodType.class)
    void nextAndPreviousUndoEachOther(PeriodType type) {
        for (int year = 2001; year < 2100; year++) {
            for (PeriodCode code : PeriodCode.ofYear(year, type)) {
                assertThat(code.next().previous()).isEqualTo(code);
                assertThat(code.previous().next()).isEqualTo(code);
                assertThat(code.previous().lastMonth()).isBefore(code.lastMonth());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2022-01-01, MONTH, 202201",
        "2022-12-31, MONTH, 202212",
        "2022-03-31, QUARTER, 2022Q1",
        "2022-04-01, QUARTER, 2022Q2",
        "2022-06-30, HALF, 2022H1",
        "2022-07-01, HALF, 2022H2",
        "2022-10-01, NINE_MONTHS, 2022N9",
        "2022-12-31, YEAR, 2022",
    })
    void knowsThePeriodOfADay(LocalDate day, PeriodType type, String code) {
        assertThat(PeriodCode.containing(day, type)).hasToString(code);
    }

    @Test
    void nobodyMakesOneThatDoesNotExist() {
        assertThatThrownBy(() -> new PeriodCode(PeriodType.MONTH, 2022, 13))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PeriodCode(PeriodType.HALF, 2022, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PeriodCode(PeriodType.YEAR, 1999, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
