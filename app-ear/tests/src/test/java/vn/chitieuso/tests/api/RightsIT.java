package vn.chitieuso.tests.api;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Who may do what where. Whoever holds a right is stopped by the report's state or content only, so nothing changes. */
class RightsIT {

    private static final ReportDesk NOT_BEGUN = ReportDesk.of("14896", "202603");
    private static final String NEGATIVE = "{\"values\":[{\"indicator\":\"VB-03\",\"value\":-1}]}";

    /** The unit's own people, those of another unit, and those at the province. */
    @ParameterizedTest
    @CsvSource({
        // account, read, fill, submit-for-approval, submit, verify, accept, return, reopen, revisions
        "cb.14896, 200, 422, 409, 403, 403, 403, 403, 409, 200",
        "ld.14896, 200, 403, 403, 409, 403, 403, 409, 403, 200",
        "cb.14872, 403, 403, 403, 403, 403, 403, 403, 403, 403",
        "ld.14872, 403, 403, 403, 403, 403, 403, 403, 403, 403",
        "cb.vpubnd, 403, 403, 403, 403, 403, 403, 403, 403, 403",
        "cb.38, 403, 403, 403, 403, 403, 403, 403, 403, 403",
        "ld.38, 403, 403, 403, 403, 403, 403, 403, 403, 403",
        "cqtt, 200, 403, 403, 403, 409, 409, 409, 409, 200",
        "lanhdao, 200, 403, 403, 403, 403, 403, 403, 403, 200",
        "taichinh, 200, 403, 403, 403, 403, 403, 403, 403, 200",
        "thanhtra, 200, 403, 403, 403, 403, 403, 403, 403, 200",
        "quantri, 200, 403, 403, 403, 403, 403, 403, 403, 403",
    })
    void aReportIsForThoseItConcerns(
            String account,
            int read,
            int fill,
            int hand,
            int submit,
            int verify,
            int accept,
            int back,
            int reopen,
            int frozen) {
        Caller caller = Caller.as(account);
        assertThat(caller.get(NOT_BEGUN.path()).status()).as("read").isEqualTo(read);
        assertThat(caller.patch(NOT_BEGUN.path(), NEGATIVE).status()).as("fill").isEqualTo(fill);
        assertThat(NOT_BEGUN.act(caller, "submit-for-approval").status())
                .as("submit-for-approval")
                .isEqualTo(hand);
        assertThat(NOT_BEGUN.act(caller, "submit").status()).as("submit").isEqualTo(submit);
        assertThat(NOT_BEGUN.act(caller, "verify").status()).as("verify").isEqualTo(verify);
        assertThat(NOT_BEGUN.act(caller, "accept").status()).as("accept").isEqualTo(accept);
        assertThat(NOT_BEGUN.act(caller, "return", "{\"reason\":\"x\"}").status())
                .as("return")
                .isEqualTo(back);
        assertThat(NOT_BEGUN.act(caller, "reopen").status()).as("reopen").isEqualTo(reopen);
        assertThat(caller.get(NOT_BEGUN.path() + "/revisions").status())
                .as("revisions")
                .isEqualTo(frozen);
        assertThat(Caller.agency().get("reports?period=202603&unit=14896").total())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        // account, sum of the own unit, of another, of the province, with drafts
        "cb.14896, 200, 403, 403, 403",
        "ld.14896, 200, 403, 403, 403",
        "cqtt, 200, 200, 200, 200",
        "lanhdao, 200, 200, 200, 403",
        "taichinh, 200, 200, 200, 403",
        "thanhtra, 200, 200, 200, 403",
        "quantri, 403, 403, 403, 403",
    })
    void sumsAreForThoseWhoReachTheUnit(String account, int own, int other, int province, int drafts) {
        Caller caller = Caller.as(account);
        String query = "rollup?indicator=VB-03&period=202611&unit=";
        assertThat(caller.get(query + "14896").status()).isEqualTo(own);
        assertThat(caller.get(query + "14872").status()).isEqualTo(other);
        assertThat(caller.get(query + "38").status()).isEqualTo(province);
        assertThat(caller.get(query + "38&include=ALL").status()).isEqualTo(drafts);
    }

    @ParameterizedTest
    @CsvSource({
        // account, structure, catalogue
        "cb.14896, 403, 403",
        "ld.14896, 403, 403",
        "cqtt, 403, 422",
        "lanhdao, 403, 403",
        "taichinh, 403, 403",
        "thanhtra, 403, 403",
        "quantri, 422, 403",
    })
    void structureAndCatalogueHaveTheirKeepers(String account, int structure, int catalogue) {
        Caller caller = Caller.as(account);
        assertThat(caller.upload("units/import", "x\n1\n").status()).isEqualTo(structure);
        assertThat(caller.post("reorganisations", "{\"title\":\"x\",\"list\":\"x\\n1\\n\"}")
                        .status())
                .isEqualTo(structure);
        assertThat(caller.upload("indicators/import", "x\n1\n").status()).isEqualTo(catalogue);
        assertThat(caller.upload("decisions/import", "x\n1\n").status()).isEqualTo(catalogue);
        assertThat(caller.upload("targets:import", "x\n1\n").status()).isEqualTo(catalogue);
        String loop = "{\"name\":\"x\",\"group\":\"x\",\"unit\":\"x\",\"levels\":[\"COMMUNE\"],\"kind\":\"DERIVED\","
                + "\"formula\":\"VB-05 - VB-04\"}";
        assertThat(caller.put("indicators/VB-03", loop).status()).isEqualTo(catalogue);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cqtt", "lanhdao", "thanhtra", "quantri", "taichinh"})
    void ofADraftOthersSeeTheStateAlone(String account) {
        Caller caller = Caller.as(account);
        ReportDesk desk = ReportDesk.of("14896", "202604");
        desk.fill(4711, 400, 399);
        Answer report = caller.get(desk.path());
        assertThat(report.text("state")).isEqualTo("DRAFT");
        assertThat(report.json().get("contentVisible").getAsBoolean()).isFalse();
        assertThat(report.body()).doesNotContain("4711", "Kết quả trong kỳ", "VB-03");
        assertThat(caller.get("values?period=202604&unit=14896").total()).isZero();
        assertThat(caller.get("reports?period=202604&unit=14896").column("state"))
                .containsExactly("DRAFT");
        assertThat(caller.csv("reports?period=202604&unit=14896").body())
                .contains("DRAFT")
                .doesNotContain("4711");
    }

    /** A sum over one unit would be the draft itself. */
    @Test
    void noSumTellsOneUnitsDraft() {
        ReportDesk desk = ReportDesk.of("14896", "202605");
        desk.fill(4711, 400, 399);
        assertThat(Caller.agency()
                        .get("rollup?indicator=VB-03&period=202605&unit=14896&include=ALL")
                        .body())
                .doesNotContain("4711");
        assertThat(Caller.agency()
                        .get("rollup?indicator=VB-03&period=202605&unit=38&by=COMMUNE&include=ALL")
                        .body())
                .doesNotContain("4711");
    }

    @Test
    void onceSentItIsReadByThoseAboveAndStillNotByNeighbours() {
        ReportDesk desk = ReportDesk.submitted("14896", "202606");
        for (String account : new String[] {"cqtt", "lanhdao", "thanhtra", "taichinh"}) {
            assertThat(Caller.as(account).get(desk.path()).body()).contains("\"600\"");
        }
        assertThat(Caller.as("quantri").get(desk.path()).body()).doesNotContain("\"600\"");
        assertThat(Caller.as("cb.14872").get(desk.path()).status()).isEqualTo(403);
        assertThat(Caller.as("cb.14872").get("values?period=202606&unit=14896").total())
                .isZero();
        assertThat(Caller.as("cb.14872").get("reports?period=202606&unit=14896").total())
                .isZero();
    }

    @Test
    void aUnitListsItsOwnReportsOnly() {
        assertThat(Caller.as("cb.14872").get("reports?size=500").column("unit"))
                .isNotEmpty()
                .containsOnly("14872");
        assertThat(Caller.as("cb.14872").get("values?size=500").column("unit"))
                .isNotEmpty()
                .containsOnly("14872");
    }

    @Test
    void anUnknownUnitTellsNoMoreThanThatItIsUnknown() {
        assertThat(Caller.as("cb.14872").get("reports/CDS-THANG/202611/99999").status())
                .isEqualTo(404);
        assertThat(Caller.as("cb.14872").get("reports/NOPE/202611/14872").status())
                .isEqualTo(404);
        assertThat(Caller.as("cb.14872").get("reports/CDS-6THANG/202611/14872").status())
                .isEqualTo(404);
        assertThat(Caller.as("cb.14872").get("reports/CDS-THANG/202611/38").status())
                .isEqualTo(404);
    }
}
