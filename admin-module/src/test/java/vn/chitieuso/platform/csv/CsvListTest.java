package vn.chitieuso.platform.csv;

import java.io.StringReader;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Every error with its line and its column, all of them at once. */
class CsvListTest {

    private static CsvList list(String text) {
        return CsvList.read(new StringReader(text), "code", "value");
    }

    private static ImportRefusedException refusal(String text) {
        return catchThrowableOfType(
                ImportRefusedException.class, () -> list(text).refuseErrors());
    }

    @Test
    void readsCellsByTheNameOfTheirColumn() {
        CsvList list = list("value,code,day\n1902270.5, Hoá ,2022-07-22\n,x,\n");
        CsvList.Line first = list.lines().get(0);
        assertThat(first.number()).isEqualTo(2);
        assertThat(first.text("code")).isEqualTo("Hoá");
        assertThat(first.decimal("value")).isEqualTo(new BigDecimal("1902270.5"));
        assertThat(first.date("day")).isEqualTo(LocalDate.of(2022, 7, 22));
        assertThat(first.text("no such column")).isNull();
        assertThat(list.lines().get(1).decimal("value")).isNull();
        assertThat(list.hasErrors()).isFalse();
    }

    @Test
    void linesAreCountedAsAnEditorCountsThem() {
        CsvList list = list("code,value\n\"two\nlines\",1\n\nlast,2\n");
        assertThat(list.lines()).extracting(CsvList.Line::number).containsExactly(2L, 5L);
    }

    @Test
    void acceptsTheByteOrderMarkThatExcelWrites() {
        assertThat(list("\ufeffcode,value\na,1\n").lines()).hasSize(1);
    }

    @Test
    void everyMissingColumnIsNamedInLineOne() {
        assertThat(refusal("name\nx\n").getLines())
                .extracting(LineError::line, LineError::column, LineError::code)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1L, "code", "missingColumn"),
                        org.assertj.core.groups.Tuple.tuple(1L, "value", "missingColumn"));
    }

    @Test
    void everyWrongCellIsToldWithLineAndColumn() {
        CsvList list = list("code,value,day,weekday\na,abc,2022-02-30,MONDAY\n,1,31/6/2022,SOMEDAY\n");
        for (CsvList.Line line : list.lines()) {
            line.requiredText("code", 1);
            line.decimal("value");
            line.date("day");
            line.constant("weekday", DayOfWeek.class, null);
        }
        ImportRefusedException refused = catchThrowableOfType(ImportRefusedException.class, list::refuseErrors);
        assertThat(refused.getErrors())
                .extracting(error -> error.pointer() + " " + error.code())
                .containsExactlyInAnyOrder(
                        "/2/value notANumber",
                        "/2/day notADate",
                        "/3/code required",
                        "/3/day notADate",
                        "/3/weekday unknownConstant");
        assertThat(refused.message(Locale.forLanguageTag("vi"))).contains("5", "dòng 2");
        assertThat(refused.message(Locale.ENGLISH)).contains("5", "line 2");
    }

    @Test
    void aCellMayBeAsLongAsAllowedAndNoLonger() {
        CsvList list = list("code,value\nabc,1\nabcd,1\n");
        assertThat(list.lines().get(0).text("code", 3)).isEqualTo("abc");
        assertThat(list.hasErrors()).isFalse();
        assertThat(list.lines().get(1).text("code", 3)).isNull();
        assertThat(list.hasErrors()).isTrue();
    }

    @Test
    void aLineWithTooFewOrTooManyCellsIsToldByItsNumber() {
        assertThat(refusal("code,value\na\nb,1\nc,1,2\n").getLines())
                .extracting(LineError::line, LineError::code)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2L, "wrongNumberOfColumns"),
                        org.assertj.core.groups.Tuple.tuple(4L, "wrongNumberOfColumns"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"code,value\na,\"1\n", "code,value\na,\"1\"x\n", "code,code,value\n1,2,3\n"})
    void aFileThatIsNoCsvIsRefusedAndNotHalfRead(String text) {
        assertThatThrownBy(() -> list(text).refuseErrors()).isInstanceOf(ImportRefusedException.class);
    }

    @Test
    void anEmptyFileLacksItsColumns() {
        assertThat(refusal("").getLines()).hasSize(2);
    }

    @Test
    void aListWithoutErrorsIsNotRefused() {
        CsvList list = list("code,value\r\na,1\r\n");
        list.refuseErrors();
        assertThat(list.lines()).hasSize(1);
    }
}
