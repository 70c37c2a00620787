package vn.chitieuso.tests.api;

import com.google.gson.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Excel forms beside other people: those who type meanwhile, those who act in a unit's place, and the districts of 2025. */
class WorkbookTogetherIT {

    private static final String VALUE = "Kỳ này";
    private static final String NOTE = "Ghi chú";
    private static final String BINARY = "application/octet-stream";
    private static final int MEGABYTE = 1024 * 1024;

    private static FormFile form(Caller caller, ReportDesk desk) {
        return FormFile.of(caller.download(desk.path() + "/workbook"));
    }

    private static Answer handIn(Caller caller, ReportDesk desk, byte[] file) {
        return caller.upload(desk.path() + "/workbook?name=bieu.xlsx", BINARY, file);
    }

    private static FormFile write(FormFile form, String text) {
        return form.changed(book -> FormFile.cell(book.getSheet(FormFile.TEXTS), "Nội dung", "ket-qua")
                .setCellValue(text));
    }

    private static List<String> rejected(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return ReportDesk.objects(answer.json(), "rejected").stream()
                .map((JsonObject each) -> Answer.text(each, "column") + " " + Answer.text(each, "code"))
                .toList();
    }

    private static long number(Answer answer, String field) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json().get(field).getAsLong();
    }

    private static JsonObject cell(ReportDesk desk, String indicator) {
        return ReportDesk.cell(desk.read(), indicator).orElseThrow();
    }

    private static Answer qualify(ReportDesk desk, String indicator, String value, String qualifier) {
        return desk.officer()
                .patch(
                        desk.path(),
                        "{\"values\":[{\"indicator\":\"%s\",\"value\":%s,\"qualifier\":\"%s\"}]}"
                                .formatted(indicator, value, qualifier));
    }

    @Test
    void notesAndQualifiersOfOthersAreNotOverwritten() {
        ReportDesk desk = ReportDesk.of("16279", "202601");
        desk.type("VB-03", "10");
        desk.type("VB-04", "20");
        desk.type("TTHC-01", "30");
        FormFile filled = form(desk.officer(), desk)
                .with(NOTE, "VB-03", "của tệp")
                .with("Dấu", "VB-04", "≥")
                .with(NOTE, "TTHC-01", "ghi chú của tệp");
        desk.note("VB-03", "của người khác");
        qualify(desk, "VB-04", "20", "LESS_THAN");
        qualify(desk, "TTHC-01", "31", "GREATER_THAN");

        Answer answer = handIn(desk.officer(), desk, filled.bytes());
        assertThat(rejected(answer))
                .containsExactlyInAnyOrder(NOTE + " noteChangedMeanwhile", VALUE + " changedMeanwhile");
        assertThat(Answer.text(cell(desk, "VB-03"), "note")).isEqualTo("của người khác");
        assertThat(Answer.text(cell(desk, "VB-04"), "qualifier")).isEqualTo("LESS_THAN");
        assertThat(cell(desk, "TTHC-01"))
                .as("the figure that the file left alone stays, and takes the note")
                .satisfies(cell -> {
                    assertThat(Answer.text(cell, "value")).isEqualTo("31");
                    assertThat(Answer.text(cell, "qualifier")).isEqualTo("GREATER_THAN");
                    assertThat(Answer.text(cell, "note")).isEqualTo("ghi chú của tệp");
                });
    }

    @Test
    void textsOfOthersAreNotOverwritten() {
        ReportDesk desk = ReportDesk.of("16279", "202602");
        FormFile filled = write(form(desk.officer(), desk), "Lời của tệp");
        desk.officer().patch(desk.path(), "{\"narratives\":{\"ket-qua\":\"Lời của người khác\"}}");
        Answer answer = handIn(desk.officer(), desk, filled.bytes());
        assertThat(rejected(answer)).containsExactly("Nội dung textChangedMeanwhile");
        assertThat(number(answer, "texts")).isZero();
        assertThat(desk.read().json().getAsJsonObject("narratives").toString()).contains("Lời của người khác");
        FormFile copy =
                FormFile.of(desk.officer().download(answer.text("checked").replaceFirst("^/api/v1/", "")));
        assertThat(copy.shown(FormFile.TEXTS, "Kết quả kiểm tra", "ket-qua")).startsWith("LỖI: ");
        FormFile again = write(form(desk.officer(), desk), "Lời mới");
        assertThat(number(handIn(desk.officer(), desk, again.bytes()), "texts")).isEqualTo(1);
    }

    @Test
    void aFormMadeInAUnitsPlaceFillsTheDraftWhateverIsWrongInIt() {
        ReportDesk desk = ReportDesk.of("16279", "202603");
        Caller agency = Caller.agency();
        agency.patch(desk.path() + "?onBehalf=true", "{\"values\":[{\"indicator\":\"VB-03\",\"value\":1}]}");
        FormFile filled = write(
                form(agency, desk)
                        .with(VALUE, "VB-03", 600)
                        .with(VALUE, "VB-04", 400)
                        .with(VALUE, "VB-06a", 500),
                "Theo điện thoại");
        Answer answer = handIn(agency, desk, filled.bytes());
        assertThat(rejected(answer)).isEmpty();
        assertThat(number(answer, "texts")).isEqualTo(1);
        assertThat(number(answer, "errors")).isPositive();
        assertThat(desk.state()).isEqualTo("DRAFT");
        assertThat(desk.figure("VB-06a")).isEqualTo("500");
        assertThat(desk.read().json().getAsJsonObject("narratives").toString()).contains("Theo điện thoại");
        assertThat(desk.act(agency, "submit-on-behalf", "{\"reason\":\"Mất mạng.\"}")
                        .status())
                .as("errors hold it")
                .isEqualTo(422);
    }

    @Test
    void aFormInAUnitsPlaceTakesNothingFromAUnitAtWork() {
        ReportDesk desk = ReportDesk.of("16279", "202604");
        desk.type("VB-03", "7");
        FormFile filled = write(form(desk.officer(), desk).with(VALUE, "VB-03", 600), "Lời")
                .with(VALUE, "VB-04", 1);
        Answer answer = handIn(Caller.agency(), desk, filled.bytes());
        assertThat(rejected(answer))
                .containsExactlyInAnyOrder("unit unitAtWork", "unit unitAtWork", "Nội dung unitAtWork");
        assertThat(number(answer, "texts")).isZero();
        assertThat(desk.figure("VB-03")).isEqualTo("7");
    }

    @Test
    void aDistrictHandsItsCommunesFormsInAndNoOthers() {
        Caller reviewer = FormerUnits.appoint("tham-dinh.bieu", "REVIEWER", "380", "2025-05-01");
        List<JsonObject> communes =
                Caller.agency().get("units?asOf=2025-05-14&parent=380&size=500").rows();
        String unit = Answer.text(communes.get(0), "code");
        String path = "regimes/CDS-THANG/periods/202505/workbook";
        Caller.agency()
                .upload(
                        "values:import?regime=CDS-THANG",
                        "unit,period,indicator,value\n" + unit + ",202504,VB-03,77\n");
        FormFile form = FormFile.of(reviewer.download(path + "?below=380"));
        assertThat(form.shown("Kỳ trước", "VB-03", unit)).isEqualTo("77");
        FormFile filled = form.with("VB-03", unit, 80)
                .changed(book ->
                        FormFile.cell(book.getSheet(NOTE), "VB-03", unit).setCellValue("theo sổ"));
        Answer answer = reviewer.upload(path + "?name=huyen.xlsx", BINARY, filled.bytes());
        assertThat(rejected(answer)).isEmpty();
        assertThat(number(answer, "created")).isEqualTo(1);
        Answer report = Caller.agency().get("reports/CDS-THANG/202505/" + unit);
        assertThat(report.text("state")).isEqualTo("SUBMITTED");
        assertThat(report.toString()).contains("theo sổ");
        FormFile again = FormFile.of(reviewer.download(path + "?below=380"));
        assertThat(number(reviewer.upload(path + "?name=huyen.xlsx", BINARY, again.bytes()), "received"))
                .as("nothing is changed in it")
                .isZero();

        assertThat(reviewer.get(path + "?below=38").status()).isEqualTo(403);
        FormFile ofTheProvince = FormFile.of(Caller.agency().download(path + "?below=38"));
        String foreign = Caller.agency().get("units?asOf=2025-05-14&parent=381&size=500").column("code").stream()
                .findFirst()
                .orElseThrow();
        assertThat(reviewer.upload(
                                path + "?name=tinh.xlsx",
                                BINARY,
                                ofTheProvince.with("VB-03", foreign, 1).bytes())
                        .status())
                .as("a form of those above")
                .isEqualTo(403);
        assertThat(reviewer.upload("values:import", "unit,period,indicator,value\n")
                        .status())
                .as("lists are the agency's")
                .isEqualTo(403);
        assertThat(Caller.as("lanhdao")
                        .upload(path + "?name=x.xlsx", BINARY, form.bytes())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whatWasSentLastIsInTheFormAndCellsTakeOnlyWhatTheyMay() {
        ReportDesk.of("16279", "202605").type("VB-03", "512");
        ReportDesk desk = ReportDesk.of("16279", "202606");
        form(desk.officer(), desk).changed(book -> {
            XSSFSheet sheet = book.getSheet(FormFile.FIGURES);
            assertThat(FormFile.cell(sheet, "Kỳ trước", "VB-03").getNumericCellValue())
                    .isEqualTo(512);
            assertThat(FormFile.cell(sheet, "Kỳ trước", "VB-03").getCellStyle().getLocked())
                    .isTrue();
            String place = FormFile.cell(sheet, VALUE, "VB-03").getAddress().formatAsString();
            assertThat(constraint(sheet, FormFile.cell(sheet, VALUE, "VB-03")).getFormula1())
                    .contains("ISNUMBER(" + place + ")", place + ">=0", "ROUND(" + place + ",0)=" + place);
            String chosen =
                    constraint(sheet, FormFile.cell(sheet, "Dấu", "VB-03")).getFormula1();
            assertThat(chosen).contains("Danh mục", "$A$1:$A$4");
            assertThat(List.of(0, 1, 2, 3))
                    .extracting(row ->
                            book.getSheet("Danh mục").getRow(row).getCell(0).getStringCellValue())
                    .containsExactlyInAnyOrder(">", "≥", "<", "≤");
        });
    }

    private static DataValidationConstraint constraint(XSSFSheet sheet, org.apache.poi.ss.usermodel.Cell cell) {
        return sheet.getDataValidations().stream()
                .filter(validation -> List.of(validation.getRegions().getCellRangeAddresses()).stream()
                        .anyMatch(range -> range.isInRange(cell)))
                .findFirst()
                .orElseThrow()
                .getValidationConstraint();
    }

    @Test
    void whatMonthsGiveIsLockedInTheFormOfTheQuarter() {
        QuarterDesk.publish();
        for (String period : List.of("202604", "202605", "202606")) {
            ReportDesk.of("15865", period).type("VB-03", "100");
        }
        ReportDesk quarter = QuarterDesk.of("15865", "2026Q2");
        FormFile form = form(quarter.officer(), quarter);
        form.changed(book -> {
            XSSFSheet sheet = book.getSheet(FormFile.FIGURES);
            assertThat(FormFile.cell(sheet, VALUE, "VB-03").getCellStyle().getLocked())
                    .isTrue();
            assertThat(FormFile.cell(sheet, VALUE, "VB-03").getNumericCellValue())
                    .isEqualTo(300);
            assertThat(FormFile.cell(sheet, VALUE, "CB-01").getCellStyle().getLocked())
                    .isFalse();
        });
        Answer forced = handIn(
                quarter.officer(), quarter, form.with(VALUE, "VB-03", 301).bytes());
        assertThat(rejected(forced)).containsExactly(VALUE + " fromPeriods");
    }

    @Test
    void aFormOfAnotherYearOrRevisionIsRefusedAsSuch() {
        ReportDesk desk = ReportDesk.of("16258", "202608");
        Answer lastYear = handIn(
                desk.officer(),
                desk,
                form(desk.officer(), ReportDesk.of("16258", "202508")).bytes());
        assertThat(lastYear.status()).isEqualTo(422);
        assertThat(lastYear.text("detail")).contains("202508", "202608");

        RegimeDesk.group("THU-BIEU", "16258");
        RegimeDesk.publish("THU-BIEU", "MONTH", "THU-BIEU", RegimeDesk.indicators("Số liệu", "CB-01"));
        ReportDesk revised = ReportDesk.under("THU-BIEU", "16258", "202605");
        FormFile made = form(revised.officer(), revised).with(VALUE, "CB-01", 5);
        RegimeDesk.revise("THU-BIEU", "MONTH", "THU-BIEU", RegimeDesk.indicators("Số liệu", "CB-01", "VB-01a"));
        Answer older = handIn(revised.officer(), revised, made.bytes());
        assertThat(older.status()).as(older.toString()).isEqualTo(422);
        assertThat(older.text("detail")).contains("bản thứ 1", "bản thứ 2");
        assertThat(revised.figure("CB-01")).isNull();
    }

    @Test
    void aGenuineFormWithABombOrAMacroInItIsRefused() throws IOException {
        ReportDesk desk = ReportDesk.of("16258", "202601");
        byte[] form = form(desk.officer(), desk).with(VALUE, "VB-03", 5).bytes();
        Answer bomb = handIn(desk.officer(), desk, swollen(form));
        assertThat(bomb.status()).as(bomb.toString()).isEqualTo(422);
        Answer macro = handIn(desk.officer(), desk, withMacro(form));
        assertThat(macro.status()).as(macro.toString()).isEqualTo(422);
        assertThat(macro.text("detail")).contains("macro");
        assertThat(desk.figure("VB-03")).isNull();
        assertThat(number(handIn(desk.officer(), desk, form), "created")).isEqualTo(1);
    }

    /** The same workbook whose sheet of figures unpacks to hundreds of megabytes. */
    private static byte[] swollen(byte[] form) throws IOException {
        return rewritten(form, (entry, content, out) -> {
            if (entry.endsWith("worksheets/sheet1.xml")) {
                String xml = new String(content, StandardCharsets.UTF_8);
                int end = xml.indexOf("</sheetData>");
                out.write(xml.substring(0, end).getBytes(StandardCharsets.UTF_8));
                byte[] blanks = " ".repeat(MEGABYTE).getBytes(StandardCharsets.US_ASCII);
                for (int i = 0; i < 300; i++) {
                    out.write(blanks);
                }
                out.write(xml.substring(end).getBytes(StandardCharsets.UTF_8));
            } else {
                out.write(content);
            }
        });
    }

    private static byte[] withMacro(byte[] form) throws IOException {
        return rewritten(form, (entry, content, out) -> {
            out.write(content);
            if (entry.endsWith("workbook.xml")) {
                out.closeEntry();
                out.putNextEntry(new ZipEntry("xl/vbaProject.bin"));
                out.write(new byte[] {1, 2, 3});
            }
        });
    }

    private static byte[] rewritten(byte[] form, Rewriting rewriting) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(form));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                rewriting.write(entry.getName(), in.readAllBytes(), out);
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** What becomes of one part of a workbook. */
    private interface Rewriting {
        void write(String entry, byte[] content, ZipOutputStream out) throws IOException;
    }

    @ParameterizedTest
    @ValueSource(strings = {"reports/CDS-THANG/202602/16258/workbook", "regimes/CDS-THANG/periods/202602/workbook"})
    void whatIsTooLargeIsRefusedBeforeItComes(String door) throws IOException {
        assertThat(LargeBodies.answer(Caller.agency(), door + "?name=to.xlsx", BINARY, 200))
                .isEqualTo("HTTP/1.1 413");
    }
}
