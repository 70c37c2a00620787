package vn.chitieuso.kpi.decision;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** However a document is referred to, it is the same document. */
class DocumentNumberTest {

    private static final String FOLDED = DocumentNumber.parse("969/QĐ-UBND").folded();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "969/QĐ-UBND",
                "969/qđ-ubnd",
                "969/QD-UBND",
                "969 / QĐ - UBND",
                "969/QĐ–UBND",
                "0969/QĐ-UBND",
                "QĐ 969/QĐ-UBND",
                "Số: 969/QĐ-UBND",
                "Quyết định số 969/QĐ-UBND",
                "Quyết định số 969/QĐ-UBND ngày 18/3/2022",
                "Quyết định số 969/QĐ-UBND ngày 18/3/2022 của Chủ tịch UBND tỉnh",
                "969/QĐ-UBND (18/3/2022)",
                "969/QĐ-UBND, 18/03/2022",
                "969/QĐ-UBND 2022-03-18",
                "  969/QĐ-UBND  ",
            })
    void isOneInEverySpelling(String typed) {
        assertThat(DocumentNumber.parse(typed).folded()).isEqualTo(FOLDED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9691/QĐ-UBND", "96/QĐ-UBND", "969/KH-UBND", "969/QĐ-UBDT", "969a/QĐ-UBND", "1969/QĐ-UBND"})
    void anotherNumberIsAnotherDocument(String typed) {
        assertThat(DocumentNumber.parse(typed).folded()).isNotEqualTo(FOLDED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "969/QĐ-UBND ngày 18/3/2022",
                "969/QĐ-UBND ngày 18/03/2022",
                "969/QĐ-UBND ngày 18-3-2022",
                "969/QĐ-UBND ngày 18.3.2022",
                "969/QĐ-UBND (18/3/2022)",
                "969/QĐ-UBND (ngày 18/3/2022)",
                "969/QĐ-UBND, 18/3/2022",
                "969/QĐ-UBND 2022-03-18",
                "969/QĐ-UBND (2022-03-18)",
                "969/QĐ-UBND ngay 18/3/2022",
                "969/QĐ-UBND ngày 18/3/2022 của UBND tỉnh Thanh Hóa",
            })
    void itsDayIsRead(String typed) {
        DocumentNumber number = DocumentNumber.parse(typed);
        assertThat(number.written()).isEqualTo("969/QĐ-UBND");
        assertThat(number.day()).isEqualTo(LocalDate.of(2022, 3, 18));
    }

    @ParameterizedTest
    @ValueSource(strings = {"969/QĐ-UBND", "09/2019/NĐ-CP", "Nghị định 42/2022/NĐ-CP", "06-NQ/TU"})
    void withoutADayNoneIsMadeUp(String typed) {
        assertThat(DocumentNumber.parse(typed).day()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Nghị định số 09/2019/NĐ-CP ngày 24/01/2019 | 09/2019/NĐ-CP",
                "09/2019/NĐ-CP                             | 09/2019/NĐ-CP",
                "Nghị quyết số 06-NQ/TU                    | 06-NQ/TU",
                "06 - NQ/TU                                | 06-NQ/TU",
                "Công văn 6004/UBND-CNTT                   | 6004/UBND-CNTT",
                "99/KH-BCĐ                                 | 99/KH-BCĐ",
                "3532/QĐ-BYT                               | 3532/QĐ-BYT",
                "12a/KH-UBND                               | 12a/KH-UBND",
                "749/QĐ-TTg                                | 749/QĐ-TTg",
            })
    void isWrittenAsOfficialsWriteIt(String typed, String written) {
        assertThat(DocumentNumber.parse(typed).written()).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({
        "09/2019/NĐ-CP, 9/2019/NĐ-CP",
        "06-NQ/TU, 6-NQ/TU",
        "0969/QĐ-UBND, 969/QĐ-UBND",
        "009/QĐ-UBND, 9/QĐ-UBND"
    })
    void leadingZerosDoNotMatter(String one, String other) {
        assertThat(DocumentNumber.parse(one).folded())
                .isEqualTo(DocumentNumber.parse(other).folded());
    }

    @Test
    void zerosInsideDoMatter() {
        assertThat(DocumentNumber.parse("9069/QĐ-UBND").folded()).isNotEqualTo(FOLDED);
        assertThat(DocumentNumber.parse("9/2019/NĐ-CP").folded())
                .isNotEqualTo(DocumentNumber.parse("9/2020/NĐ-CP").folded());
    }

    @Test
    void whatIsNoNumberStaysAsItIs() {
        assertThat(DocumentNumber.parse("Chỉ đạo miệng").written()).isEqualTo("Chỉ đạo miệng");
        assertThat(DocumentNumber.parse("").written()).isEmpty();
        assertThat(DocumentNumber.parse(null).written()).isEmpty();
    }

    @Test
    void aDayThatIsNoneIsNotTakenForOne() {
        assertThat(DocumentNumber.parse("969/QĐ-UBND ngày 31/2/2022").day()).isNull();
        assertThat(DocumentNumber.parse("969/QĐ-UBND ngày 31/2/2022").folded()).isEqualTo(FOLDED);
    }
}
