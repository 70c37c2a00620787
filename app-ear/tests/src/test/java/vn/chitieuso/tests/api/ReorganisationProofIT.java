package vn.chitieuso.tests.api;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The demonstration loads the structure of 2022 and applies the lists of what was merged, split and dissolved until 2025.
 * What comes out is compared with the official list of each time, unit by unit.
 */
class ReorganisationProofIT {

    private static final Set<String> BELOW_THE_PROVINCE = Set.of("DISTRICT", "COMMUNE");

    private static List<CSVRecord> records(Reader csv) {
        try (CSVParser parser = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(csv)) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> official(String list) {
        Reader csv = new InputStreamReader(
                ReorganisationProofIT.class.getResourceAsStream("/domain/" + list), StandardCharsets.UTF_8);
        return records(csv).stream().map(unit -> unit(unit, "parent_code")).toList();
    }

    private static List<String> structure(String day) {
        return records(new StringReader(
                        Caller.as("lanhdao").csv("units?asOf=" + day).body()))
                .stream()
                .map(unit -> unit(unit, "parent"))
                .toList();
    }

    private static String unit(CSVRecord unit, String parent) {
        return String.join(
                " | ",
                unit.get("code"),
                unit.get("name"),
                unit.get("level").toUpperCase(Locale.ROOT),
                unit.get("kind"),
                unit.get(parent));
    }

    private static List<JsonObject> successors(Caller caller, String code) {
        return caller.get("units/" + code + "/successors?asOf=2025-06-30").rows();
    }

    @ParameterizedTest
    @CsvSource({
        "2022-07-01, units-2022.csv",
        "2025-07-01, units-2025.csv",
        "2026-11-22, units-2025.csv",
    })
    void theStructureIsThatOfTheOfficialList(String day, String list) {
        assertThat(structure(day)).containsExactlyInAnyOrderElementsOf(official(list));
    }

    @Test
    void districtsAndCommunesOfTheFirstHalfOf2025AreThoseOfTheOfficialList() {
        assertThat(structure("2025-01-01"))
                .filteredOn(unit -> BELOW_THE_PROVINCE.contains(unit.split(" \\| ")[2]))
                .containsExactlyInAnyOrderElementsOf(official("units-2025h1.csv"));
    }

    @Test
    void theMergersOf2024LeaveOneCommuneLess() {
        assertThat(structure("2024-01-31"))
                .filteredOn(unit -> unit.contains("| COMMUNE |"))
                .hasSize(559);
        assertThat(structure("2024-02-01"))
                .filteredOn(unit -> unit.contains("| COMMUNE |"))
                .hasSize(558);
    }

    @Test
    void noDistrictIsLeft() {
        assertThat(structure("2025-06-30")).anyMatch(unit -> unit.contains("| DISTRICT |"));
        assertThat(structure("2025-07-01")).noneMatch(unit -> unit.contains("| DISTRICT |"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"14758", "15016", "15271", "15328", "15637", "15772", "15793", "16264", "16273", "16435"})
    void nobodyHasChosenWhatASplitUnitsSuccessorsCarry(String split) {
        List<JsonObject> parts = successors(Caller.agency(), split);
        assertThat(parts).hasSizeBetween(2, 3);
        assertThat(parts).filteredOn(part -> part.get("primary").getAsBoolean()).hasSize(1);
        assertThat(parts).allSatisfy(part -> {
            assertThat(Answer.text(part, "share")).isEqualTo("PARTIAL");
            assertThat(Answer.text(part, "carrying")).isNull();
            assertThat(Answer.text(part, "carriedPercent")).isNull();
        });
    }

    @Test
    void aChosenRuleShowsOnBothSides() {
        Caller administrator = Workshop.administrator();
        JsonObject part = successors(administrator, "15016").get(0);
        String rule = "successions/" + part.get("id") + "/carrying";
        assertThat(administrator
                        .put(rule, Json.of("carrying", "SHARE", "percent", "62.5"))
                        .status())
                .isEqualTo(204);
        assertThat(successors(administrator, "15016").get(0)).satisfies(ReorganisationProofIT::carriesFiveEighths);
        assertThat(administrator
                        .get("units/" + Answer.text(part, "code") + "/predecessors")
                        .rows())
                .filteredOn(row -> "15016".equals(Answer.text(row, "code")))
                .singleElement()
                .satisfies(ReorganisationProofIT::carriesFiveEighths);
        assertThat(administrator.put(rule, Json.of("carrying", "ALL")).status()).isEqualTo(204);
        assertThat(Answer.text(successors(administrator, "15016").get(0), "carriedPercent"))
                .isNull();
        assertThat(administrator.put(rule, Json.of("carrying", null)).status()).isEqualTo(204);
        assertThat(Answer.text(successors(administrator, "15016").get(0), "carrying"))
                .isNull();
    }

    private static void carriesFiveEighths(JsonObject row) {
        assertThat(Answer.text(row, "carrying")).isEqualTo("SHARE");
        assertThat(row.get("carriedPercent").getAsBigDecimal()).isEqualByComparingTo("62.5");
    }

    @ParameterizedTest
    @CsvSource({"SHARE, 0", "SHARE, -1", "SHARE, 100.1", "SHARE,", "ALL, 50", "NOTHING, 50", "SHARE, 0.0000001"})
    void aPercentThatMeansNothingIsRefused(String carrying, String percent) {
        JsonObject part = successors(Workshop.administrator(), "15271").get(0);
        Answer refused = Workshop.administrator()
                .put("successions/" + part.get("id") + "/carrying", Json.of("carrying", carrying, "percent", percent));
        assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
        assertThat(Answer.text(successors(Workshop.administrator(), "15271").get(0), "carrying"))
                .isNull();
    }

    @Test
    void aWholeSuccessionCarriesAllWithoutARule() {
        JsonObject whole = successors(Workshop.administrator(), "14797").get(0);
        Answer refused = Workshop.administrator()
                .put("successions/" + whole.get("id") + "/carrying", Json.of("carrying", "NOTHING"));
        assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
    }

    @Test
    void aRuleIsChosenByAdministratorsForSuccessionsThatExist() {
        JsonObject part = successors(Workshop.administrator(), "15271").get(0);
        String all = Json.of("carrying", "ALL");
        for (String account : List.of("cqtt", "thanhtra", "cb.15061")) {
            assertThat(Workshop.as(account)
                            .put("successions/" + part.get("id") + "/carrying", all)
                            .status())
                    .as(account)
                    .isEqualTo(403);
        }
        assertThat(Workshop.administrator().put("successions/1/carrying", all).status())
                .isEqualTo(404);
    }
}
