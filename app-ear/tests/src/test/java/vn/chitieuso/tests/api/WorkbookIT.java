package vn.chitieuso.tests.api;

import com.google.gson.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Reports go out as Excel forms, are filled in by another program, and come back; what is wrong is told in a copy. */
class WorkbookIT {

    private static final String VALUE = "Kỳ này";
    private static final String BINARY = "application/octet-stream";

    private static FormFile form(ReportDesk desk) {
        return FormFile.of(desk.officer().download(desk.path() + "/workbook"));
    }

    private static Answer handIn(ReportDesk desk, FormFile file) {
        return handIn(desk, file.bytes(), "");
    }

    private static Answer handIn(ReportDesk desk, byte[] file, String query) {
        return desk.officer().upload(desk.path() + "/workbook?name=bieu.xlsx" + query, BINARY, file);
    }

    private static FormFile copy(Caller caller, Answer answer) {
        return FormFile.of(caller.download(answer.text("checked").replaceFirst("^/api/v1/", "")));
    }

    private static long number(Answer answer, String field) {
        return answer.json().get(field).getAsLong();
    }

    private static List<String> rejected(Answer answer) {
        return answer.json().getAsJsonArray("rejected").asList().stream()
                .map(each -> each.getAsJsonObject())
                .map((JsonObject each) -> Answer.text(each, "column") + " " + Answer.text(each, "code"))
                .toList();
    }

    private static void assertRefused(Answer answer, String... words) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        assertThat(List.of(words))
                .allSatisfy(word -> assertThat(answer.text("detail")).contains(word));
    }

    @Test
    void whatIsFilledInIsInTheReport() {
        ReportDesk desk = ReportDesk.of("16597", "202601");
        FormFile filled = form(desk)
                .with(VALUE, "VB-03", 600)
                .with(VALUE, "VB-04", 400)
                .with(VALUE, "VB-06a", 399)
                .with("Ghi chú", "VB-03", "Đếm lại")
                .with("Dấu", "TTHC-01", "≥")
                .with(VALUE, "TTHC-01", 100)
                .changed(book -> FormFile.cell(book.getSheet(FormFile.TEXTS), "Nội dung", "ket-qua")
                        .setCellValue("Kết quả\ntrong kỳ"));
        Answer answer = handIn(desk, filled);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(number(answer, "created")).isEqualTo(4);
        assertThat(number(answer, "texts")).isEqualTo(1);
        assertThat(number(answer, "rejectedTotal")).isZero();
        assertThat(desk.figure("VB-03")).isEqualTo("600");
        assertThat(desk.figure("VB-06")).isEqualTo("99.75");
        JsonObject report = desk.read().json();
        assertThat(report.getAsJsonObject("narratives").get("ket-qua").getAsString())
                .isEqualTo("Kết quả\ntrong kỳ");
        assertThat(report.toString()).contains("Đếm lại", "GREATER_OR_EQUAL");

        FormFile checked = copy(desk.officer(), answer);
        assertThat(checked.result("VB-03")).isEqualTo("Đã nhận");
        assertThat(checked.result("TTHC-04")).isEqualTo("LỖI: Chưa nhập.");
        assertThat(checked.shown(FormFile.FIGURES, VALUE, "VB-03")).isEqualTo("600");
        FormFile again = form(desk);
        assertThat(again.shown(FormFile.FIGURES, VALUE, "VB-03")).isEqualTo("600");
        assertThat(again.shown(FormFile.FIGURES, "Dấu", "TTHC-01")).isEqualTo("≥");
        assertThat(number(handIn(desk, again), "received")).isZero();
    }

    @Test
    void headingsAreLockedAndOpenCellsAreNot() {
        form(ReportDesk.of("16597", "202602")).changed(book -> {
            XSSFSheet sheet = book.getSheet(FormFile.FIGURES);
            assertThat(sheet.getProtect()).isTrue();
            assertThat(FormFile.cell(sheet, VALUE, "VB-03").getCellStyle().getLocked())
                    .isFalse();
            assertThat(FormFile.cell(sheet, "Tên chỉ tiêu", "VB-03")
                            .getCellStyle()
                            .getLocked())
                    .isTrue();
            assertThat(FormFile.cell(sheet, VALUE, "VB-06").getCellFormula()).contains("IFERROR(");
            assertThat(sheet.getDataValidations()).isNotEmpty();
            assertThat(book.getSheetVisibility(book.getSheetIndex("_chitieuso")))
                    .isEqualTo(SheetVisibility.VERY_HIDDEN);
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getRepeatingRows()).isNotNull();
        });
    }

    @Test
    void aTrialStoresNothingAndTellsTheSame() {
        ReportDesk desk = ReportDesk.of("16597", "202603");
        FormFile filled = form(desk).with(VALUE, "VB-03", 600);
        Answer trial = handIn(desk, filled.bytes(), "&dryRun=true");
        assertThat(trial.json().get("stored").getAsBoolean()).isFalse();
        assertThat(number(trial, "created")).isEqualTo(1);
        assertThat(desk.figure("VB-03")).isNull();
        assertThat(copy(desk.officer(), trial).result("VB-03")).startsWith("Đã nhận khi nộp");
        assertThat(number(handIn(desk, filled), "created")).isEqualTo(1);
        assertThat(desk.figure("VB-03")).isEqualTo("600");
    }

    @Test
    void refusedCellsAreToldAndTheOthersAreTaken() {
        ReportDesk desk = ReportDesk.of("16597", "202604");
        FormFile filled = form(desk)
                .with(VALUE, "VB-03", "sáu trăm")
                .with(VALUE, "VB-04", -5)
                .with(VALUE, "VB-06a", 12.5)
                .with(VALUE, "TTHC-01", "1.250");
        Answer atomic = handIn(desk, filled.bytes(), "&atomic=true");
        assertThat(atomic.json().get("stored").getAsBoolean()).isFalse();
        assertThat(desk.figure("TTHC-01")).isNull();
        Answer answer = handIn(desk, filled);
        assertThat(rejected(answer))
                .containsExactlyInAnyOrder(VALUE + " notANumber", VALUE + " negative", VALUE + " fractional");
        assertThat(desk.figure("TTHC-01")).isEqualTo("1250");
        assertThat(desk.figure("VB-03")).isNull();
        FormFile checked = copy(desk.officer(), answer);
        assertThat(checked.result("VB-03")).startsWith("LỖI: ");
        assertThat(checked.shown(FormFile.FIGURES, VALUE, "VB-03")).isEqualTo("sáu trăm");
        Answer corrected = handIn(
                desk, checked.with(VALUE, "VB-03", 600).with(VALUE, "VB-04", 5).with(VALUE, "VB-06a", 5));
        assertThat(number(corrected, "rejectedTotal")).isZero();
        assertThat(copy(desk.officer(), corrected).result("VB-03")).isEqualTo("Đã nhận");
    }

    @Test
    void warningsAreToldAndANoteAnswersThem() {
        ReportDesk.of("16624", "202608").type("VB-03", "100");
        ReportDesk desk = ReportDesk.of("16624", "202609");
        Answer answer = handIn(desk, form(desk).with(VALUE, "VB-03", 500));
        assertThat(number(answer, "warnings")).as(answer.toString()).isEqualTo(1);
        FormFile copy = copy(desk.officer(), answer);
        assertThat(copy.result("VB-03")).contains("CẢNH BÁO: ", "Đã nhận");
        Answer noted = handIn(desk, copy.with("Ghi chú", "VB-03", "Chiến dịch ký số"));
        assertThat(number(noted, "warnings")).isZero();
        assertThat(copy(desk.officer(), noted).result("VB-03")).contains("(đã có ghi chú)");
    }

    @Test
    void whoeverGoesOnInTheCopyOverwritesOnlyThemselves() {
        ReportDesk desk = ReportDesk.of("16624", "202607");
        FormFile copy = copy(
                desk.officer(), handIn(desk, form(desk).with(VALUE, "VB-03", 1).with(VALUE, "VB-04", 2)));
        desk.type("VB-04", "9");
        Answer answer = handIn(desk, copy.with(VALUE, "VB-03", 3).with(VALUE, "VB-04", 4));
        assertThat(rejected(answer)).containsExactly(VALUE + " changedMeanwhile");
        assertThat(desk.figure("VB-03")).isEqualTo("3");
        assertThat(desk.figure("VB-04")).isEqualTo("9");
    }

    @Test
    void formsForSomethingElseAreRefusedWithTheirName() {
        ReportDesk desk = ReportDesk.of("16609", "202601");
        assertRefused(handIn(desk, form(ReportDesk.of("16609", "202512"))), "202512", "202601");
        assertRefused(handIn(desk, form(ReportDesk.of("16597", "202601"))), "16597", "16609");
        FormFile changed = form(desk)
                .changed(
                        book -> book.getSheet("_chitieuso").getRow(0).getCell(1).setCellValue("AAAA" + "B".repeat(60)));
        assertRefused(handIn(desk, changed), "nhận dạng");
        FormFile plain = FormFile.of(Caller.agency().download("catalogue.xlsx"));
        assertRefused(handIn(desk, plain), "không phải biểu");
    }

    @Test
    void movedColumnsAreFoundAndRenamedOnesAreMissed() {
        ReportDesk desk = ReportDesk.of("16609", "202602");
        FormFile moved = form(desk).with(VALUE, "VB-03", 77).changed(book -> {
            XSSFSheet sheet = book.getSheet(FormFile.FIGURES);
            sheet.protectSheet(null);
            for (Row row : sheet) {
                if (row.getRowNum() >= 4) {
                    swap(row, 2, 4);
                }
            }
        });
        Answer answer = handIn(desk, moved);
        assertThat(number(answer, "created")).as(answer.toString()).isEqualTo(1);
        assertThat(desk.figure("VB-03")).isEqualTo("77");
        FormFile renamed = form(desk)
                .changed(book ->
                        book.getSheet(FormFile.FIGURES).getRow(4).getCell(4).setCellValue("Số"));
        assertRefused(handIn(desk, renamed), VALUE);
    }

    private static void swap(Row row, int one, int other) {
        Cell first = row.getCell(one);
        Cell second = row.getCell(other);
        if (first == null || second == null || second.getCellType() == org.apache.poi.ss.usermodel.CellType.FORMULA) {
            return;
        }
        String text = first.toString();
        if (second.getCellType() == org.apache.poi.ss.usermodel.CellType.NUMERIC) {
            first.setCellValue(second.getNumericCellValue());
        } else {
            first.setCellValue(second.toString());
        }
        second.setCellValue(text);
    }

    @Test
    void mixedUpRowsAreToldAndNotTaken() {
        ReportDesk desk = ReportDesk.of("16609", "202603");
        FormFile mixed = form(desk)
                .with(VALUE, "VB-03", 77)
                .changed(book -> FormFile.cell(book.getSheet(FormFile.FIGURES), "Mã chỉ tiêu", "VB-03")
                        .setCellValue("VB-04"));
        Answer answer = handIn(desk, mixed);
        assertThat(rejected(answer)).contains("Tên chỉ tiêu otherName");
        assertThat(desk.figure("VB-04")).isNull();
    }

    @Test
    void ofAFormulaCountsWhatItsProgramComputed() {
        ReportDesk desk = ReportDesk.of("16609", "202604");
        FormFile computed = form(desk).changed(book -> {
            FormFile.cell(book.getSheet(FormFile.FIGURES), VALUE, "VB-03").setCellFormula("200+56");
            book.getCreationHelper()
                    .createFormulaEvaluator()
                    .evaluateFormulaCell(FormFile.cell(book.getSheet(FormFile.FIGURES), VALUE, "VB-03"));
        });
        assertThat(number(handIn(desk, computed), "created")).isEqualTo(1);
        assertThat(desk.figure("VB-03")).isEqualTo("256");
        FormFile failing = form(desk).changed(book -> {
            Cell cell = FormFile.cell(book.getSheet(FormFile.FIGURES), VALUE, "VB-04");
            cell.setCellErrorValue(org.apache.poi.ss.usermodel.FormulaError.DIV0.getCode());
        });
        assertThat(rejected(handIn(desk, failing))).containsExactly(VALUE + " errorInCell");
        assertThat(desk.figure("VB-04")).isNull();
    }

    @Test
    void whatOthersTypedMeanwhileIsNotOverwritten() {
        ReportDesk desk = ReportDesk.of("16609", "202605");
        desk.type("VB-03", "10");
        FormFile filled = form(desk).with(VALUE, "VB-03", 20).with(VALUE, "VB-04", 30);
        desk.type("VB-03", "15");
        desk.type("TTHC-01", "7");
        Answer answer = handIn(desk, filled);
        assertThat(rejected(answer)).containsExactly(VALUE + " changedMeanwhile");
        assertThat(desk.figure("VB-03")).isEqualTo("15");
        assertThat(desk.figure("VB-04")).isEqualTo("30");
        assertThat(desk.figure("TTHC-01")).isEqualTo("7");
    }

    @Test
    void hugeMacroAndOtherFilesAreRefused() throws IOException {
        ReportDesk desk = ReportDesk.of("16609", "202606");
        FormFile long100k = form(desk).changed(book -> {
            Sheet sheet = book.getSheet(FormFile.FIGURES);
            for (int row = 100; row < 100_100; row++) {
                sheet.createRow(row).createCell(4).setCellValue(row);
            }
        });
        assertRefused(handIn(desk, long100k), "quá nhiều dòng");
        assertRefused(handIn(desk, zip("xl/vbaProject.bin", 10), ""), "macro");
        assertRefused(handIn(desk, zip("xl/bomb.xml", 300 * 1024 * 1024), ""));
        assertRefused(handIn(desk, "a,b\n1,2".getBytes(java.nio.charset.StandardCharsets.UTF_8), ""));
        assertRefused(handIn(desk, new byte[0], ""));
        assertThat(desk.read().text("state")).isEqualTo("DRAFT");
    }

    private static byte[] zip(String name, int zeros) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(
                    "<Types><Override ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>"
                            .getBytes(java.nio.charset.StandardCharsets.UTF_8));
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry(name));
            byte[] chunk = new byte[64 * 1024];
            for (int written = 0; written < zeros; written += chunk.length) {
                zip.write(chunk, 0, Math.min(chunk.length, zeros - written));
            }
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    @Test
    void onlyWhoHandedAFormInSeesItsCopy() {
        ReportDesk desk = ReportDesk.of("16609", "202607");
        Answer answer = handIn(desk, form(desk).with(VALUE, "VB-03", 1));
        String copy = answer.text("checked").replaceFirst("^/api/v1/", "");
        assertThat(desk.officer().get(copy).status()).isEqualTo(200);
        assertThat(desk.head().get(copy).status()).isEqualTo(404);
        assertThat(desk.head()
                        .upload(desk.path() + "/workbook", BINARY, new byte[] {1})
                        .status())
                .isEqualTo(403);
        assertThat(Caller.as("cb.16597").get(desk.path() + "/workbook").status())
                .isEqualTo(403);
    }

    @Test
    void theAgencyFillsManyUnitsInOneFile() {
        String path = "regimes/CDS-THANG/periods/202601/workbook";
        Caller agency = Caller.agency();
        FormFile many = FormFile.of(agency.download(path + "?below=38"));
        FormFile filled =
                many.with("VB-03", "16624", 41).with("VB-04", "16624", "> 30").with("VB-03", "16645", "nhiều");
        Answer answer = agency.upload(path + "?name=nhieu.xlsx", BINARY, filled.bytes());
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(number(answer, "created")).as(answer.toString()).isEqualTo(2);
        assertThat(rejected(answer)).containsExactly("VB-03 notANumber");
        FormFile checked = copy(agency, answer);
        assertThat(checked.result("16624")).contains("Đã nhận");
        assertThat(checked.result("16645")).startsWith("LỖI VB-03: ");
        FormFile again = FormFile.of(agency.download(path + "?below=38"));
        assertThat(again.shown(FormFile.FIGURES, "VB-03", "16624")).isEqualTo("41");
        assertThat(number(agency.upload(path + "?name=nhieu.xlsx", BINARY, again.bytes()), "received"))
                .isZero();
        assertThat(agency.upload(path.replace("202601", "202602") + "?name=x.xlsx", BINARY, again.bytes())
                        .status())
                .isEqualTo(422);
        assertThat(Caller.as("cb.16597").get(path + "?below=38").status()).isEqualTo(403);
    }
}
