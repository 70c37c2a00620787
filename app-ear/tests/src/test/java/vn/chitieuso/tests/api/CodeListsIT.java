package vn.chitieuso.tests.api;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The code lists other systems need to read our figures. */
class CodeListsIT {

    private final Caller caller = Caller.as("lanhdao");

    private List<JsonObject> items(String list, String query) {
        Answer answer = caller.get("code-lists/" + list + query);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json().getAsJsonArray("codes").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .toList();
    }

    private static List<String> codes(List<JsonObject> items) {
        return items.stream().map(item -> Answer.text(item, "code")).toList();
    }

    @Test
    void theListsAreListed() {
        assertThat(caller.get("code-lists").array().asList().stream()
                        .map(JsonElement::getAsString)
                        .toList())
                .contains(
                        "CL_INDICATOR",
                        "CL_INDICATOR_GROUP",
                        "CL_UNIT_MEASURE",
                        "CL_FREQ",
                        "CL_DIRECTION",
                        "CL_QUALIFIER",
                        "CL_LEVEL",
                        "CL_AREA");
        assertThat(caller.get("code-lists/CL_NOTHING").status()).isEqualTo(404);
        assertThat(caller.get("code-lists/CL_AREA?asOf=31-12-2026").status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CL_INDICATOR_GROUP",
                "CL_UNIT_MEASURE",
                "CL_FREQ",
                "CL_DIRECTION",
                "CL_QUALIFIER",
                "CL_LEVEL",
                "CL_AREA"
            })
    void everyCodeHasANameAndItsPlace(String list) {
        JsonObject whole = caller.get("code-lists/" + list).json();
        assertThat(Answer.text(whole, "id")).isEqualTo(list);
        assertThat(Answer.text(whole, "agency")).isNotBlank();
        assertThat(Answer.text(whole, "version")).isNotBlank();
        assertThat(Answer.text(whole.getAsJsonObject("name"), "vi"))
                .isNotBlank()
                .doesNotContain("kpi.");
        assertThat(Answer.text(whole.getAsJsonObject("name"), "en"))
                .isNotBlank()
                .isASCII();
        List<JsonObject> items = items(list, "");
        assertThat(codes(items)).isNotEmpty().doesNotHaveDuplicates();
        for (int i = 0; i < items.size(); i++) {
            assertThat(items.get(i).get("order").getAsInt()).isEqualTo(i + 1);
            assertThat(Answer.text(items.get(i).getAsJsonObject("name"), "vi"))
                    .isNotBlank()
                    .doesNotContain("kpi.")
                    .doesNotContain("admin.");
            assertThat(Answer.text(items.get(i), "status")).isIn("ACTIVE", "PLANNED", "EXPIRED");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "CL_FREQ, M Q S A N9",
        "CL_LEVEL, PROVINCE DEPARTMENT DISTRICT COMMUNE",
        "CL_DIRECTION, HIGHER LOWER NEUTRAL"
    })
    void theSmallListsHaveTheirCodes(String list, String codes) {
        assertThat(codes(items(list, ""))).containsExactlyInAnyOrder(codes.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"2022-12-31, ACTIVE", "2023-01-01, EXPIRED"})
    void anIndicatorExpiresWithItsDefinition(String day, String status) {
        assertThat(items("CL_INDICATOR", "?asOf=" + day))
                .filteredOn(item -> "DVC-01".equals(Answer.text(item, "code")))
                .singleElement()
                .satisfies(item -> {
                    assertThat(Answer.text(item, "status")).isEqualTo(status);
                    assertThat(Answer.text(item, "validTo")).isEqualTo("2022-12-31");
                    assertThat(Answer.text(item, "parent")).isNotBlank();
                });
    }

    @Test
    void parentsAreInTheirLists() {
        Set<String> groups = new HashSet<>(codes(items("CL_INDICATOR_GROUP", "?asOf=2022-06-14")));
        assertThat(items("CL_INDICATOR", "?asOf=2022-06-14"))
                .filteredOn(item -> "ACTIVE".equals(Answer.text(item, "status")))
                .isNotEmpty()
                .allSatisfy(item -> assertThat(groups).contains(Answer.text(item, "parent")));
        List<JsonObject> areas = items("CL_AREA", "");
        Set<String> units = new HashSet<>(codes(areas));
        assertThat(areas)
                .filteredOn(area -> !area.get("parent").isJsonNull())
                .allSatisfy(area -> assertThat(units).contains(Answer.text(area, "parent")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-06-14", "2025-06-30", "2025-07-01", "2026-11-22"})
    void unitsAreThoseOfTheDay(String day) {
        assertThat(items("CL_AREA", "?asOf=" + day))
                .hasSize(caller.get("units?size=1&asOf=" + day).total());
    }

    @Test
    void aListIsThereAsCsvToo() {
        Answer csv = caller.csv("code-lists/CL_FREQ");
        assertThat(csv.type()).startsWith(Caller.CSV);
        assertThat(csv.body().strip().lines()).hasSize(6);
        assertThat(csv.body()).contains("code").contains("M");
    }
}
