package vn.chitieuso.tests.api;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Founding, renaming, moving and ending single units. Each test founds units no other test knows. */
class UnitChangesIT {

    private static final String FOUNDED = "2026-12-01";

    private final Caller administrator = Workshop.administrator();

    private Answer found(String code, String level, String parent, String from) {
        return administrator.post(
                "units",
                Json.of(
                        "code", code,
                        "name", "Đơn vị " + code,
                        "level", level,
                        "kind", "Đơn vị",
                        "parent", parent,
                        "validFrom", from));
    }

    private String founded(String code, String level, String parent) {
        Answer answer = found(code, level, parent, FOUNDED);
        if (answer.status() != 201) {
            throw new IllegalStateException(code + " is not founded: " + answer);
        }
        return code;
    }

    private Answer change(String code, Object... fields) {
        return administrator.post("units/" + code + "/changes", Json.of(fields));
    }

    private Answer end(String code, String lastDay) {
        return administrator.post(
                "units/" + code + "/end", Json.of("lastDay", lastDay, "reason", "Quyết định giải thể"));
    }

    private Answer on(String code, String day) {
        return administrator.get("units/" + code + "?asOf=" + day);
    }

    private static void assertRefused(Answer answer, int status, String error) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.errors()).as(answer.toString()).contains(error);
    }

    @Test
    void aUnitIsThereFromItsFirstDay() {
        Answer unit = found("S-MOI", "DEPARTMENT", "38", FOUNDED);
        assertThat(unit.status()).as(unit.toString()).isEqualTo(201);
        assertThat(unit.text("name")).isEqualTo("Đơn vị S-MOI");
        assertThat(unit.text("parent")).isEqualTo("38");
        assertThat(unit.text("validFrom")).isEqualTo(FOUNDED);
        assertThat(unit.text("validTo")).isNull();
        assertThat(on("S-MOI", "2026-11-30").status()).isEqualTo(404);
        assertThat(on("S-MOI", FOUNDED).status()).isEqualTo(200);
        assertThat(administrator
                        .get("units?parent=38&level=DEPARTMENT&asOf=" + FOUNDED)
                        .column("code"))
                .contains("S-MOI");
    }

    @Test
    void aNewNameHoldsFromItsDay() {
        String code = founded("S-TEN", "DEPARTMENT", "38");
        Answer renamed = change(code, "from", "2027-02-01", "name", "Sở Tên Mới", "kind", "Sở");
        assertThat(renamed.status()).as(renamed.toString()).isEqualTo(200);
        assertThat(on(code, "2027-01-31").text("name")).isEqualTo("Đơn vị S-TEN");
        assertThat(on(code, "2027-02-01").text("name")).isEqualTo("Sở Tên Mới");
        assertThat(on(code, "2027-02-01").text("kind")).isEqualTo("Sở");
        assertThat(administrator
                        .get("units?q=so ten moi&asOf=2027-02-01".replace(" ", "%20"))
                        .column("code"))
                .containsExactly(code);
        assertThat(change(code, "from", "2027-02-01", "name", "Sở Tên Mới Hơn").status())
                .as("the same day once more")
                .isEqualTo(200);
        assertThat(on(code, "2027-02-01").text("name")).isEqualTo("Sở Tên Mới Hơn");
        assertThat(on(code, "2027-01-31").text("name")).isEqualTo("Đơn vị S-TEN");
    }

    @Test
    void aNewParentHoldsFromItsDay() {
        String one = founded("H-MOT", "DISTRICT", "38");
        String two = founded("H-HAI", "DISTRICT", "38");
        String code = founded("X-DOI", "COMMUNE", one);
        assertThat(change(code, "from", "2027-02-01", "parent", two).status()).isEqualTo(200);
        assertThat(on(code, "2027-01-31").text("parent")).isEqualTo(one);
        assertThat(on(code, "2027-02-01").text("parent")).isEqualTo(two);
        assertThat(administrator.get("units?parent=" + two + "&asOf=2027-02-01").column("code"))
                .containsExactly(code);
    }

    @Test
    void aUnitIsThereUntilItsLastDay() {
        String code = founded("S-HET", "DEPARTMENT", "38");
        Answer ended = end(code, "2027-03-31");
        assertThat(ended.status()).as(ended.toString()).isEqualTo(200);
        assertThat(ended.text("validTo")).isEqualTo("2027-03-31");
        assertThat(on(code, "2027-03-31").status()).isEqualTo(200);
        assertThat(on(code, "2027-04-01").status()).isEqualTo(404);
        assertThat(change(code, "from", "2027-04-01", "name", "Sau khi hết").status())
                .isEqualTo(404);
        assertThat(end(code, "2027-04-01").status()).isEqualTo(404);
    }

    @Test
    void anEndedUnitsCodeIsFreeAgain() {
        String code = founded("S-LAI", "DEPARTMENT", "38");
        assertThat(end(code, "2027-03-31").status()).isEqualTo(200);
        assertRefused(found(code, "DEPARTMENT", "38", "2027-03-31"), 422, "/code codeTaken");
        assertThat(found(code, "DEPARTMENT", "38", "2027-04-01").status()).isEqualTo(201);
        assertThat(on(code, "2027-03-31").text("validFrom")).isEqualTo(FOUNDED);
        assertThat(on(code, "2027-04-01").text("validFrom")).isEqualTo("2027-04-01");
    }

    @Test
    void aCodeIsBorneByOneUnitAtATime() {
        assertRefused(found("15061", "COMMUNE", "38", FOUNDED), 422, "/code codeTaken");
        founded("S-SAU", "DEPARTMENT", "38");
        assertRefused(found("S-SAU", "DEPARTMENT", "38", "2026-11-01"), 422, "/code codeTaken");
    }

    @Test
    void aUnitStandsNeitherUnderItselfNorUnderWhatIsNotAboveIt() {
        String code = founded("H-NHA", "DISTRICT", "38");
        assertRefused(change(code, "from", "2027-01-01", "parent", code), 422, "/parent underItself");
        String commune = founded("X-DUOI", "COMMUNE", code);
        assertRefused(change(code, "from", "2027-01-01", "parent", commune), 422, "/parent parentNotAbove");
        assertRefused(found("X-SAI", "COMMUNE", commune, "2027-01-01"), 422, "/parent parentNotAbove");
        assertRefused(found("X-SAI", "COMMUNE", null, "2027-01-01"), 422, "/parent withoutParent");
        assertThat(found("X-SAI", "COMMUNE", "99999", "2027-01-01").status()).isEqualTo(404);
        assertRefused(change("38", "from", "2027-01-01", "parent", code), 422, "/parent provinceStandsAlone");
    }

    @Test
    void aParentLivesAsLongAsWhatStandsUnderIt() {
        String parent = founded("H-NGAN", "DISTRICT", "38");
        String other = founded("H-DAI", "DISTRICT", "38");
        assertThat(end(parent, "2027-06-30").status()).isEqualTo(200);
        assertRefused(found("X-NGAN", "COMMUNE", parent, "2027-01-01"), 422, "/parent parentEndsEarlier");
        String commune = founded("X-DAI", "COMMUNE", other);
        assertRefused(change(commune, "from", "2027-01-01", "parent", parent), 422, "/parent parentEndsEarlier");
    }

    @Test
    void aUnitUnderWhichOthersStandDoesNotEnd() {
        String parent = founded("H-CON", "DISTRICT", "38");
        String commune = founded("X-CON", "COMMUNE", parent);
        assertRefused(end(parent, "2027-06-30"), 422, "/lastDay hasChildren");
        assertThat(end(commune, "2027-06-30").status()).isEqualTo(200);
        assertThat(end(parent, "2027-06-30").status()).isEqualTo(200);
    }

    @Test
    void aUnitUnderWhichOthersWillStandDoesNotEndBefore() {
        String parent = founded("H-MAI", "DISTRICT", "38");
        assertThat(found("X-MAI", "COMMUNE", parent, "2028-01-01").status()).isEqualTo(201);
        assertRefused(end(parent, "2027-06-30"), 422, "/lastDay hasChildren");
    }

    @Test
    void whatWasDecidedForALaterDayIsNotLost() {
        String code = founded("S-SAUNAY", "DEPARTMENT", "38");
        assertThat(change(code, "from", "2027-06-01", "name", "Tên tháng sáu").status())
                .isEqualTo(200);
        Answer before = change(code, "from", "2027-01-01", "name", "Tên tháng giêng");
        assertThat(before.status()).as(before.toString()).isEqualTo(409);
        assertThat(on(code, "2027-01-01").text("name")).isEqualTo("Đơn vị S-SAUNAY");
        assertThat(on(code, "2027-06-01").text("name")).isEqualTo("Tên tháng sáu");
    }

    @Test
    void aUnitDoesNotEndBeforeALaterChangeOfIt() {
        String code = founded("S-TRUOC", "DEPARTMENT", "38");
        assertThat(change(code, "from", "2027-06-01", "name", "Tên tháng sáu").status())
                .isEqualTo(200);
        assertThat(end(code, "2027-03-31").status()).isEqualTo(409);
    }

    @ParameterizedTest
    @CsvSource({
        "'{}', /code required",
        "'{\"code\":\"S-A\",\"name\":\"\",\"level\":\"DEPARTMENT\",\"kind\":\"Sở\",\"parent\":\"38\",\"validFrom\":\"2027-01-01\"}',"
                + " /name required",
        "'{\"code\":\"S-A\",\"name\":\"A\",\"level\":\"VILLAGE\",\"kind\":\"Sở\",\"parent\":\"38\",\"validFrom\":\"2027-01-01\"}',"
                + " /level unknownConstant",
        "'{\"code\":\"S-A\",\"name\":\"A\",\"level\":\"DEPARTMENT\",\"kind\":\"Sở\",\"parent\":\"38\"}', /from required",
        "'{\"code\":\"S-A\",\"name\":\"A\",\"level\":\"DEPARTMENT\",\"kind\":\"Sở\",\"parent\":\"38\",\"validFrom\":\"31/2/2027\"}',"
                + " /validFrom notADate",
    })
    void aUnitIsFoundedWithAllThatItNeeds(String body, String error) {
        Answer refused = administrator.post("units", body);
        assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
        assertThat(refused.errors()).as(refused.toString()).contains(error);
    }

    @Test
    void anEndHasADayAndAReason() {
        Answer refused = administrator.post("units/15061/end", "{}");
        assertRefused(refused, 422, "/lastDay required");
        assertThat(refused.errors()).contains("/reason required");
        assertThat(on("15061", "2030-01-01").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cqtt", "lanhdao", "taichinh", "thanhtra", "cb.15061", "ld.15061"})
    void onlyAdministratorsChangeTheStructure(String account) {
        Caller caller = Workshop.as(account);
        String unit = Json.of(
                "code",
                "S-CAM",
                "name",
                "A",
                "level",
                "DEPARTMENT",
                "kind",
                "Sở",
                "parent",
                "38",
                "validFrom",
                FOUNDED);
        String end = Json.of("lastDay", "2027-01-01", "reason", "Không được");
        assertThat(caller.post("units", unit).status()).isEqualTo(403);
        assertThat(caller.post("units/15061/changes", Json.of("name", "A")).status())
                .isEqualTo(403);
        assertThat(caller.post("units/15061/end", end).status()).isEqualTo(403);
    }

    @Test
    void everyChangeIsInTheTrail() {
        String code = founded("S-VET", "DEPARTMENT", "38");
        change(code, "from", "2027-02-01", "name", "Tên có vết");
        end(code, "2027-03-31");
        List<String> actions =
                Workshop.as("thanhtra").get("audit?subject=S-VET&size=50").column("action");
        assertThat(actions).contains("orgunit.found", "orgunit.rename", "orgunit.end");
    }
}
