package vn.chitieuso.tests.api;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What the months have said already the quarter does not ask again; what a condition leaves out holds nobody back. */
class ShorterPeriodsIT {

    @BeforeAll
    static void published() {
        QuarterDesk.publish();
    }

    private static void type(String regime, String unit, String period, String indicator, int value) {
        Answer answer = ReportDesk.under(regime, unit, period).type(indicator, String.valueOf(value));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }

    private static List<String> parts(JsonObject cell) {
        return ReportDesk.objects(cell, "fromPeriods").stream()
                .map(part -> "%s %s %s %s"
                        .formatted(
                                Answer.text(part, "regime"),
                                Answer.text(part, "period"),
                                Answer.text(part, "value"),
                                part.get("sent")))
                .toList();
    }

    private static JsonObject cell(ReportDesk desk, String indicator) {
        return ReportDesk.cell(desk.read(), indicator).orElseThrow();
    }

    private static void assertNotTyped(ReportDesk desk, String indicator) {
        Answer typed = desk.type(indicator, "1");
        assertThat(typed.status()).as(typed.toString()).isEqualTo(422);
        assertThat(typed.errors()).containsExactly("/values/0/value fromPeriods");
    }

    @Test
    void aFlowIsTheSumOfItsMonths() {
        ReportDesk quarter = QuarterDesk.of("15796", "2026Q1");
        type(ReportDesk.REGIME, "15796", "202601", "VB-03", 100);
        type(ReportDesk.REGIME, "15796", "202602", "VB-03", 200);
        assertThat(quarter.figure("VB-03")).as("a month is missing").isNull();
        assertThat(quarter.type("VB-03", "555").status()).as("so it is typed").isEqualTo(200);
        assertThat(quarter.figure("VB-03")).isEqualTo("555");
        assertThat(cell(quarter, "VB-03").get("fromPeriods").isJsonNull()).isTrue();

        type(ReportDesk.REGIME, "15796", "202603", "VB-03", 300);
        JsonObject cell = cell(quarter, "VB-03");
        assertThat(Answer.text(cell, "value")).isEqualTo("600");
        assertThat(Answer.text(cell, "source")).isEqualTo("DERIVED");
        assertThat(parts(cell))
                .containsExactly(
                        "CDS-THANG 202601 100 false", "CDS-THANG 202602 200 false", "CDS-THANG 202603 300 false");
        assertNotTyped(quarter, "VB-03");
        assertThat(quarter.note("VB-03", "Cộng ba tháng.").status())
                .as("a note is written all the same")
                .isEqualTo(200);
        assertThat(quarter.figure("VB-03")).isEqualTo("600");
        JsonObject story =
                quarter.officer().get(quarter.path() + "/cells/VB-03").json();
        assertThat(parts(story)).hasSize(3);

        type(ReportDesk.REGIME, "15796", "202602", "VB-03", 201);
        assertThat(quarter.figure("VB-03")).as("it follows its months").isEqualTo("601");
    }

    @Test
    void aStockIsWhatTheLastMonthSays() {
        ReportDesk quarter = QuarterDesk.of("15796", "2026Q2");
        type(QuarterDesk.MONTHLY, "15796", "202604", "CB-01", 38);
        type(QuarterDesk.MONTHLY, "15796", "202605", "CB-01", 39);
        assertThat(quarter.type("CB-01", "37").status())
                .as("the last month is missing")
                .isEqualTo(200);
        type(QuarterDesk.MONTHLY, "15796", "202606", "CB-01", 40);
        assertThat(quarter.figure("CB-01")).isEqualTo("40");
        assertThat(parts(cell(quarter, "CB-01")))
                .containsExactly("THU-THANG 202604 38 false", "THU-THANG 202605 39 false", "THU-THANG 202606 40 false");
        assertNotTyped(quarter, "CB-01");

        ReportDesk.under(QuarterDesk.MONTHLY, "15796", "202604").type("CB-01", "null");
        assertThat(quarter.figure("CB-01"))
                .as("of a stock the months before do not matter")
                .isEqualTo("40");
    }

    @Test
    void aQuarterOfMonthsIsSentWithoutTypingAndItsFigureCounts() {
        for (String period : List.of("202604", "202605", "202606")) {
            ReportDesk.submitted("15778", period);
            type(QuarterDesk.MONTHLY, "15778", period, "CB-01", 40);
        }
        ReportDesk quarter = QuarterDesk.of("15778", "2026Q2");
        quarter.officer().patch(quarter.path(), "{\"values\":[]}");
        assertThat(parts(cell(quarter, "VB-03")))
                .containsExactly("CDS-THANG 202604 600 true", "CDS-THANG 202605 600 true", "CDS-THANG 202606 600 true");
        quarter.sendAgain();
        assertThat(quarter.revisions().get(0).toString()).contains("\"1800\"");
        assertThat(Caller.agency()
                        .get("values?indicator=VB-03&period=2026Q2&unit=15778")
                        .column("value"))
                .containsExactly("1800");
    }

    private static List<Integer> notAsked(ReportDesk desk) {
        return desk.read().json().getAsJsonArray("sectionsNotAsked").asList().stream()
                .map(JsonElement::getAsInt)
                .toList();
    }

    @Test
    void whatIsNotAskedHoldsNobodyBack() {
        ReportDesk desk = QuarterDesk.filled("15820", "2026Q2");
        assertThat(notAsked(desk)).hasSize(2);
        assertThat(desk.findings()).isEmpty();
        desk.type("PAKN-01b", "5");
        assertThat(notAsked(desk)).isEmpty();
        Answer held = desk.act(desk.officer(), "submit-for-approval");
        assertThat(held.status()).as(held.toString()).isEqualTo(422);
        assertThat(held.errors()).containsExactly("/values/PAKN-01a missing", "/narratives/giai-trinh missing");
        desk.type("PAKN-01b", "0");
        assertThat(notAsked(desk)).hasSize(2);
        assertThat(desk.act(desk.officer(), "submit-for-approval").status()).isEqualTo(200);
    }
}
