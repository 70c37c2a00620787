package vn.chitieuso.tests.api;

import com.google.gson.JsonObject;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** While there were districts, theirs watched, reminded and endorsed what their communes sent, and nobody else's. */
class CompletenessOfADistrictIT {

    private static final String PERIOD = "202503";
    private static final String DAY = "2025-03-14";
    private static final String DISTRICT = "402";
    private static final List<String> SENT = List.of("16180", "16198");
    private static final String OWING = "16183";
    private static final String NEIGHBOUR = "16231";

    private static Caller reviewer;

    @BeforeAll
    static void theirPeople() {
        for (String commune : List.of(SENT.get(0), SENT.get(1), OWING, NEIGHBOUR)) {
            FormerUnits.appoint("cb." + commune, "REPORTER", commune, DAY);
            FormerUnits.appoint("ld." + commune, "UNIT_HEAD", commune, DAY);
        }
        reviewer = FormerUnits.appoint("tham-dinh." + DISTRICT, "REVIEWER", DISTRICT, DAY);
    }

    private static String board(String more) {
        return "completeness?regime=CDS-THANG&period=" + PERIOD + more;
    }

    private static Answer remind(String units) {
        return reviewer.post("completeness/reminders", """
                {"regime":"CDS-THANG","period":"%s","units":%s}""".formatted(PERIOD, units));
    }

    private static JsonObject seen(String unit, long version) {
        JsonObject seen = new JsonObject();
        seen.addProperty("regime", "CDS-THANG");
        seen.addProperty("period", PERIOD);
        seen.addProperty("unit", unit);
        seen.addProperty("version", version);
        return seen;
    }

    private static Answer endorse(List<JsonObject> reports) {
        return reviewer.post("completeness/acceptances", "{\"reports\":" + reports + "}");
    }

    @Test
    void theDistrictSeesItselfAndItsCommunesAlone() {
        Answer own = reviewer.get(board("&unit=" + DISTRICT + "&size=500"));
        int communes =
                Caller.agency().get("units?asOf=" + DAY + "&parent=" + DISTRICT).total();
        assertThat(own.total()).isEqualTo(communes + 1).isGreaterThan(5);
        assertThat(own.column("unit")).contains(OWING).doesNotContain(NEIGHBOUR);
        assertThat(reviewer.get(board(""))
                        .json()
                        .getAsJsonObject("totals")
                        .get("expected")
                        .getAsInt())
                .isEqualTo(communes + 1);
        assertThat(reviewer.get(board("&unit=38")).status()).isEqualTo(403);
        assertThat(reviewer.get(board("&unit=" + NEIGHBOUR)).status()).isEqualTo(403);
        assertThat(reviewer.get("completeness/reports?regime=CDS-THANG&period=" + PERIOD)
                        .column("unit"))
                .contains(OWING)
                .doesNotContain(NEIGHBOUR);
        assertThat(reviewer.get("completeness/discipline?unit=" + NEIGHBOUR + "&year=2025")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void theDistrictRemindsItsOwnWhoOwe() {
        assertThat(reviewer.get("completeness/reminders?regime=CDS-THANG&period=" + PERIOD)
                        .column("unit"))
                .contains(OWING)
                .doesNotContain(NEIGHBOUR);
        assertThat(remind("[\"" + NEIGHBOUR + "\"]").errors()).containsExactly("/units notAsked");
        Answer told = remind("[\"" + OWING + "\"]");
        assertThat(told.status()).as(told.toString()).isEqualTo(200);
        assertThat(told.json().getAsJsonArray("told")).hasToString("[\"" + OWING + "\"]");
        assertThat(Caller.as("ld." + OWING).get("notices?size=500").column("kind"))
                .contains("REPORT_CHASED");
        assertThat(Caller.as("ld." + NEIGHBOUR).get("notices?size=500").column("kind"))
                .doesNotContain("REPORT_CHASED");
    }

    @Test
    void theDistrictEndorsesManyAndTheAgencyAcceptsThem() {
        List<JsonObject> own = SENT.stream()
                .map(unit -> ReportDesk.submitted(unit, PERIOD).read())
                .map(report ->
                        seen(report.text("unit"), report.json().get("version").getAsLong()))
                .toList();
        ReportDesk others = ReportDesk.submitted(NEIGHBOUR, PERIOD);
        JsonObject foreign = seen(NEIGHBOUR, others.read().json().get("version").getAsLong());
        Answer answer = endorse(List.of(own.get(0), own.get(1), foreign, seen(OWING, 1)));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.column("accepted")).containsExactly("true", "true", "false", "false");
        for (String unit : SENT) {
            Answer report = ReportDesk.of(unit, PERIOD).read();
            assertThat(report.text("state")).isEqualTo("UNDER_VERIFICATION");
            assertThat(report.text("endorsedAt")).startsWith("2026-11-2");
        }
        assertThat(others.state()).isEqualTo("SUBMITTED");
        assertThat(others.read().text("endorsedAt")).isNull();
        assertThat(endorse(own).column("accepted"))
                .as("the answer was lost and the list sent again")
                .containsExactly("true", "true");
        List<JsonObject> endorsed = SENT.stream()
                .map(unit -> seen(
                        unit,
                        ReportDesk.of(unit, PERIOD).read().json().get("version").getAsLong()))
                .toList();
        assertThat(Caller.agency()
                        .post("completeness/acceptances", "{\"reports\":" + endorsed + "}")
                        .column("accepted"))
                .containsExactly("true", "true");
    }

    @Test
    void moreTimeIsNotTheDistrictsToGive() {
        assertThat(reviewer.post("completeness/extensions", """
                        {"regime":"CDS-THANG","period":"%s","units":["%s"],"to":"2026-12-30T17:00","reason":"x"}""".formatted(PERIOD, OWING))
                        .status())
                .isEqualTo(403);
    }

    /** Everybody's deadline of a month that no other test looks at. */
    @Test
    void moreTimeIsGivenToEverybodyAtOnce() {
        String reports = "completeness/reports?regime=CDS-THANG&period=202409&unit=" + DISTRICT;
        assertThat(Caller.agency().get(reports).column("extended")).containsOnly("false");
        Answer given = Caller.agency().post("completeness/extensions", """
                {"regime":"CDS-THANG","period":"202409","to":"2024-12-30T17:00","reason":"Bão lũ trên toàn tỉnh"}""");
        assertThat(given.status()).as(given.toString()).isEqualTo(200);
        int expected = Caller.agency()
                .get("completeness?regime=CDS-THANG&period=202409")
                .json()
                .getAsJsonObject("totals")
                .get("expected")
                .getAsInt();
        assertThat(given.json().get("units").getAsInt()).isEqualTo(expected).isGreaterThan(500);
        Answer after = Caller.agency().get(reports);
        assertThat(after.column("extended")).containsOnly("true");
        assertThat(after.column("due")).allMatch(due -> due.startsWith("2024-12-30T17:00"));
        assertThat(Caller.agency()
                        .get("completeness/reports?regime=CDS-THANG&period=202408&unit=" + DISTRICT)
                        .column("extended"))
                .containsOnly("false");
    }
}
