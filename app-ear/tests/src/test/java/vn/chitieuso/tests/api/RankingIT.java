package vn.chitieuso.tests.api;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Places of the districts by the demonstration's evaluations, held against what the database holds and a query counts. */
class RankingIT {

    private static final String LATER = "MINHHOA-HUYEN-2023";
    private static final String EARLIER = "MINHHOA-HUYEN-2022";
    private static final String OPEN = "MINHHOA-XA-2025";

    private final Caller agency = Workshop.as("cqtt");

    /** By unit; the query names {@code unit} and {@code found}. */
    private static Map<String, String> counted(String sql) throws SQLException {
        Map<String, String> found = new LinkedHashMap<>();
        try (Connection connection =
                        DriverManager.getConnection(Workshop.product().jdbcUrl());
                ResultSet rows = connection.createStatement().executeQuery(sql)) {
            while (rows.next()) {
                found.put(rows.getString("unit"), rows.getString("found"));
            }
        }
        return found;
    }

    /** All scores of the newest edition: unit, section, criterion, points. */
    private static String scores(String scorecard) {
        return """
                (SELECT u.code AS unit, u.kind, c.section_code AS section, c.code AS criterion, s.points
                 FROM evaluation_published_score s
                 JOIN evaluation_publication p ON p.id = s.publication_id
                 JOIN evaluation_round r ON r.id = p.round_id AND r.code = '%s'
                 JOIN evaluation_criterion c ON c.id = s.criterion_id
                 JOIN evaluation_unit u ON u.round_id = r.id AND u.unit_id = s.unit_id
                 WHERE p.edition = (SELECT max(edition) FROM evaluation_publication WHERE round_id = r.id)) AS scores
                """.formatted(scorecard);
    }

    private static Map<String, String> column(Answer answer, String field) {
        Map<String, String> column = new LinkedHashMap<>();
        answer.rows().forEach(row -> column.put(Answer.text(row, "unit"), Answer.text(row, field)));
        return column;
    }

    private Answer ranking(String query) {
        Answer answer = agency.get("rankings?size=500&scorecard=" + query);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer;
    }

    @Test
    void placesFollowFromThePointsThatWerePublished() throws SQLException {
        Answer answer = ranking(LATER);
        assertThat(column(answer, "rank")).hasSize(27).isEqualTo(counted("""
                SELECT unit, rank() OVER (ORDER BY sum(points) DESC) AS found FROM %s GROUP BY unit""".formatted(scores(LATER))));
        Map<String, String> totals =
                counted("SELECT unit, sum(points) AS found FROM %s GROUP BY unit".formatted(scores(LATER)));
        answer.rows()
                .forEach(row -> assertThat(new BigDecimal(Answer.text(row, "points")))
                        .isEqualByComparingTo(totals.get(Answer.text(row, "unit"))));
        assertThat(answer.column("rank").stream().map(Integer::valueOf)).isSorted();
        assertThat(answer.text("maximum")).isEqualTo("100");
        assertThat(answer.text("decision")).isEqualTo("2/QĐ-MINHHOA");
        assertThat(answer.text("version")).isEqualTo("1");
        assertThat(answer.text("tieRule")).contains("1, 2, 2, 4");
    }

    @Test
    void percentagesAreOfTheWholeMaximumAndMakeTheClass() {
        for (JsonObject row : ranking(LATER).rows()) {
            BigDecimal percent = new BigDecimal(Answer.text(row, "percent"));
            assertThat(percent).isEqualByComparingTo(Answer.text(row, "points"));
            int tens = percent.intValue();
            assertThat(Answer.text(row, "classification"))
                    .isEqualTo(tens >= 80 ? "Tốt" : tens >= 65 ? "Khá" : tens >= 50 ? "Trung bình" : "Yếu");
            BigDecimal sections = BigDecimal.ZERO;
            for (JsonElement section : row.getAsJsonArray("sections")) {
                sections = sections.add(new BigDecimal(Answer.text(section.getAsJsonObject(), "points")));
            }
            assertThat(sections).isEqualByComparingTo(percent);
        }
    }

    @Test
    void movementIsTheDifferenceOfTwoYearsPlaces() {
        Map<String, String> before = column(ranking(EARLIER), "rank");
        Answer now = ranking(LATER);
        assertThat(now.json().getAsJsonObject("comparedWith").get("units").getAsInt())
                .isEqualTo(27);
        for (JsonObject row : now.rows()) {
            int earlier = Integer.parseInt(before.get(Answer.text(row, "unit")));
            assertThat(Answer.text(row, "movement")).isEqualTo("SAME");
            assertThat(row.get("rankBefore").getAsInt()).isEqualTo(earlier);
            assertThat(row.get("places").getAsInt())
                    .isEqualTo(earlier - row.get("rank").getAsInt());
        }
        assertThat(now.json().getAsJsonArray("gone")).isEmpty();
        assertThat(ranking(EARLIER).column("movement")).containsOnlyNulls();
    }

    @ParameterizedTest
    @CsvSource({"&group=QD969, 12", "&kind=Huyện, 23", "&level=DISTRICT, 27", "&level=COMMUNE, 0", "&q=thanh%20hoa, 1"})
    void someAreRankedAmongThemselves(String filter, int units) {
        Answer all = ranking(LATER);
        Answer some = ranking(LATER + filter.replace("Huyện", "Huy%E1%BB%87n"));
        assertThat(some.total()).isEqualTo(units);
        Map<String, String> points = column(all, "points");
        some.rows()
                .forEach(row -> assertThat(Answer.text(row, "points")).isEqualTo(points.get(Answer.text(row, "unit"))));
        boolean found = filter.startsWith("&q");
        if (found) {
            assertThat(some.column("rank")).containsExactly(column(all, "rank").get("380"));
        } else if (units > 0) {
            assertThat(some.column("rank")).startsWith("1");
            assertThat(some.column("unit"))
                    .isEqualTo(all.column("unit").stream()
                            .filter(some.column("unit")::contains)
                            .toList());
        }
    }

    /** Every weight, of criteria and of sections, is moved by a query of its own. */
    @Test
    void theRangeOfPlacesIsWhatMovingEachWeightGives() throws SQLException {
        String sql = """
                WITH weights AS (SELECT DISTINCT criterion AS code, false AS section FROM %1$s
                                 UNION SELECT DISTINCT section, true FROM %1$s),
                moved AS (SELECT w.code, w.section, f.factor, s.unit,
                                 sum(s.points * CASE WHEN w.code IN (s.criterion, s.section) THEN f.factor ELSE 1 END) AS total
                          FROM weights w CROSS JOIN (VALUES (0.9), (1.0), (1.1)) f (factor) CROSS JOIN %2$s
                          GROUP BY w.code, w.section, f.factor, s.unit),
                ranked AS (SELECT unit, rank() OVER (PARTITION BY code, section, factor ORDER BY total DESC) AS place FROM moved)
                SELECT unit, min(place) || '–' || max(place) AS found FROM ranked GROUP BY unit""".formatted(scores(LATER), scores(LATER).strip().replaceAll("AS scores$", "AS s"));
        Answer answer = agency.get("rankings/sensitivity?size=500&scorecard=" + LATER);
        Map<String, String> ranges = new LinkedHashMap<>();
        answer.rows()
                .forEach(row -> ranges.put(
                        Answer.text(row, "unit"), Answer.text(row, "best") + "–" + Answer.text(row, "worst")));
        assertThat(ranges).hasSize(27).isEqualTo(counted(sql));
        assertThat(answer.text("method")).contains("10%");
        assertThat(answer.json().get("steady").getAsLong())
                .isEqualTo(answer.rows().stream()
                        .filter(row -> row.get("best").equals(row.get("worst")))
                        .count());
        answer.rows()
                .forEach(row -> assertThat(Answer.text(row, "bestBy") == null)
                        .isEqualTo(row.get("best").equals(row.get("rank"))));
    }

    @Test
    void whatWouldLiftAUnitIsReachedByItsRule() {
        JsonObject row = ranking(LATER).rows().get(26);
        String last = Answer.text(row, "unit");
        int held = row.get("rank").getAsInt();
        Answer lifts = Workshop.as("cb.14797").get("rankings/" + LATER + "/" + last + "/lifts?size=500");
        assertThat(lifts.status()).as(lifts.toString()).isEqualTo(200);
        Map<String, String> full = Map.of("CQS.2", "100", "CQS.3", "100", "KX.1", "60", "KX.3", "100", "KX.2", "95");
        for (JsonObject lift : lifts.rows()) {
            BigDecimal gain = new BigDecimal(Answer.text(lift, "gain"));
            assertThat(gain)
                    .isPositive()
                    .isEqualByComparingTo(new BigDecimal(Answer.text(lift, "pointsThen"))
                            .subtract(new BigDecimal(Answer.text(lift, "points"))));
            assertThat(held - lift.get("rankThen").getAsInt())
                    .isEqualTo(lift.get("placesWon").getAsInt());
            if ("FULL".equals(Answer.text(lift, "reach"))) {
                assertThat(Answer.text(lift, "pointsThen")).isEqualTo(Answer.text(lift, "maximum"));
                if (full.containsKey(Answer.text(lift, "criterion"))) {
                    assertThat(Answer.text(lift, "neededValue")).isEqualTo(full.get(Answer.text(lift, "criterion")));
                }
            }
        }
        assertThat(lifts.column("reach")).contains("FULL", "MEDIAN");
    }

    @Test
    void historyTellsEveryYearOfTheSeries() {
        Answer history = agency.get("rankings/" + LATER + "/380/history");
        assertThat(history.column("year")).containsExactly("2022", "2023");
        assertThat(history.column("rank"))
                .containsExactly(
                        column(ranking(EARLIER), "rank").get("380"),
                        column(ranking(LATER), "rank").get("380"));
        assertThat(history.column("of")).containsOnly("27");
    }

    @ParameterizedTest
    @CsvSource({
        // account, what is published, what is under way, set a rule
        "cqtt, 200, 200, 422",
        "lanhdao, 200, 403, 403",
        "thanhtra, 200, 403, 403",
        "taichinh, 200, 403, 403",
        "quantri, 200, 403, 403",
        "ld.14797, 200, 403, 403",
        "cb.14797, 200, 403, 403",
    })
    void whatIsPublishedIsEverybodysAndWhatIsUnderWayTheAgencys(String account, int published, int underWay, int set) {
        Caller caller = Workshop.as(account);
        assertThat(caller.get("rankings?scorecard=" + LATER).status()).isEqualTo(published);
        assertThat(caller.get("rankings/sensitivity?scorecard=" + LATER).status())
                .isEqualTo(published);
        assertThat(caller.get("rankings?version=PROVISIONAL&scorecard=" + OPEN).status())
                .isEqualTo(underWay);
        assertThat(caller.get("rankings/sensitivity?version=PROVISIONAL&scorecard=" + OPEN)
                        .status())
                .isEqualTo(underWay);
        assertThat(caller.get("rankings/" + OPEN + "/14797/lifts?version=PROVISIONAL")
                        .status())
                .isEqualTo(underWay);
        assertThat(caller.get("rankings?scorecard=" + OPEN).status()).isEqualTo(404);
        assertThat(caller.post("rankings/tie-rules", "{}").status()).isEqualTo(set);
    }

    @Test
    void visitorsSeeNothing() {
        assertThat(Caller.visitor().get("rankings?scorecard=" + LATER).status()).isEqualTo(401);
    }

    @Test
    void whatIsUnderWayIsMarkedProvisional() {
        Answer provisional = agency.get("rankings?size=1&version=PROVISIONAL&scorecard=" + OPEN);
        assertThat(provisional.total()).isEqualTo(166);
        assertThat(provisional.json().get("provisional").getAsBoolean()).isTrue();
        assertThat(provisional.text("version")).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            rankings                                                    | 400
            rankings?scorecard=NOPE                                     | 404
            rankings?scorecard=MINHHOA-HUYEN-2023&version=99            | 404
            rankings?scorecard=MINHHOA-HUYEN-2023&version=x             | 400
            rankings?scorecard=MINHHOA-HUYEN-2023&level=VILLAGE         | 400
            rankings?scorecard=MINHHOA-HUYEN-2023&group=NOPE            | 404
            rankings?scorecard=MINHHOA-HUYEN-2023&size=x                | 400
            rankings/sensitivity?scorecard=MINHHOA-HUYEN-2023&percent=0 | 400
            rankings/sensitivity?scorecard=MINHHOA-HUYEN-2023&percent=x | 400
            rankings/MINHHOA-HUYEN-2023/99999/lifts                     | 404
            rankings/MINHHOA-HUYEN-2023/99999/history                   | 404
            rankings/NOPE/380/lifts                                     | 404
            rankings/tie-rules                                          | 400
            """)
    void whatCannotBeAskedIsTold(String path, int status) {
        Answer answer = agency.get(path);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.words()).doesNotContain("???");
    }

    @Test
    void aRuleForTiesHoldsForWhatIsPublishedLaterAndNobodyOverwritesAnother() {
        String first = """
                {"series":"MINHHOA-XA","fromYear":2025,"codes":["TC","XHS.1"],"reason":"Thử thứ tự","seen":0}""";
        Answer set = agency.post("rankings/tie-rules", first);
        assertThat(set.status()).as(set.toString()).isEqualTo(201);
        assertThat(set.text("number")).isEqualTo("1");
        assertThat(agency.post("rankings/tie-rules", first).status())
                .as("seen is old")
                .isEqualTo(412);
        Answer provisional = ranking(OPEN + "&version=PROVISIONAL");
        assertThat(provisional.json().getAsJsonArray("tieOrder")).hasToString("[\"TC\",\"XHS.1\"]");
        assertThat(provisional.text("tieRule")).contains("TC", "XHS.1");
        Answer shared = agency.post(
                "rankings/tie-rules",
                "{\"series\":\"MINHHOA-XA\",\"fromYear\":2026,\"codes\":[],\"reason\":\"Bỏ so thêm\",\"seen\":1}");
        assertThat(shared.status()).as(shared.toString()).isEqualTo(201);
        assertThat(ranking(OPEN + "&version=PROVISIONAL").json().getAsJsonArray("tieOrder"))
                .as("the new rule is for later sets")
                .hasSize(2);
        assertThat(Workshop.as("cb.14797")
                        .get("rankings/tie-rules?series=MINHHOA-XA")
                        .column("number"))
                .containsExactly("2", "1");
        assertThat(Workshop.as("thanhtra")
                        .get("audit?size=500&subject=ranking%20series%20MINHHOA-XA")
                        .column("action"))
                .contains("ranking.setTieRule");
        assertThat(ranking(LATER).json().getAsJsonArray("tieOrder")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"series":"NOPE","fromYear":2026,"reason":"x"}                                       | /series unknownSeries
            {"series":"MINHHOA-HUYEN","fromYear":26,"reason":"x"}                                | /fromYear badYear
            {"series":"MINHHOA-HUYEN","reason":"x"}                                              | /fromYear badYear
            {"series":"MINHHOA-HUYEN","fromYear":2026}                                           | /reason required
            {"series":"MINHHOA-HUYEN","fromYear":2026,"codes":["CQS","ZZZ"],"reason":"x"}        | /codes unknownCodes
            {"series":"MINHHOA-HUYEN","fromYear":2026,"codes":["CQS","CQS"],"reason":"x"}        | /codes twice
            {"series":"MINHHOA-HUYEN","fromYear":2026,"codes":[1],"reason":"x"}                  | /codes notText
            """)
    void aRuleThatMakesNoSenseIsRefusedAtItsPlace(String body, String error) {
        Answer answer = agency.post("rankings/tie-rules", body);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        assertThat(answer.errors()).contains(error);
        assertThat(answer.words()).doesNotContain("???");
    }

    @Test
    void whatIsShownLeavesAsAFileAndTheTrailKnows() {
        Answer csv = agency.csv("rankings?scorecard=" + LATER);
        assertThat(csv.body().lines()).hasSize(28);
        assertThat(csv.body()).startsWith("rank,shared,tieBroken,unit,unitName,kind,points,percent");
        assertThat(agency.csv("rankings/sensitivity?scorecard=" + LATER).body().lines())
                .hasSize(28);
        assertThat(agency.csv("rankings/" + LATER + "/380/lifts").body()).startsWith("section,criterion,title");
        assertThat(agency.download("rankings/ranking.xlsx?scorecard=" + LATER))
                .startsWith('P', 'K')
                .hasSizeGreaterThan(5_000);
        assertThat(Workshop.as("thanhtra").get("audit?size=500&actor=cqtt&subject=rankings").rows().stream()
                        .filter(entry -> "data.export".equals(Answer.text(entry, "action"))))
                .extracting(entry -> Answer.text(entry, "subject"))
                .anyMatch(subject -> subject.contains("rankings?"))
                .anyMatch(subject -> subject.contains("lifts"))
                .anyMatch(subject -> subject.contains("ranking.xlsx"));
    }
}
