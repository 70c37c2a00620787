package vn.chitieuso.tests.api;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Which unit follows which, and what does not follow from it. */
class UnitSuccessionIT {

    private final Caller caller = Caller.agency();

    private static String code(JsonObject row) {
        return Answer.text(row, "code");
    }

    @ParameterizedTest
    @CsvSource({
        "14758, 2",
        "15016, 2",
        "15271, 2",
        "15328, 2",
        "15637, 2",
        "15772, 3",
        "15793, 2",
        "16264, 2",
        "16273, 2",
        "16435, 2",
    })
    void aSplitUnitHasPartialSuccessorsOneOfThemPrimary(String code, int successors) {
        List<JsonObject> rows =
                caller.get("units/" + code + "/successors?asOf=2025-06-30").rows();
        assertThat(rows).hasSize(successors);
        assertThat(rows).allSatisfy(row -> {
            assertThat(Answer.text(row, "share")).isEqualTo("PARTIAL");
            assertThat(Answer.text(row, "effectiveDate")).isEqualTo("2025-07-01");
        });
        assertThat(rows).filteredOn(row -> row.get("primary").getAsBoolean()).hasSize(1);
    }

    @Test
    void aWholeUnitHasOneSuccessor() {
        List<JsonObject> rows =
                caller.get("units/14797/successors?asOf=2025-06-30").rows();
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(Answer.text(row, "name")).isEqualTo("Phường Hạc Thành");
            assertThat(Answer.text(row, "share")).isEqualTo("WHOLE");
        });
    }

    @Test
    void successorsAndPredecessorsTellTheSameStory() {
        List<JsonObject> predecessors = caller.get("units/14758/predecessors").rows();
        Map<String, String> shares = predecessors.stream()
                .collect(Collectors.toMap(UnitSuccessionIT::code, row -> Answer.text(row, "share")));
        assertThat(shares)
                .containsEntry("14758", "PARTIAL")
                .containsEntry("14755", "WHOLE")
                .containsEntry("14761", "WHOLE")
                .containsEntry("14791", "WHOLE");
        assertThat(predecessors)
                .allSatisfy(row -> assertThat(caller.get("units/" + code(row) + "/successors?asOf=2025-06-30")
                                .rows())
                        .extracting(successor -> Answer.text(successor, "name"))
                        .contains("Phường Hàm Rồng"));
    }

    @Test
    void everyCommuneOfTheLastDayOfDistrictsHasASuccessorAndEveryNewOneAPredecessor() {
        assertThat(caller.get("units?level=COMMUNE&asOf=2025-06-30&size=500&page=1")
                        .column("code"))
                .hasSize(47)
                .allSatisfy(code -> assertThat(caller.get("units/" + code + "/successors?asOf=2025-06-30")
                                .rows())
                        .isNotEmpty());
        assertThat(caller.get("units?level=COMMUNE&size=60").column("code"))
                .allSatisfy(code -> assertThat(
                                caller.get("units/" + code + "/predecessors").rows())
                        .isNotEmpty());
    }

    @ParameterizedTest
    @CsvSource({"STTTT, SKHCN", "SKHDT, STC", "SGTVT, SXD", "BDT, SDTTG"})
    void departmentsMergedOnTheFirstOfMarch2025(String old, String successor) {
        assertThat(caller.get("units/" + old + "?asOf=2025-02-28").status()).isEqualTo(200);
        assertThat(caller.get("units/" + old + "?asOf=2025-03-01").status()).isEqualTo(404);
        assertThat(caller.get("units/" + old + "/successors?asOf=2025-02-28").column("code"))
                .containsExactly(successor);
        assertThat(caller.get("units/" + successor).status()).isEqualTo(200);
    }

    @Test
    void figuresOfASplitUnitNeverRollIntoItsSuccessors() {
        Answer then = caller.get("rollup?indicator=VB-03&period=2022H1&unit=14758");
        assertThat(then.column("unitName")).containsExactly("Phường Đông Thọ");
        assertThat(then.rows().get(0).get("reported").getAsInt()).isEqualTo(1);

        assertThat(caller.get("values?unit=14758&indicator=VB-03&size=500").column("period"))
                .doesNotContain("2022H1");
        List<JsonObject> communes = caller.get("rollup?indicator=VB-03&period=2026H2&unit=38&by=COMMUNE")
                .rows();
        assertThat(communes)
                .hasSize(166)
                .allSatisfy(row -> assertThat(row.get("reported").getAsInt()).isZero());
    }

    @Test
    void aValueBelongsToTheUnitOfItsPeriod() {
        assertThat(caller.get("values?unit=14758&indicator=VB-03&period=2022H1").column("unitName"))
                .containsExactly("Phường Đông Thọ");
    }

    @Test
    void unknownUnitsHaveNoRelations() {
        assertThat(caller.get("units/99999/successors").status()).isEqualTo(404);
        assertThat(caller.get("units/380/predecessors").status()).isEqualTo(404);
        assertThat(caller.get("units/380/successors?asOf=2025-06-30").status()).isEqualTo(200);
    }
}
