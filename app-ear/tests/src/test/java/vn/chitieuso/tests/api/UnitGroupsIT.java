package vn.chitieuso.tests.api;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Groups of units, listed or found by a rule, as of a day. */
class UnitGroupsIT {

    private final Caller agency = Workshop.as("cqtt");

    private static List<String> members(Caller caller, String group, String day) {
        return caller.get("unit-groups/" + group + "?asOf=" + day).json().getAsJsonArray("units").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .map(unit -> Answer.text(unit, "code"))
                .toList();
    }

    private Answer keep(String code, Object... fields) {
        return agency.put("unit-groups/" + code, Json.of(fields));
    }

    private Answer list(String code, String from, String codes) {
        return agency.put("unit-groups/" + code + "/members", Json.of("from", from, "codes", codes));
    }

    @ParameterizedTest
    @CsvSource({"2022-03-17, 0", "2022-03-18, 12", "2022-07-01, 12", "2025-06-30, 12", "2025-07-01, 0", "2026-11-22, 0"
    })
    void theTwelveDistrictsOfDecision969AreAGroupWhileThereAreDistricts(String day, int members) {
        assertThat(members(Caller.agency(), "QD969", day)).hasSize(members);
        assertThat(Caller.agency().get("unit-groups?asOf=" + day).rows())
                .filteredOn(group -> "QD969".equals(Answer.text(group, "code")))
                .singleElement()
                .satisfies(group -> {
                    assertThat(group.get("members").getAsInt()).isEqualTo(members);
                    assertThat(group.get("dynamic").getAsBoolean()).isFalse();
                });
    }

    @Test
    void aRuleFindsWhoFitsOnTheDay() {
        JsonObject group = Caller.agency().get("unit-groups/PHUONG").json().getAsJsonObject("group");
        assertThat(group.get("dynamic").getAsBoolean()).isTrue();
        for (String day : List.of("2022-07-01", "2026-11-22")) {
            List<String> wards =
                    Caller.agency()
                            .get("unit-groups/PHUONG?asOf=" + day)
                            .json()
                            .getAsJsonArray("units")
                            .asList()
                            .stream()
                            .map(unit -> Answer.text(unit.getAsJsonObject(), "kind"))
                            .toList();
            assertThat(wards).isNotEmpty().containsOnly("Phường");
        }
        assertThat(members(Caller.agency(), "PHUONG", "2025-06-30"))
                .isNotEqualTo(members(Caller.agency(), "PHUONG", "2025-07-01"));
    }

    @Test
    void aListedGroupChangesFromADayOn() {
        assertThat(keep("THU-1", "name", "Nhóm thử", "remark", "Theo quyết định")
                        .status())
                .isEqualTo(200);
        Answer listed = list("THU-1", "2026-01-01", "15061 15112, 15124\n15142");
        assertThat(listed.status()).as(listed.toString()).isEqualTo(200);
        assertThat(list("THU-1", "2026-07-01", "15061 15148").status()).isEqualTo(200);
        assertThat(members(agency, "THU-1", "2025-12-31")).isEmpty();
        assertThat(members(agency, "THU-1", "2026-06-30"))
                .containsExactlyInAnyOrder("15061", "15112", "15124", "15142");
        assertThat(members(agency, "THU-1", "2026-07-01")).containsExactlyInAnyOrder("15061", "15148");
        assertThat(list("THU-1", "2026-10-01", "").status()).isEqualTo(200);
        assertThat(members(agency, "THU-1", "2026-10-01")).isEmpty();
        assertThat(members(agency, "THU-1", "2026-09-30")).hasSize(2);
    }

    @Test
    void aMemberThatEndsLeavesWithItsLastDay() {
        keep("THU-2", "name", "Nhóm có đơn vị sẽ hết");
        assertThat(list("THU-2", "2026-01-01", "15163 15178").status()).isEqualTo(200);
        Answer applied = Workshop.administrator()
                .post(
                        "reorganisations",
                        SuccessionLines.from("2026-12-01")
                                .merged("15163", "91300", "Xã Nhóm")
                                .order());
        assertThat(applied.status()).as(applied.toString()).isEqualTo(201);
        assertThat(members(agency, "THU-2", "2026-11-30")).containsExactlyInAnyOrder("15163", "15178");
        assertThat(members(agency, "THU-2", "2026-12-01")).containsExactly("15178");
        assertThat(Workshop.administrator()
                        .post("reorganisations/" + applied.rows().get(0).get("id") + "/undo", "")
                        .status())
                .isEqualTo(204);
        assertThat(members(agency, "THU-2", "2026-12-01")).containsExactlyInAnyOrder("15163", "15178");
    }

    @Test
    void aRuleMayTakeNameLevelKindAndPlaceTogether() {
        assertThat(keep(
                                "THU-3",
                                "name",
                                "Xã có chữ Hà",
                                "level",
                                "COMMUNE",
                                "kind",
                                "xã",
                                "parent",
                                "38",
                                "nameContains",
                                "ha")
                        .status())
                .isEqualTo(200);
        assertThat(agency.get("unit-groups/THU-3")
                        .json()
                        .getAsJsonArray("units")
                        .asList())
                .isNotEmpty()
                .allSatisfy(unit -> {
                    assertThat(Answer.text(unit.getAsJsonObject(), "kind")).isEqualTo("Xã");
                    assertThat(Answer.text(unit.getAsJsonObject(), "level")).isEqualTo("COMMUNE");
                });
        assertThat(list("THU-3", "2026-01-01", "15061").status())
                .as("its members are found")
                .isEqualTo(409);
    }

    @Test
    void codesNobodyBearsOnTheDayAreNamed() {
        keep("THU-4", "name", "Nhóm mã sai");
        Answer refused = list("THU-4", "2026-01-01", "15061 99998 380 99999");
        assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
        assertThat(refused.errors()).containsExactly("/codes unknownCodes");
        assertThat(members(agency, "THU-4", "2026-01-01")).isEmpty();
    }

    @Test
    void anUnknownGroupIsNotFound() {
        assertThat(agency.get("unit-groups/KHONG-CO").status()).isEqualTo(404);
        assertThat(list("KHONG-CO", "2026-01-01", "15061").status()).isEqualTo(404);
        assertThat(agency.get("unit-groups?asOf=hom-nay").status()).isEqualTo(400);
        assertThat(keep("THU-5", "remark", "không tên").status()).isEqualTo(422);
        assertThat(keep("THU-5", "name", "Sai cấp", "level", "VILLAGE").status())
                .isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lanhdao", "taichinh", "thanhtra", "cb.15061", "ld.15061"})
    void othersReadGroupsAndKeepNone(String account) {
        Caller caller = Workshop.as(account);
        assertThat(caller.get("unit-groups/QD969").status()).isEqualTo(200);
        assertThat(caller.put("unit-groups/QD969", Json.of("name", "Của tôi")).status())
                .isEqualTo(403);
        assertThat(caller.put("unit-groups/QD969/members", Json.of("codes", "15061"))
                        .status())
                .isEqualTo(403);
    }
}
