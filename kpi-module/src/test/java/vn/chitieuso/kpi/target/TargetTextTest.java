package vn.chitieuso.kpi.target;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chitieuso.kpi.Qualifier;
import vn.chitieuso.kpi.indicator.Direction;

import static org.assertj.core.api.Assertions.assertThat;

/** A target is understood as officials write it, or not at all. */
class TargetTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "≥ 80              | GREATER_OR_EQUAL | 80",
                ">= 80             | GREATER_OR_EQUAL | 80",
                ">=80%             | GREATER_OR_EQUAL | 80",
                "tối thiểu 80      | GREATER_OR_EQUAL | 80",
                "Ít nhất 80 %      | GREATER_OR_EQUAL | 80",
                "từ 60 trở lên     | GREATER_OR_EQUAL | 60",
                "từ 60% trở lên    | GREATER_OR_EQUAL | 60",
                "đạt từ 60         | GREATER_OR_EQUAL | 60",
                "TRÊN 99,8%        | GREATER_THAN     | 99.8",
                "trên 99,8 %       | GREATER_THAN     | 99.8",
                "> 99,8            | GREATER_THAN     | 99.8",
                "hơn 50            | GREATER_THAN     | 50",
                "không quá 5       | LESS_OR_EQUAL    | 5",
                "không vượt quá 5  | LESS_OR_EQUAL    | 5",
                "tối đa 5%         | LESS_OR_EQUAL    | 5",
                "≤5                | LESS_OR_EQUAL    | 5",
                "<= 5              | LESS_OR_EQUAL    | 5",
                "dưới 0,5          | LESS_THAN        | 0.5",
                "< 0,5             | LESS_THAN        | 0.5",
                "bằng 100          | EQUAL            | 100",
                "đúng 100          | EQUAL            | 100",
                "= 100%            | EQUAL            | 100",
                "≥ 1.328.552       | GREATER_OR_EQUAL | 1328552",
                "≥ 1.234,5         | GREATER_OR_EQUAL | 1234.5",
                "≥ -5              | GREATER_OR_EQUAL | -5",
            })
    void everyFormIsUnderstood(String typed, Qualifier qualifier, BigDecimal value) {
        for (Direction direction : Direction.values()) {
            assertThat(TargetText.parse(typed, direction, "%")).as(typed).hasValueSatisfying(target -> {
                assertThat(target.qualifier()).isEqualTo(qualifier);
                assertThat(target.value()).isEqualByComparingTo(value);
            });
        }
    }

    @ParameterizedTest
    @CsvSource({"HIGHER, GREATER_OR_EQUAL", "LOWER, LESS_OR_EQUAL", "NEUTRAL, EQUAL"})
    void aBareNumberIsToBeReachedInTheBetterDirection(Direction direction, Qualifier qualifier) {
        assertThat(TargetText.parse("80", direction, "%")).contains(new TargetText(qualifier, new BigDecimal("80")));
        assertThat(TargetText.parse("80%", direction, "%")).contains(new TargetText(qualifier, new BigDecimal("80")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "94 xã           | xã",
                "94 XÃ           | xã",
                "94xã            | xã",
                "94              | xã",
                "94 %            | % hộ",
                "94 văn bản      | văn bản",
                "94 triệu đồng/người | triệu đồng/người",
            })
    void itsMeasureMayStandBehindIt(String typed, String measure) {
        assertThat(TargetText.parse(typed, Direction.HIGHER, measure))
                .hasValueSatisfying(target -> assertThat(target.value()).isEqualByComparingTo("94"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"94 huyện", "94 xã", "94 xã phường"})
    void anotherMeasureIsNotItsOwn(String typed) {
        assertThat(TargetText.parse(typed, Direction.HIGHER, "%")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.23",
                "abc",
                "",
                " ",
                "≥",
                "≥ abc",
                "trên",
                "80-90",
                "80 90",
                "từ 60 đến 80",
                "≥ ≥ 80",
                "1e9",
                "8O",
                "NaN",
                "trở lên",
                "%",
                "1,2,3",
                "≥ 1.23",
                "tối đa"
            })
    void whatCouldMeanTwoThingsOrNothingIsRefused(String typed) {
        assertThat(TargetText.parse(typed, Direction.HIGHER, "%")).isEmpty();
    }

    @Test
    void aPercentSignIsNoPartOfACount() {
        assertThat(TargetText.parse("94%", Direction.HIGHER, "xã")).isEmpty();
        assertThat(TargetText.parse("94", Direction.HIGHER, "")).isPresent();
    }

    @ParameterizedTest
    @EnumSource(Qualifier.class)
    void isUnderstoodAgainAsItIsShown(Qualifier qualifier) {
        for (String number : new String[] {"80", "99.8", "1328552", "0", "0.000001", "-3.5"}) {
            TargetText target = new TargetText(qualifier, new BigDecimal(number));
            for (Direction direction : Direction.values()) {
                assertThat(TargetText.parse(target.toString(), direction, "%"))
                        .as(target + " where better is " + direction)
                        .hasValueSatisfying(again -> {
                            assertThat(again.qualifier()).isEqualTo(qualifier);
                            assertThat(again.value()).isEqualByComparingTo(number);
                        });
            }
        }
    }
}
