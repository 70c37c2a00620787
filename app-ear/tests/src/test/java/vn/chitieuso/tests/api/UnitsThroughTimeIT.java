package vn.chitieuso.tests.api;

import com.google.gson.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The province's structure in its four eras. */
class UnitsThroughTimeIT {

    private final Caller caller = Caller.agency();

    private int count(String level, String asOf) {
        return caller.get("units?size=1&level=" + level + "&asOf=" + asOf).total();
    }

    @ParameterizedTest
    @CsvSource({
        "2022-01-01, 559, 27, 20",
        "2024-01-31, 559, 27, 20",
        "2024-02-01, 558, 27, 20",
        "2024-12-31, 558, 27, 20",
        "2025-01-01, 547, 26, 20",
        "2025-02-28, 547, 26, 20",
        "2025-03-01, 547, 26, 15",
        "2025-06-30, 547, 26, 15",
        "2025-07-01, 166, 0, 16",
        "2026-11-22, 166, 0, 16",
    })
    void everyEraHasItsUnits(String day, int communes, int districts, int departments) {
        assertThat(count("COMMUNE", day)).isEqualTo(communes);
        assertThat(count("DISTRICT", day)).isEqualTo(districts);
        assertThat(count("DEPARTMENT", day)).isEqualTo(departments);
        assertThat(count("PROVINCE", day)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "14758, 2025-06-30, Phường Đông Thọ, 380",
        "14758, 2025-07-01, Phường Hàm Rồng, 38",
        "14755, 2025-06-30, Phường Hàm Rồng, 380",
        "15442, 2024-12-31, Xã Yên Lạc, 394",
        "15442, 2025-01-01, Xã Yên Ninh, 394",
        "16378, 2024-12-31, Thị trấn Rừng Thông, 405",
        "16378, 2025-01-01, Phường Rừng Thông, 380",
    })
    void aCodeMeansTheUnitThatBearsItOnTheDay(String code, String day, String name, String parent) {
        Answer unit = caller.get("units/" + code + "?asOf=" + day);
        assertThat(unit.text("name")).isEqualTo(name);
        assertThat(unit.text("parent")).isEqualTo(parent);
    }

    @Test
    void withoutADateTodayIsMeant() {
        assertThat(caller.get("units/14758").text("name")).isEqualTo("Phường Hàm Rồng");
        assertThat(caller.get("units?level=COMMUNE&size=1").total()).isEqualTo(166);
    }

    @Test
    void aRenamedUnitStaysTheSameUnit() {
        JsonObject before = caller.get("units/15442?asOf=2024-12-31").json();
        JsonObject after = caller.get("units/15442?asOf=2025-01-01").json();
        assertThat(after.get("validFrom")).isEqualTo(before.get("validFrom"));
        assertThat(after.get("validTo")).isEqualTo(before.get("validTo"));
    }

    @Test
    void theUnitsOfTheDissolvedDistrictMovedToTheCity() {
        List<String> before =
                caller.get("units?parent=405&asOf=2024-12-31&size=500").column("code");
        List<String> city =
                caller.get("units?parent=380&asOf=2025-01-01&size=500").column("code");
        assertThat(before).hasSize(14);
        assertThat(city).containsAll(before);
        assertThat(caller.get("units?parent=405&asOf=2025-01-01").total()).isZero();
        assertThat(caller.get("units/405?asOf=2025-01-01").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"đông thọ", "dong tho", "ĐÔNG THỌ", "Dong  Tho", "đông tho", "Đo\u0302ng Tho\u0323"})
    void searchKnowsTheWordHoweverItIsTyped(String text) {
        assertThat(search(text, "2025-06-30")).contains("14758");
    }

    @Test
    void searchIgnoresWhereTheToneStands() {
        List<String> bare = search("hoa", "2022-01-01");
        assertThat(bare).hasSizeGreaterThan(20).contains("399");
        assertThat(search("Hoá", "2022-01-01")).isEqualTo(bare);
        assertThat(search("hóa", "2022-01-01")).isEqualTo(bare);
        assertThat(search("HÓA", "2022-01-01")).isEqualTo(bare);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "\\", "'", "' OR 1=1 --", "zzzz"})
    void searchTakesEveryCharacterAsItself(String text) {
        assertThat(search(text, "2022-01-01")).isEmpty();
    }

    @Test
    void namesMayRepeat() {
        assertThat(caller.get("units?level=COMMUNE&asOf=2025-01-01&size=500&q=xuan+loc")
                        .column("name"))
                .filteredOn("Xã Xuân Lộc"::equals)
                .hasSize(3);
    }

    @Test
    void pagesShowTheWholeWithoutRepeating() {
        List<String> whole = caller.get("units?asOf=2022-01-01&level=COMMUNE&size=500&page=0")
                .column("code");
        List<String> rest = caller.get("units?asOf=2022-01-01&level=COMMUNE&size=500&page=1")
                .column("code");
        assertThat(whole).hasSize(500).doesNotContainAnyElementsOf(rest);
        assertThat(rest).hasSize(59);
        assertThat(caller.get("units?asOf=2022-01-01&level=COMMUNE&size=500&page=2")
                        .rows())
                .isEmpty();
        assertThat(caller.get("units?asOf=2022-01-01&level=COMMUNE").rows()).hasSize(50);
    }

    @Test
    void asCsvTheWholeListComes() {
        Answer csv = caller.csv("units?asOf=2022-01-01&level=COMMUNE&size=10");
        assertThat(csv.type()).startsWith("text/csv");
        assertThat(csv.body().lines()).hasSize(560);
        assertThat(csv.body().lines().findFirst()).contains("code,name,level,kind,parent,validFrom,validTo");
    }

    private List<String> search(String text, String asOf) {
        String query = URLEncoder.encode(text, StandardCharsets.UTF_8);
        return caller.get("units?size=500&asOf=" + asOf + "&q=" + query).column("code");
    }
}
