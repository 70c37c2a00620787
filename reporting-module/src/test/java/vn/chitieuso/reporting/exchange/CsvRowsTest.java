package vn.chitieuso.reporting.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chitieuso.platform.BusinessException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CsvRowsTest {

    private static List<String> read(ImportedRows rows) throws IOException {
        List<String> read = new ArrayList<>();
        rows.read(new ImportedRows.Sink() {
            @Override
            public void row(ImportedRow row) {
                read.add(row.line() + " " + row.unit() + " " + row.period() + " " + row.indicator() + " " + row.value()
                        + " " + row.qualifier() + " " + row.note());
            }

            @Override
            public void broken(long line, String column, String messageKey, Object... arguments) {
                read.add(line + " " + messageKey);
            }
        });
        return read;
    }

    private static List<String> read(String csv) throws IOException {
        return read(CsvRows.utf8(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8))));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void readsListsOfEverySeparator(String separator) throws IOException {
        String csv = "\uFEFFunit,period,indicator,value,qualifier,note\n1,202207,VB-03,5,>,x\n".replace(",", separator);
        assertThat(read(csv)).containsExactly("2 1 202207 VB-03 5 > x");
    }

    @Test
    void readsVietnameseHeadingsInAnyOrderAndLeavesOthersAlone() throws IOException {
        assertThat(read("Giá trị,Tên,Mã chỉ tiêu,Đơn vị\n5,gì đó,VB-03,1\n"))
                .containsExactly("2 1 null VB-03 5 null null");
    }

    @Test
    void tellsTheLineOnWhichARowBegins() throws IOException {
        assertThat(read("unit,indicator,value,note\n1,A,5,\"two\nlines\"\n\n2,B\n3,C,7,\n"))
                .containsExactly(
                        "2 1 null A 5 null two\nlines",
                        "5 platform.csv.wrongNumberOfColumns",
                        "6 3 null C 7 null null");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x\n", "unit,indicator\n", "unit,unit,indicator,value\n"})
    void refusesListsWithoutTheirHeadings(String csv) {
        assertThatThrownBy(() -> read(csv)).isInstanceOf(BusinessException.class);
    }

    @Test
    void refusesWhatIsNotUtf8AndBrokenQuotes() {
        byte[] latin = "unit,indicator,value\né,A,5\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> read(CsvRows.utf8(new ByteArrayInputStream(latin))))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> read("unit,indicator,value\n\"1,A,5\n")).isInstanceOf(IOException.class);
    }
}
