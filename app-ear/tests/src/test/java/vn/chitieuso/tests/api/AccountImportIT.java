package vn.chitieuso.tests.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Function;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Lists of people, in every form in which offices send them. */
class AccountImportIT {

    private static final String HEADER = "username,full_name,email,unit_code,role,valid_from,valid_to\n";
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Charset WINDOWS_1258 = Charset.forName("windows-1258");
    /** The letters in the order of the alphabet, and beneath each the sign of Windows-1252 that is its TCVN3 code. */
    private static final String ALPHABET =
            "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíị" + "òỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵĂÂĐÊÔƠƯ";

    private static final String TCVN3 =
            "µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊË®ÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞ" + "ßáâãä«åæçèé¬êëìíîïñòóô\u00adõö÷øùúûüýþ¡¢§£¤¥¦";

    private final Caller administrator = Caller.as("quantri");

    private Answer take(String lines) {
        return administrator.upload("accounts:import", HEADER + lines);
    }

    private Answer dryRun(String lines) {
        return administrator.upload("accounts:import?dryRun=true", HEADER + lines);
    }

    private boolean isThere(String username) {
        return administrator.get("accounts/" + username).status() == 200;
    }

    @Test
    void aListMakesAccountsAndGrants() {
        Answer taken = take("nhap.an,Lê Văn An,an@vidu.vn,15229,REPORTER,2026-11-01,\n"
                + "nhap.an,Lê Văn An,,15250,REPORTER,2026-11-01,2026-12-31\n"
                + "nhap.binh,\"Trần, Thị Bình\",,15229,UNIT_HEAD,,\n");
        assertThat(taken.status()).as(taken.toString()).isEqualTo(200);
        assertThat(taken.json().get("received").getAsInt()).isEqualTo(3);
        assertThat(taken.json().get("created").getAsInt()).isEqualTo(2);
        assertThat(taken.json().get("grants").getAsInt()).isEqualTo(3);
        assertThat(taken.json().getAsJsonArray("issued"))
                .hasSize(2)
                .allSatisfy(issued -> assertThat(Answer.text(issued.getAsJsonObject(), "password"))
                        .hasSize(20));
        Answer an = administrator.get("accounts/nhap.an");
        assertThat(an.text("email")).isEqualTo("an@vidu.vn");
        assertThat(an.json().getAsJsonArray("grants")).hasSize(2);
        assertThat(administrator.get("accounts/nhap.binh").text("fullName")).isEqualTo("Trần, Thị Bình");
    }

    @Test
    void theSameListOnceMoreChangesNothing() {
        String list = "nhap.lai,Lê Văn Lại,,15229,REPORTER,2026-11-01,\n";
        take(list);
        Answer again = take(list);
        assertThat(again.json().get("created").getAsInt()).isZero();
        assertThat(again.json().get("unchanged").getAsInt()).isEqualTo(1);
        assertThat(again.json().getAsJsonArray("issued")).isEmpty();
    }

    @Test
    void aDryRunTellsAndDoesNothing() {
        Answer told = dryRun("nhap.thu,Lê Văn Thử,,15229,REPORTER,,\n");
        assertThat(told.status()).as(told.toString()).isEqualTo(200);
        assertThat(told.json().get("created").getAsInt()).isEqualTo(1);
        assertThat(told.json().getAsJsonArray("issued")).isEmpty();
        assertThat(isThere("nhap.thu")).isFalse();
    }

    @Test
    void everythingWrongIsToldAtOnceWithLineAndColumn() {
        Answer refused = take("nhap.dung,Lê Văn Đúng,,15229,REPORTER,,\n"
                + "tên sai,Lê Văn Sai,không-phải,99999,KING,hôm nay,\n"
                + ",,,,,,\n"
                + "nhap.ngay,Lê Văn Ngày,,15229,REPORTER,2026-12-31,2026-01-01\n"
                + "nhap.cot,Lê Văn Cột,15229\n");
        assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
        assertThat(refused.errors())
                .contains(
                        "/3/username badUsername",
                        "/3/email badEmail",
                        "/3/unit_code unknown",
                        "/3/role unknownConstant",
                        "/3/valid_from notADate",
                        "/4/username required",
                        "/4/full_name required",
                        "/4/unit_code required",
                        "/4/role required",
                        "/5/valid_to endsBeforeItBegins",
                        "/6 wrongNumberOfColumns");
        assertThat(isThere("nhap.dung")).as("all or nothing").isFalse();
    }

    @Test
    void whatMayNotBeHeldTogetherIsRefusedWhereItStands() {
        Answer refused = take("nhap.hai,Lê Văn Hai,,15229,REPORTER,,\n"
                + "nhap.hai,Lê Văn Hai,,15229,REPORTER,2027-01-01,\n"
                + "nhap.ba,Lê Văn Ba,,38,AUDITOR,,\n"
                + "nhap.ba,Lê Văn Ba,,15229,REPORTER,,\n"
                + "nhap.bon,Lê Văn Bốn,,15229,REPORTER,,\n"
                + "nhap.bon,Lê Văn Năm,,15250,REPORTER,,\n");
        assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
        assertThat(refused.errors())
                .containsExactlyInAnyOrder(
                        "/3/valid_from grantOverlaps", "/5/role rolesDoNotGoTogether", "/7/full_name otherName");
        assertThat(isThere("nhap.hai")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "username,full_name,unit_code\n", "tên,đơn vị\n"})
    void aListHasItsColumns(String list) {
        Answer refused = administrator.upload("accounts:import", list);
        assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
    }

    @ParameterizedTest
    @CsvSource({"nhap.1258, WINDOWS_1258", "nhap.tcvn3, TCVN3", "nhap.utf16, UTF_16", "nhap.bom, UTF_8_WITH_MARK"})
    void anOldEncodingIsRead(String username, String encoding) {
        String list = HEADER + username + ",Nguyễn Thị Phương Thảo,,15274,REPORTER,,\n" + username
                + "-2,Lường Văn Quyết,,15274,REPORTER,,\n";
        byte[] file = switch (encoding) {
            case "WINDOWS_1258" -> windows1258(list);
            case "TCVN3" -> tcvn3(list);
            case "UTF_16" -> list.getBytes(StandardCharsets.UTF_16);
            default -> ("\uFEFF" + list).getBytes(StandardCharsets.UTF_8);
        };
        Answer taken = administrator.upload("accounts:import", Caller.CSV, file);
        assertThat(taken.status()).as(taken.toString()).isEqualTo(200);
        assertThat(administrator.get("accounts/" + username).text("fullName")).isEqualTo("Nguyễn Thị Phương Thảo");
        assertThat(administrator.get("accounts/" + username + "-2").text("fullName"))
                .isEqualTo("Lường Văn Quyết");
    }

    @Test
    void anUnknownEncodingIsRefusedWithTheWayOut() {
        byte[] vni = (HEADER + "nhap.vni,Nguyeãn Thò Phöông,,15274,REPORTER,,\n").getBytes(WINDOWS_1252);
        Answer refused = administrator.upload("accounts:import", Caller.CSV, vni);
        assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
        assertThat(refused.text("detail")).contains("CSV UTF-8");
        assertThat(isThere("nhap.vni")).isFalse();
    }

    @Test
    void aWorkbookIsReadLikeAList() throws IOException {
        Answer taken = administrator.upload("accounts:import", WORKBOOK, workbook());
        assertThat(taken.status()).as(taken.toString()).isEqualTo(200);
        assertThat(taken.json().get("created").getAsInt()).isEqualTo(1);
        Answer account = administrator.get("accounts/nhap.bang");
        assertThat(account.text("fullName")).isEqualTo("Phạm Thị Bảng");
        assertThat(Answer.text(account.json().getAsJsonArray("grants").get(0).getAsJsonObject(), "unit"))
                .isEqualTo("15274");
        assertThat(Answer.text(account.json().getAsJsonArray("grants").get(0).getAsJsonObject(), "validFrom"))
                .isEqualTo("2026-12-01");
    }

    @Test
    void whatOnlyLooksLikeAWorkbookIsRefused() {
        byte[] zip = {'P', 'K', 3, 4, 20, 0, 6, 0, 1, 2, 3};
        Answer refused = administrator.upload("accounts:import", WORKBOOK, zip);
        assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
    }

    /** With a unit code typed as a number and a day typed as a date, as spreadsheets have it. */
    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Thu", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Danh sách");
            String[] header = HEADER.strip().split(",");
            for (int column = 0; column < header.length; column++) {
                sheet.value(0, column, header[column]);
            }
            sheet.value(1, 0, "nhap.bang");
            sheet.value(1, 1, "Phạm Thị Bảng");
            sheet.value(1, 3, 15274);
            sheet.value(1, 4, "REPORTER");
            sheet.value(1, 5, java.time.LocalDate.of(2026, 12, 1));
            sheet.style(1, 5).format("dd/mm/yyyy").set();
        }
        return bytes.toByteArray();
    }

    /** As people type it: a capital with a tone is the small letter of the font. */
    private static byte[] tcvn3(String text) {
        return bytes(text, letter -> {
            int place = ALPHABET.indexOf(letter) < 0
                    ? ALPHABET.indexOf(letter.toLowerCase(Locale.ROOT))
                    : ALPHABET.indexOf(letter);
            return (place < 0 ? letter : TCVN3.substring(place, place + 1)).getBytes(WINDOWS_1252);
        });
    }

    private static byte[] windows1258(String text) {
        return bytes(text, letter -> {
            String marked = Normalizer.normalize(letter, Normalizer.Form.NFD);
            String bare = marked.replaceAll("[\u0300\u0301\u0303\u0309\u0323]", "");
            String tone = marked.replaceAll("[^\u0300\u0301\u0303\u0309\u0323]", "");
            return (Normalizer.normalize(bare, Normalizer.Form.NFC) + tone).getBytes(WINDOWS_1258);
        });
    }

    private static byte[] bytes(String text, Function<String, byte[]> encoder) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        text.chars().mapToObj(Character::toString).map(encoder).forEach(bytes::writeBytes);
        return bytes.toByteArray();
    }
}
