package vn.chitieuso.tests.api;

import com.google.gson.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chitieuso.platform.text.Texts;
import vn.chitieuso.tests.product.RunningProduct;

import static org.assertj.core.api.Assertions.assertThat;

/** Who reported, when, and how the two shares of discipline follow from it. Units and periods are no other test's. */
class CompletenessIT {

    /** After the unit's code, name, level and the unit above. */
    private static final int PERIOD_COLUMN = 4;

    private static final String MONTHLY = "completeness?regime=CDS-THANG&period=";

    private static JsonObject row(Answer answer, String unit) {
        return answer.rows().stream()
                .filter(row -> unit.equals(Answer.text(row, "unit")))
                .findFirst()
                .orElseThrow();
    }

    private static String told(JsonObject row) {
        return "expected %s, submitted %s, on time %s, late %s, accepted %s, missing %s, returned %s, in hand %s"
                .formatted(
                        Answer.text(row, "expected"),
                        Answer.text(row, "submitted"),
                        Answer.text(row, "onTime"),
                        Answer.text(row, "late"),
                        Answer.text(row, "accepted"),
                        Answer.text(row, "missing"),
                        Answer.text(row, "returned"),
                        Answer.text(row, "inHand"));
    }

    @Test
    void aSmallCaseComesOutAsCountedByHand() {
        ReportDesk.submitted("16021", "202607");
        ReportDesk.accepted("15031", "202607");
        ReportDesk.returned("15043", "202607", "Rà soát.");
        ReportDesk.filled("15049", "202607");
        ReportDesk.filled("15409", "202612");
        Answer july = Caller.agency().get(MONTHLY + "202607");
        assertThat(told(row(july, "16021")))
                .isEqualTo("expected 1, submitted 1, on time 0, late 1, accepted 0, missing 0, returned 0, in hand 0");
        assertThat(told(row(july, "15031")))
                .isEqualTo("expected 1, submitted 1, on time 0, late 1, accepted 1, missing 0, returned 0, in hand 0");
        assertThat(told(row(july, "15043")))
                .isEqualTo("expected 1, submitted 1, on time 0, late 1, accepted 0, missing 0, returned 1, in hand 0");
        assertThat(told(row(july, "15049")))
                .isEqualTo("expected 1, submitted 0, on time 0, late 0, accepted 0, missing 1, returned 0, in hand 0");
        Answer both = Caller.agency().get(MONTHLY + "202607&period=202612");
        assertThat(told(row(both, "15409")))
                .isEqualTo("expected 2, submitted 0, on time 0, late 0, accepted 0, missing 1, returned 0, in hand 1");
        assertThat(july.column("unit")).doesNotHaveDuplicates();
    }

    /** Deadlines here are counted on a calendar of paper: 14/10/2026 is a Wednesday, 14/6/2022 a Tuesday. */
    @ParameterizedTest
    @CsvSource({
        "CDS-THANG, 202610, 2026-10-14, 2026-10-16 17:00+07",
        "CDS-6THANG, 2022H1, 2022-06-14, 2022-06-16 17:00+07"
    })
    void theDemonstrationCountsAsItsTablesSay(String regime, String period, String day, String due)
            throws SQLException {
        Answer answer = Caller.agency().get("completeness?regime=%s&period=%s".formatted(regime, period));
        JsonObject totals = answer.json().getAsJsonObject("totals");
        String levels = regime.equals("CDS-THANG")
                ? "'DEPARTMENT','DISTRICT','COMMUNE'"
                : "'PROVINCE','DEPARTMENT','DISTRICT','COMMUNE'";
        try (Connection connection = DriverManager.getConnection(
                        RunningProduct.on(Caller.TODAY).jdbcUrl());
                ResultSet rows = connection.createStatement().executeQuery("""
                        SELECT count(u.id), count(r.first_submitted_at),
                               count(*) FILTER (WHERE r.first_submitted_at <= timestamptz '%s'),
                               count(*) FILTER (WHERE r.first_submitted_at > timestamptz '%s'),
                               count(*) FILTER (WHERE r.state = 'ACCEPTED')
                        FROM org_unit u
                        LEFT JOIN (SELECT r.* FROM report r JOIN period p ON p.id = r.period_id AND p.code = '%s'
                                   JOIN reporting_regime g ON g.id = r.regime_id AND g.code = '%s') r ON r.unit_id = u.id
                        WHERE date '%s' BETWEEN u.valid_from AND u.valid_to AND u.level IN (%s)""".formatted(
                                due, due, period, regime, day, levels))) {
            rows.next();
            assertThat(Answer.text(totals, "expected")).isEqualTo(rows.getString(1));
            assertThat(Answer.text(totals, "submitted")).isEqualTo(rows.getString(2));
            assertThat(Answer.text(totals, "onTime")).isEqualTo(rows.getString(3));
            assertThat(Answer.text(totals, "late")).isEqualTo(rows.getString(4));
            assertThat(Answer.text(totals, "accepted")).isEqualTo(rows.getString(5));
        }
        for (String field :
                List.of("expected", "submitted", "onTime", "late", "accepted", "missing", "returned", "inHand")) {
            long sum = answer.rows().stream()
                    .mapToLong(row -> row.get(field).getAsLong())
                    .sum();
            assertThat(totals.get(field).getAsLong()).as(field).isEqualTo(sum);
        }
    }

    /** Districts and their communes were asked until they ended; whoever followed is asked from then on. */
    @ParameterizedTest
    @CsvSource({"202207, 2022-07-14", "202506, 2025-06-14", "202507, 2025-07-14", "202611, 2026-11-14"})
    void aUnitIsAskedWhereItLivesOnTheLastDayOfTheData(String period, String day) {
        int living = 0;
        for (String level : List.of("DEPARTMENT", "DISTRICT", "COMMUNE")) {
            living += Caller.agency()
                    .get("units?asOf=%s&level=%s".formatted(day, level))
                    .total();
        }
        JsonObject totals = Caller.agency().get(MONTHLY + period).json().getAsJsonObject("totals");
        assertThat(totals.get("expected").getAsInt()).isEqualTo(living);
    }

    @Test
    void aDistrictIsCountedWithItsCommunes() {
        Answer province = Caller.agency().get(MONTHLY + "202205");
        JsonObject district = province.rows().stream()
                .filter(row -> "DISTRICT".equals(Answer.text(row, "level")))
                .findFirst()
                .orElseThrow();
        String code = Answer.text(district, "unit");
        int communes =
                Caller.agency().get("units?asOf=2022-05-14&parent=" + code).total();
        assertThat(district.get("expected").getAsInt()).isEqualTo(communes + 1).isGreaterThan(5);
        Answer below = Caller.agency().get(MONTHLY + "202205&unit=" + code);
        assertThat(below.total()).isEqualTo(communes + 1);
        assertThat(below.column("expected")).containsOnly("1");
        assertThat(province.column("level")).doesNotContain("COMMUNE");
    }

    @Test
    void moreTimeMakesALateReportTimely() {
        ReportDesk.submitted("15412", "202608");
        ReportDesk.submitted("15421", "202608");
        assertThat(standing("15412", "202608")).isEqualTo("LATE");
        assertThat(figure("15412", "onTimePercent")).isEqualTo("0");
        Answer given = Caller.agency().post("completeness/extensions", """
                {"regime":"CDS-THANG","period":"202608","units":["15412"],"to":"2026-11-30T17:00","reason":"Mất điện diện rộng"}""");
        assertThat(given.status()).as(given.toString()).isEqualTo(200);
        assertThat(given.json().get("units").getAsInt()).isEqualTo(1);
        assertThat(standing("15412", "202608")).isEqualTo("ON_TIME");
        assertThat(cell("15412", "202608").get("extended").getAsBoolean()).isTrue();
        assertThat(standing("15421", "202608")).isEqualTo("LATE");
        assertThat(figure("15412", "onTime")).isEqualTo("1");
        assertThat(figure("15421", "onTime")).isEqualTo("0");
    }

    private static JsonObject cell(String unit, String period) {
        return Caller.agency()
                .get("completeness/reports?regime=CDS-THANG&period=%s&unit=%s".formatted(period, unit))
                .rows()
                .get(0);
    }

    private static String standing(String unit, String period) {
        return Answer.text(cell(unit, period), "standing");
    }

    /** One figure of the month of August 2026. */
    private static String figure(String unit, String field) {
        JsonObject august = Caller.as("cb." + unit)
                .get("completeness/discipline?year=2026&unit=" + unit)
                .json()
                .getAsJsonArray("months")
                .get(7)
                .getAsJsonObject();
        assertThat(Answer.text(august, "period")).isEqualTo("202608");
        return Answer.text(august.getAsJsonObject("figures"), field);
    }

    @Test
    void disciplineCountsWhatWasSentBackEvenOnceItIsAccepted() {
        ReportDesk desk = ReportDesk.returned("15448", "202608", "Sai số văn bản đi.");
        desk.act(desk.officer(), "submit-for-approval");
        desk.act(desk.head(), "submit");
        desk.act(Caller.agency(), "accept");
        assertThat(desk.state()).isEqualTo("ACCEPTED");
        assertThat(figure("15448", "submitted")).isEqualTo("1");
        assertThat(figure("15448", "returned")).isEqualTo("1");
        assertThat(figure("15448", "returnedPercent")).isEqualTo("100");
        ReportDesk givenBackInside = ReportDesk.awaitingApproval("15457", "202608");
        givenBackInside.act(givenBackInside.head(), "return", "{\"reason\":\"Xem lại.\"}");
        assertThat(figure("15457", "due")).isEqualTo("1");
        assertThat(figure("15457", "submitted")).isEqualTo("0");
        assertThat(figure("15457", "returned")).isEqualTo("0");
    }

    @Test
    void remindingTwiceTellsOnce() {
        String body = "{\"regime\":\"CDS-THANG\",\"period\":\"202608\",\"units\":[\"15469\",\"15499\"]}";
        ReportDesk.submitted("15499", "202608");
        Answer preview = Caller.agency().get("completeness/reminders?regime=CDS-THANG&period=202608");
        assertThat(row(preview, "15469").getAsJsonArray("people")).hasSize(2);
        assertThat(row(preview, "15469").get("wouldBeTold").getAsBoolean()).isTrue();
        assertThat(preview.column("unit")).doesNotContain("15499");
        Answer first = Caller.agency().post("completeness/reminders", body);
        assertThat(first.json().getAsJsonArray("told")).hasToString("[\"15469\"]");
        assertThat(first.json().getAsJsonArray("nothingOwed")).hasToString("[\"15499\"]");
        Answer second = Caller.agency().post("completeness/reminders", body);
        assertThat(second.json().getAsJsonArray("told")).isEmpty();
        assertThat(second.json().getAsJsonArray("toldLately")).hasToString("[\"15469\"]");
        for (String account : List.of("cb.15469", "ld.15469")) {
            assertThat(Caller.as(account).get("notices?size=500").rows().stream()
                            .filter(notice -> "REPORT_CHASED".equals(Answer.text(notice, "kind"))))
                    .singleElement()
                    .satisfies(notice -> assertThat(Answer.text(notice, "link")).contains("period=202608&unit=15469"));
        }
        assertThat(Caller.as("ld.15499").get("notices?size=500").column("kind")).doesNotContain("REPORT_CHASED");
        assertThat(Caller.as("thanhtra").get("audit?size=500&subject=CDS-THANG%2F202608").rows().stream()
                        .filter(entry -> "completeness.remind".equals(Answer.text(entry, "action"))))
                .singleElement()
                .satisfies(entry -> assertThat(entry.toString()).contains("15469"));
    }

    @Test
    void ofManyThoseThatChangedMeanwhileStay() {
        ReportDesk.submitted("15505", "202608");
        ReportDesk changed = ReportDesk.submitted("15520", "202608");
        ReportDesk.filled("15544", "202608");
        List<String> seen = new ArrayList<>();
        for (String unit : List.of("15505", "15520", "15544", "99999")) {
            String version = unit.equals("99999") ? "1" : Answer.text(cell(unit, "202608"), "version");
            seen.add("{\"regime\":\"CDS-THANG\",\"period\":\"202608\",\"unit\":\"%s\",\"version\":%s}"
                    .formatted(unit, version));
        }
        changed.act(Caller.agency(), "verify");
        Answer answer = Caller.agency().post("completeness/acceptances", "{\"reports\":" + seen + "}");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.column("unit")).containsExactly("15505", "15520", "15544", "99999");
        assertThat(answer.column("accepted")).containsExactly("true", "false", "false", "false");
        assertThat(answer.column("message").get(0)).isNull();
        assertThat(answer.column("message").subList(1, 4)).doesNotContainNull().doesNotHaveDuplicates();
        assertThat(Caller.agency()
                        .post("completeness/acceptances", "{\"reports\":" + seen + "}")
                        .column("accepted"))
                .as("the answer was lost and the list sent again")
                .containsExactly("true", "false", "false", "false");
        assertThat(standing("15505", "202608")).isEqualTo("ACCEPTED_LATE");
        assertThat(changed.state()).isEqualTo("UNDER_VERIFICATION");
        assertThat(standing("15544", "202608")).isEqualTo("MISSING");
    }

    @ParameterizedTest
    @CsvSource({
        // account, everything one sees, the province, a foreign unit, its discipline, who owes, remind, give time,
        // accept
        "cb.15553, 200, 403, 403, 403, 403, 403, 403, 403",
        "ld.15553, 200, 403, 403, 403, 403, 403, 403, 403",
        "cqtt, 200, 200, 200, 200, 200, 422, 422, 422",
        "lanhdao, 200, 200, 200, 200, 403, 403, 403, 403",
        "taichinh, 200, 200, 200, 200, 403, 403, 403, 403",
        "thanhtra, 200, 200, 200, 200, 403, 403, 403, 403",
        "quantri, 200, 200, 200, 200, 403, 403, 422, 403",
    })
    void theBoardIsForThoseWhoMayKnow(
            String account,
            int seen,
            int province,
            int foreign,
            int discipline,
            int owed,
            int remind,
            int extend,
            int accept) {
        Caller caller = Caller.as(account);
        assertThat(caller.get(MONTHLY + "202611").status()).isEqualTo(seen);
        assertThat(caller.get(MONTHLY + "202611&unit=38").status()).isEqualTo(province);
        assertThat(caller.get(MONTHLY + "202611&unit=15568").status()).isEqualTo(foreign);
        assertThat(caller.get("completeness/reports?regime=CDS-THANG&period=202611&unit=15568")
                        .status())
                .isEqualTo(foreign);
        assertThat(caller.get("completeness/discipline?unit=15568&year=2026").status())
                .isEqualTo(discipline);
        assertThat(caller.get("completeness/reminders?regime=CDS-THANG&period=202611")
                        .status())
                .isEqualTo(owed);
        assertThat(caller.post("completeness/reminders", "{}").status()).isEqualTo(remind);
        assertThat(caller.post("completeness/extensions", "{}").status()).isEqualTo(extend);
        assertThat(caller.post("completeness/acceptances", "{}").status()).isEqualTo(accept);
    }

    @Test
    void aUnitSeesItselfAndVisitorsNothing() {
        Answer own = Caller.as("ld.15553").get(MONTHLY + "202611");
        assertThat(own.column("unit")).containsExactly("15553");
        assertThat(own.json().getAsJsonObject("totals").get("expected").getAsInt())
                .isEqualTo(1);
        assertThat(Caller.as("ld.15553").get(MONTHLY + "202611&unit=15553").column("unit"))
                .containsExactly("15553");
        assertThat(Caller.visitor().get(MONTHLY + "202611").status()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            completeness                                                | 400
            completeness?regime=NOPE                                    | 404
            completeness?regime=CDS-THANG&period=2026H1                 | 404
            completeness?regime=CDS-THANG&period=x                      | 400
            completeness?regime=CDS-THANG&unit=99999                    | 404
            completeness?regime=CDS-THANG&level=VILLAGE                 | 400
            completeness?regime=CDS-THANG&group=NOPE                    | 404
            completeness/reports?regime=CDS-THANG&size=x                | 400
            completeness/discipline                                     | 400
            completeness/discipline?unit=99999                          | 404
            completeness/discipline?unit=38&year=1999                   | 400
            completeness/discipline?unit=38&year=x                      | 400
            completeness/reminders?regime=CDS-THANG&period=             | 400
            """)
    void whatCannotBeAskedIsTold(String path, int status) {
        assertThat(Caller.agency().get(path).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            reminders   | {"regime":"CDS-THANG","period":"202611","units":["99999"]}                                  | /units notAsked
            reminders   | {"regime":"CDS-THANG","period":"202611","units":["38"]}                                     | /units notAsked
            extensions  | {"regime":"CDS-THANG","period":"202611","units":[],"to":"2026-12-30T17:00","reason":"x"}    | /units noneChosen
            extensions  | {"regime":"CDS-THANG","period":"202611","units":["99999"],"to":"2026-12-30T17:00","reason":"x"} | /units notAsked
            extensions  | {"regime":"CDS-THANG","period":"202611","units":["15574"],"to":"mai","reason":"x"}          | /to notADate
            extensions  | {"regime":"CDS-THANG","period":"202611","units":["15574"],"to":"2026-11-01T17:00","reason":"x"} | /to extensionTooShort
            extensions  | {"regime":"CDS-THANG","period":"202611","units":["15574"],"to":"2026-12-30T17:00"}          | /reason required
            acceptances | {"reports":[]}                                                                             | /reports noneChosen
            """)
    void whatCannotBeDoneIsToldAtItsPlace(String task, String body, String error) {
        Answer answer = Caller.agency().post("completeness/" + task, body);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        assertThat(answer.errors()).containsExactly(error);
    }

    @Test
    void whatIsShownLeavesAsAFileAndTheTrailKnows() throws IOException {
        String query = "regime=CDS-THANG&period=202610&level=DEPARTMENT";
        Answer csv = Caller.agency().csv("completeness/reports?" + query);
        int departments =
                Caller.agency().get("units?asOf=2026-10-14&level=DEPARTMENT").total();
        assertThat(csv.body().lines()).hasSize(departments + 1);
        assertThat(csv.body()).startsWith("regime,period,unit,unitName,level,parent,standing");
        assertThat(bookOf(query)).isEqualTo(standingsOf(query));
        assertThat(Caller.as("thanhtra").get("audit?size=500&actor=cqtt&subject=completeness").rows().stream()
                        .filter(entry -> "data.export".equals(Answer.text(entry, "action"))))
                .extracting(entry -> Answer.text(entry, "subject"))
                .anyMatch(subject -> subject.contains("completeness/reports"))
                .anyMatch(subject -> subject.contains("board.xlsx"));
    }

    /** Each unit's standing as the file says it. */
    private static Map<String, String> bookOf(String query) throws IOException {
        byte[] book = Caller.agency().download("completeness/board.xlsx?" + query);
        Map<String, String> standings = new TreeMap<>();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(book))) {
            XSSFSheet units = workbook.getSheetAt(0);
            assertThat(units.getRow(0).getCell(PERIOD_COLUMN).getStringCellValue())
                    .isEqualTo("202610");
            for (int row = 1; row <= units.getLastRowNum(); row++) {
                XSSFRow unit = units.getRow(row);
                standings.put(
                        unit.getCell(0).getStringCellValue() + " "
                                + unit.getCell(1).getStringCellValue(),
                        unit.getCell(PERIOD_COLUMN).getStringCellValue());
            }
            XSSFRow period = workbook.getSheetAt(1).getRow(1);
            assertThat(period.getCell(0).getStringCellValue()).isEqualTo("202610");
            assertThat(period.getCell(1).getNumericCellValue()).isEqualTo(standings.size());
        }
        return standings;
    }

    /** Each unit's standing as the API says it, in the words of the file. */
    private static Map<String, String> standingsOf(String query) {
        Map<String, String> standings = new TreeMap<>();
        Caller.agency().get("completeness/reports?size=500&" + query).rows().forEach(row -> {
            String word = Texts.get(
                    Locale.forLanguageTag("vi"), "reporting.completeness.standing." + Answer.text(row, "standing"));
            standings.put(
                    Answer.text(row, "unit") + " " + Answer.text(row, "unitName"),
                    row.get("extended").getAsBoolean() ? word + " (gia hạn)" : word);
        });
        return standings;
    }
}
