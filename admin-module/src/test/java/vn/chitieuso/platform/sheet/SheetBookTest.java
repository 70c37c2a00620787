package vn.chitieuso.platform.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.platform.csv.UploadedList;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What is written in a workbook is read from it again, word for word and digit for digit. */
class SheetBookTest {

    private static byte[] bytes(SheetBook book) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            book.writeTo(out);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private static List<String> readBack(Object... cells) {
        SheetBook book = new SheetBook();
        List<String> headings = new ArrayList<>();
        for (int column = 0; column < cells.length; column++) {
            headings.add("c" + column);
        }
        book.sheet("Bảng", headings).row(cells);
        return records(UploadedBook.sheets(bytes(book)).get("Bảng")).get(1).toList();
    }

    private static List<CSVRecord> records(String csv) {
        try (CSVParser parser = CSVParser.parse(csv, CSVFormat.RFC4180)) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Cell firstCell(Object value) throws IOException {
        SheetBook book = new SheetBook();
        book.sheet("a", "h").row(value);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes(book)))) {
            Row row = workbook.getFirstSheet().read().get(1);
            return row.getCell(0);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Phường Hà Giang 2, tỉnh Tuyên Quang",
                "dòng một\ndòng hai",
                "  trước và sau  ",
                "00123",
                "1e5",
                "TRUE",
                "1234567890123456.123456",
                "2025-07-01",
                "=1+1",
                "+84 219",
                "-",
                "@all",
                "<b>&amp;\"'",
                "\ttab",
                "😀"
            })
    void textStaysAsItIs(String text) throws IOException {
        assertThat(readBack(text)).containsExactly(text);
        assertThat(firstCell(text).getType()).isEqualTo(CellType.STRING);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "0.000001, 0.000001",
        "-12.50, -12.5",
        "1902270.5, 1902270.5",
        "123456789012345, 123456789012345",
        "1E+5, 100000",
        "0.1, 0.1",
        "1234567890123456.123456, 1234567890123456.123456",
        "999999999999999999.999999, 999999999999999999.999999",
        "-123456789012345678.123456, -123456789012345678.123456"
    })
    void noDigitOfAFigureIsLost(BigDecimal number, String read) {
        assertThat(readBack(number)).containsExactly(read);
    }

    @Test
    void aFigureASpreadsheetKeepsIsANumberAndALongerOneIsText() throws IOException {
        assertThat(firstCell(new BigDecimal("123456789.123456")).getType()).isEqualTo(CellType.NUMBER);
        assertThat(firstCell(new BigDecimal("1234567890.123456")).getType()).isEqualTo(CellType.STRING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-07-01", "2024-02-29", "1900-03-01", "1900-02-28", "1831-11-04", "9999-12-31"})
    void daysStayDays(LocalDate day) {
        assertThat(readBack(day)).containsExactly(day.toString());
    }

    @Test
    void aDayIsARealDate() throws IOException {
        assertThat(firstCell(LocalDate.of(2025, 7, 1)).getType()).isEqualTo(CellType.NUMBER);
    }

    @Test
    void numbersTruthsAndEmptyCellsKeepTheirPlaces() {
        assertThat(readBack(null, 7, null, 9_000_000_000L, true, "", "x", null))
                .containsExactly("", "7", "", "9000000000", "true", "", "x", "");
    }

    @Test
    void sheetsComeBackInTheirOrder() {
        SheetBook book = new SheetBook();
        book.sheet("Xã", "mã").row("b");
        book.sheet("Chỉ tiêu", "mã", "tên").row("a", "A").row("b", "B");
        book.sheet("Rỗng", "mã");
        Map<String, String> sheets = UploadedBook.sheets(new ByteArrayInputStream(bytes(book)));
        assertThat(sheets.keySet()).containsExactly("Xã", "Chỉ tiêu", "Rỗng");
        assertThat(sheets.get("Chỉ tiêu")).isEqualTo("mã,tên\r\na,A\r\nb,B\r\n");
        assertThat(sheets.get("Rỗng")).isEqualTo("mã\r\n");
    }

    @Test
    void aListIsTheFirstSheetOfABook() {
        SheetBook book = new SheetBook();
        book.sheet("Một", "a").row("1");
        book.sheet("Hai", "b").row("2");
        assertThat(UploadedList.text(bytes(book))).isEqualTo("a\r\n1\r\n");
    }

    @Test
    void anyTitleCanNameASheetAndLikeTitlesAreToldApart() {
        SheetBook book = new SheetBook();
        String title = "Tỷ lệ hồ sơ trực tuyến [2025/2026]: toàn tỉnh";
        book.sheet(title, "a");
        book.sheet(title, "a");
        book.sheet("'", "a");
        assertThat(UploadedBook.sheets(bytes(book)).keySet())
                .hasSize(3)
                .allMatch(name -> name.length() <= 31 && !name.matches(".*[\\[\\]/:].*"));
    }

    @Test
    void charactersNoWorkbookHoldsAreLeftOut() {
        assertThat(readBack("a\u0000b\u000bc\r\nd")).containsExactly("abc\nd");
    }

    @Test
    void manyRowsAreWritten() {
        SheetBook book = new SheetBook();
        BookSheet sheet = book.sheet("Nhiều", "n");
        for (int row = 0; row < 3500; row++) {
            sheet.row(row);
        }
        assertThat(records(UploadedBook.firstSheet(bytes(book)))).hasSize(3501);
    }

    @Test
    void whatIsNoWorkbookIsRefused() {
        assertThatThrownBy(() -> UploadedBook.sheets("code,name".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(BusinessException.class)
                .extracting("key")
                .isEqualTo("platform.sheet.unreadable");
        assertThatThrownBy(() -> UploadedBook.sheets(new byte[] {'P', 'K', 3, 4, 20, 0, 1}))
                .extracting("key")
                .isEqualTo("platform.sheet.unreadable");
    }

    @Test
    void whatWouldBeTooLargeOnceUnpackedIsRefused() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            byte[] zeros = new byte[1024 * 1024];
            for (int megabyte = 0; megabyte < 201; megabyte++) {
                zip.write(zeros);
            }
        }
        assertThat(out.size()).isLessThan(1024 * 1024);
        assertThatThrownBy(() -> UploadedBook.sheets(out.toByteArray()))
                .extracting("key")
                .isEqualTo("platform.sheet.tooLarge");
    }

    @ParameterizedTest
    @CsvSource({
        "4.4000000000000004, 4.4",
        "0.30000000000000004, 0.3",
        "12345678901.123456, 12345678901.123456",
        "1234567890123456, 1234567890123456",
        "1E+20, 1E+20"
    })
    void onlyTheNoiseOfASpreadsheetIsTakenOffANumber(BigDecimal stored, BigDecimal meant) {
        assertThat(CellText.withoutNoise(stored)).isEqualByComparingTo(meant);
    }
}
