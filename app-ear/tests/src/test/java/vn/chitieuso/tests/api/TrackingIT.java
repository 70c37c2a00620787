package vn.chitieuso.tests.api;

import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** How far targets are, for whom, and on which figures. Units 16369, 16363 and 16348 are no other test's. */
class TrackingIT {

    private static final String YEAR = "tracking?size=500&year=2026";

    private static JsonObject line(Answer answer, String indicator, String unit) {
        return answer.rows().stream()
                .filter(row -> indicator.equals(Answer.text(row, "indicator")))
                .filter(row -> unit.equals(Answer.text(row, "unit"))
                        && row.get("group").isJsonNull())
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal number(JsonObject row, String field) {
        return new BigDecimal(Answer.text(row, field));
    }

    /** Asks something of a unit in 2026; nobody else asks the same. */
    private static void asked(String unit, String indicator, String value, String qualifier) {
        Answer set = Caller.agency()
                .post(
                        "targets",
                        "{\"targets\":[%s]}"
                                .formatted(Json.of(
                                        "indicator",
                                        indicator,
                                        "unit",
                                        unit,
                                        "year",
                                        2026,
                                        "value",
                                        value,
                                        "qualifier",
                                        qualifier)));
        assertThat(set.status()).as(set.toString()).isEqualTo(200);
    }

    @Test
    void aTargetsPointsAreTheRollUpsOfTheirQuarters() {
        Answer course = Caller.agency().get("tracking/XHS-01/38?year=2026");
        assertThat(course.status()).as(course.toString()).isEqualTo(200);
        List<JsonObject> points = ReportDesk.objects(course.json(), "points").stream()
                .filter(point -> Answer.text(point, "period").startsWith("2026"))
                .toList();
        assertThat(points).hasSize(3);
        for (JsonObject point : List.of(points.get(0), points.get(2))) {
            JsonObject sum = Caller.agency()
                    .get("rollup?indicator=XHS-01&unit=38&period=" + Answer.text(point, "period"))
                    .rows()
                    .get(0);
            assertThat(Answer.text(point, "value")).isEqualTo(Answer.text(sum, "value"));
            assertThat(Answer.text(point, "reported")).isEqualTo(Answer.text(sum, "reported"));
        }
        JsonObject target = course.json().getAsJsonObject("target");
        assertThat(Answer.text(target, "asOf")).isEqualTo("2026Q3");
        assertThat(Answer.text(target, "forecastMethod")).isEqualTo("LINEAR_TREND");
        assertThat(number(target, "forecast")).isBetween(number(target, "forecastLow"), number(target, "forecastHigh"));
        assertThat(number(target, "gap"))
                .isEqualByComparingTo(number(target, "value").subtract(number(target, "target")));
    }

    /** 2025 is over: there is no path any more, and nothing is foreseen. */
    @Test
    void ofAYearThatIsOverThereIsNoPathAnyMore() {
        Answer over = Caller.agency().get("tracking?size=500&year=2025");
        assertThat(over.rows()).hasSizeGreaterThan(10);
        assertThat(over.column("state")).doesNotContain("ON_PATH").contains("ACHIEVED", "BEHIND");
        assertThat(over.column("forecastMethod")).doesNotContain("LINEAR_TREND", "MEAN_RATE");
        over.rows().stream()
                .filter(row ->
                        !row.get("value").isJsonNull() && "GREATER_OR_EQUAL".equals(Answer.text(row, "qualifier")))
                .forEach(row -> assertThat(Answer.text(row, "state"))
                        .as(row.toString())
                        .isEqualTo(number(row, "gap").signum() >= 0 ? "ACHIEVED" : "BEHIND"));
        JsonObject states = over.json().getAsJsonObject("states");
        long counted = states.keySet().stream()
                .mapToLong(key -> states.get(key).getAsLong())
                .sum();
        assertThat(counted).isEqualTo(over.total());
        assertThat(Caller.agency().get("tracking?year=2025&state=BEHIND").column("state"))
                .containsOnly("BEHIND");
    }

    @Test
    void aGroupIsFollowedTogetherAndMemberByMember() {
        Answer course = Caller.agency().get("tracking/XHS-01/PHUONG?year=2026");
        JsonObject together = course.json().getAsJsonObject("target");
        List<JsonObject> members = ReportDesk.objects(course.json(), "members");
        long wards = Caller.agency().get("units?asOf=2026-11-22&level=COMMUNE&size=500").column("kind").stream()
                .filter("Phường"::equals)
                .count();
        assertThat(members).hasSize((int) wards);
        assertThat(together.get("unit").isJsonNull()).isTrue();
        List<BigDecimal> values = members.stream()
                .filter(member -> !member.get("value").isJsonNull())
                .map(member -> number(member, "value"))
                .toList();
        assertThat(number(together, "value"))
                .isBetween(
                        values.stream().min(BigDecimal::compareTo).orElseThrow(),
                        values.stream().max(BigDecimal::compareTo).orElseThrow());
    }

    /** 400 documents out a month, first sent, then accepted; a target is held against either. */
    @Test
    void whatIsOnlySentIsTellableFromWhatIsAccepted() {
        asked("16369", "VB-04", "100000", "GREATER_OR_EQUAL");
        ReportDesk.accepted("16369", "202602");
        ReportDesk desk = ReportDesk.submitted("16369", "202603");
        BigDecimal sent = value("16369", "SUBMITTED");
        BigDecimal accepted = value("16369", "ACCEPTED");
        assertThat(sent.subtract(accepted)).isGreaterThanOrEqualTo(BigDecimal.valueOf(400));
        assertThat(desk.act(Caller.agency(), "accept").status()).isEqualTo(200);
        assertThat(value("16369", "SUBMITTED")).isEqualByComparingTo(sent);
        assertThat(value("16369", "ACCEPTED")).isEqualByComparingTo(accepted.add(BigDecimal.valueOf(400)));
    }

    private static BigDecimal value(String unit, String include) {
        return number(line(Caller.agency().get(YEAR + "&indicator=VB-04&include=" + include), "VB-04", unit), "value");
    }

    @Test
    void whatWasNeverReportedHasNoDataAndIsNotZero() {
        asked("16363", "DVC-14a", "5", "GREATER_OR_EQUAL");
        JsonObject row = line(Caller.agency().get(YEAR + "&indicator=DVC-14a"), "DVC-14a", "16363");
        assertThat(Answer.text(row, "state")).isEqualTo("NO_DATA");
        assertThat(row.get("value").isJsonNull()).isTrue();
        assertThat(row.get("forecast").isJsonNull()).isTrue();
    }

    @Test
    void aUnitSeesItsOwnTargetsAlone() {
        asked("16348", "VB-04", "7", "LESS_OR_EQUAL");
        Answer own = Caller.as("ld.16348").get(YEAR);
        assertThat(own.status()).isEqualTo(200);
        assertThat(own.column("unit")).containsOnly("16348");
        assertThat(Caller.as("cb.16348").get("tracking/VB-04/16348?year=2026").status())
                .isEqualTo(200);
        assertThat(Caller.as("cb.16348").get("tracking/XHS-01/38?year=2026").status())
                .isEqualTo(403);
        assertThat(Caller.as("cb.16348").get("tracking/XHS-01/PHUONG?year=2026").status())
                .isEqualTo(403);
        assertThat(Caller.as("cb.16348").get(YEAR + "&unit=38").status()).isEqualTo(403);
        assertThat(Caller.as("cb.16348").csv(YEAR).body()).contains("16348").doesNotContain("38,,");
    }

    @ParameterizedTest
    @CsvSource({"cqtt, 200", "lanhdao, 200", "thanhtra, 200", "taichinh, 200", "quantri, 403"})
    void theProvincesTargetsAreForThoseWhoReachIt(String account, int status) {
        assertThat(Caller.as(account).get(YEAR).status()).isEqualTo(status);
        assertThat(Caller.as(account).get("tracking/XHS-01/38?year=2026").status())
                .isEqualTo(status);
        assertThat(Caller.as(account).get("tracking/targets.xlsx?year=2026").status())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "tracking?year=hai, 400",
        "tracking?year=1900, 400",
        "tracking?state=LATE, 400",
        "tracking?include=ALL, 400",
        "tracking?unit=99999&year=2026, 404",
        "tracking/XHS-01/99999?year=2026, 404",
        "tracking/KHONG-CO/38?year=2026, 404",
        "tracking?size=501, 400"
    })
    void badQuestionsAreRefusedWithTheReason(String path, int status) {
        Answer answer = Caller.agency().get(path);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.type()).contains("problem+json");
        assertThat(answer.text("detail")).isNotBlank().doesNotContain("???");
    }

    @Test
    void theListIsThereForSpreadsheets() {
        Answer csv = Caller.agency().csv(YEAR);
        assertThat(csv.type()).contains("text/csv");
        assertThat(csv.body().lines().count()).isGreaterThan(30);
        byte[] book = Caller.agency().download("tracking/targets.xlsx?year=2026");
        assertThat(new String(book, 0, 2, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("PK");
        assertThat(Caller.visitor().get(YEAR).status()).isEqualTo(401);
    }
}
