package vn.chitieuso.tests.api;

import com.google.gson.JsonElement;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** While there were districts, theirs verified what their communes sent before the standing agency accepted it. */
class ReportEndorsementIT {

    private static final String DAY = "2025-05-14";
    private static final String COMMUNE = "14764";

    private static Caller district;
    private static Caller otherDistrict;

    @BeforeAll
    static void theirPeople() {
        FormerUnits.appoint("cb." + COMMUNE, "REPORTER", COMMUNE, DAY);
        FormerUnits.appoint("ld." + COMMUNE, "UNIT_HEAD", COMMUNE, DAY);
        district = FormerUnits.appoint("tham-dinh.380", "REVIEWER", "380", DAY);
        otherDistrict = FormerUnits.appoint("tham-dinh.381", "REVIEWER", "381", DAY);
    }

    private static List<String> actions(ReportDesk desk, Caller caller) {
        return caller.get(desk.path()).json().getAsJsonArray("actions").asList().stream()
                .map(JsonElement::getAsString)
                .toList();
    }

    @Test
    void theDistrictPassesOnWhatItVerifiedAndTheAgencyAccepts() {
        ReportDesk desk = ReportDesk.submitted(COMMUNE, "202505");
        assertThat(actions(desk, district)).containsExactlyInAnyOrder("verify", "endorse", "return");
        assertThat(desk.read().text("endorsedAt")).isNull();
        Answer endorsed = desk.act(district, "endorse");
        assertThat(endorsed.status()).as(endorsed.toString()).isEqualTo(200);
        assertThat(endorsed.text("state")).isEqualTo("UNDER_VERIFICATION");
        assertThat(endorsed.text("endorsedAt")).startsWith("2026-11-2");

        assertThat(actions(desk, district)).containsExactly("return");
        assertThat(desk.act(district, "accept").status()).isEqualTo(403);
        assertThat(desk.state()).isEqualTo("UNDER_VERIFICATION");
        assertThat(desk.act(Caller.agency(), "accept").text("state")).isEqualTo("ACCEPTED");
    }

    @Test
    void whatTheDistrictTookUpItEndorsesOnce() {
        ReportDesk desk = ReportDesk.submitted(COMMUNE, "202504");
        assertThat(desk.act(district, "verify").text("state")).isEqualTo("UNDER_VERIFICATION");
        assertThat(desk.act(district, "endorse").status()).isEqualTo(200);
        String endorsedAt = desk.read().text("endorsedAt");
        assertThat(desk.act(district, "endorse").status()).as("again").isEqualTo(409);
        assertThat(desk.read().text("endorsedAt")).isEqualTo(endorsedAt);
    }

    @Test
    void whatIsSentAnewIsEndorsedAnew() {
        ReportDesk desk = ReportDesk.submitted(COMMUNE, "202503");
        desk.act(district, "endorse");
        assertThat(desk.act(district, "return", "{\"reason\":\"Rà soát.\"}").text("state"))
                .isEqualTo("RETURNED");
        desk.sendAgain();
        assertThat(desk.read().text("endorsedAt")).isNull();
        assertThat(desk.act(district, "endorse").text("state")).isEqualTo("UNDER_VERIFICATION");
    }

    @Test
    void pastTheDistrictTheAgencyAcceptsOnlyWithAReason() {
        ReportDesk desk = ReportDesk.submitted(COMMUNE, "202412");
        Answer hasty = desk.act(Caller.agency(), "accept");
        assertThat(hasty.status()).as(hasty.toString()).isEqualTo(422);
        assertThat(hasty.errors()).containsExactly("/reason notEndorsed");
        assertThat(desk.state()).isEqualTo("SUBMITTED");
        assertThat(desk.act(Caller.agency(), "accept", "{\"reason\":\"Huyện đã kết thúc hoạt động.\"}")
                        .text("state"))
                .isEqualTo("ACCEPTED");
    }

    @Test
    void sinceThereAreNoDistrictsNobodyStandsBetween() {
        Caller reviewer = FormerUnits.appoint("tham-dinh.38", "REVIEWER", "38", "2026-01-01");
        ReportDesk desk = ReportDesk.submitted("16072", "202607");
        assertThat(actions(desk, reviewer)).doesNotContain("endorse").contains("verify");
        assertThat(desk.act(reviewer, "endorse").status()).isEqualTo(409);
        assertThat(desk.act(Caller.agency(), "accept").text("state")).isEqualTo("ACCEPTED");
    }

    @Test
    void nobodyElseEndorses() {
        ReportDesk desk = ReportDesk.submitted(COMMUNE, "202502");
        for (String account : List.of("cqtt", "lanhdao", "taichinh", "thanhtra", "quantri", "cb.15643", "ld.15643")) {
            assertThat(desk.act(Caller.as(account), "endorse").status())
                    .as(account)
                    .isEqualTo(403);
        }
        assertThat(desk.act(desk.officer(), "endorse").status()).isEqualTo(403);
        assertThat(desk.act(desk.head(), "endorse").status()).isEqualTo(403);
        assertThat(desk.act(otherDistrict, "endorse").status())
                .as("another district's")
                .isEqualTo(403);
        assertThat(otherDistrict.get(desk.path()).status()).isEqualTo(403);
        assertThat(desk.state()).isEqualTo("SUBMITTED");
    }

    @Test
    void theDistrictEndorsesNothingThatIsNotSent() {
        ReportDesk desk = ReportDesk.awaitingApproval(COMMUNE, "202501");
        assertThat(desk.act(district, "endorse").status()).isEqualTo(409);
        assertThat(district.get(desk.path()).json().get("contentVisible").getAsBoolean())
                .isFalse();
    }
}
