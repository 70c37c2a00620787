package vn.chitieuso.tests.api;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Indicators, the decisions that name them and the targets those set. */
class CatalogueIT {

    /** The codes of the province's catalogue. */
    private static final List<String> CATALOGUE = List.of("""
            VB-01 VB-02 VB-03 VB-04 VB-05 VB-06 DVC-01 DVC-02 DVC-03 DVC-04 DVC-05 DVC-06 DVC-07 DVC-08 DVC-09
            DVC-10 DVC-11 DVC-12 DVC-13 DVC-14 TTHC-01 TTHC-02 TTHC-03 TTHC-04 PAKN-01 KT-01 DL-01 BC-01 CT969-X
            CT969-H CT969-P T1829-A T1829-B T1829-C T1829-D XHS-01 XHS-02 XHS-03 XHS-04 XHS-05 XHS-06 HTS-01
            HTS-02 HTS-03 HTS-04 HTS-05 KTS-01 KTS-02 KTS-03 KTS-04 KTS-05 KTS-06 KTS-07 NLS-01 NLS-02 NLS-03
            NLS-04 NLS-05 NTMTM-01 BCD-01 BCD-02 NV-01 NV-02 DTI-01 DTI-02 DTI-03 KTS-08 YT-01 XHS-07 BCN-01
            BCN-02
            """.strip().split("\\s+"));

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]*-[0-9A-Z]+[a-z]?");

    private final Caller caller = Caller.as("thanhtra");

    private List<JsonObject> indicators() {
        return caller.get("indicators?size=500").rows();
    }

    private static List<String> codesIn(String formula) {
        return CODE.matcher(formula).results().map(MatchResult::group).toList();
    }

    @Test
    void allSeventyOneIndicatorsAreThere() {
        assertThat(CATALOGUE).hasSize(71);
        assertThat(caller.get("indicators?size=500&asOf=2022-06-14").column("code"))
                .containsAll(CATALOGUE)
                .doesNotHaveDuplicates();
    }

    @Test
    void everyRatioIsDerivedAndNeverTyped() {
        List<JsonObject> shares = caller.get("indicators?size=500&asOf=2022-06-14").rows().stream()
                .filter(row -> Answer.text(row, "unit").startsWith("%"))
                .toList();
        assertThat(shares).hasSizeGreaterThanOrEqualTo(44).allSatisfy(row -> {
            assertThat(Answer.text(row, "kind")).as(Answer.text(row, "code")).isEqualTo("DERIVED");
            assertThat(Answer.text(row, "formula")).as(Answer.text(row, "code")).contains(" / ");
        });
    }

    @Test
    void everyFormulaReadsIndicatorsThatExistAndNeverItself() {
        List<String> known =
                indicators().stream().map(row -> Answer.text(row, "code")).toList();
        List<JsonObject> derived = indicators().stream()
                .filter(row -> !row.get("formula").isJsonNull())
                .toList();
        assertThat(derived)
                .hasSizeGreaterThan(40)
                .allSatisfy(row -> assertThat(codesIn(Answer.text(row, "formula")))
                        .isNotEmpty()
                        .doesNotContain(Answer.text(row, "code"))
                        .isSubsetOf(known));
    }

    @Test
    void everyIndicatorSaysHowFarItIsVerifiedAndWhoReportsIt() {
        assertThat(indicators()).allSatisfy(row -> {
            assertThat(Answer.text(row, "verification"))
                    .isIn("SOURCE_READ", "UNVERIFIED", "OTHER_PROVINCE", "PROPOSED");
            assertThat(row.get("unsourced").getAsBoolean())
                    .isEqualTo(!"SOURCE_READ".equals(Answer.text(row, "verification")));
            assertThat(row.getAsJsonArray("levels")).isNotEmpty();
            assertThat(Answer.text(row, "name")).isNotBlank();
        });
    }

    @Test
    void indicatorsOfLevelsThreeAndFourEndedWithTheirLevels() {
        Answer then = caller.get("indicators/DVC-01?asOf=2022-12-31");
        assertThat(then.text("validTo")).isEqualTo("2022-12-31");
        assertThat(caller.get("indicators/DVC-01?asOf=2023-01-01").status()).isEqualTo(404);
        assertThat(caller.get("indicators/" + then.text("successor")).status()).isEqualTo(200);
        assertThat(indicators())
                .extracting(row -> Answer.text(row, "code"))
                .doesNotContain("DVC-01", "DVC-02", "DVC-03");
    }

    @ParameterizedTest
    @CsvSource({"VB-05, VB-03 + VB-04", "VB-06, VB-06a / VB-04 * 100", "VB-01, VB-01a / CB-01 * 100"})
    void aDefinitionTellsItsFormula(String code, String formula) {
        assertThat(caller.get("indicators/" + code).text("formula")).isEqualTo(formula);
    }

    @Test
    void indicatorsAreFoundByWordGroupAndLevel() {
        assertThat(caller.get("indicators?size=500&q=chu+ky+so").column("code")).contains("XHS-02");
        assertThat(caller.get("indicators?size=500&q=vb-06").column("code")).contains("VB-06", "VB-06a");
        assertThat(caller.get("indicators?size=500&level=PROVINCE").column("code"))
                .contains("DVC-04")
                .doesNotContain("VB-06a");
        assertThat(caller.get("indicators?size=500&group=kh%C3%B4ng+c%C3%B3").rows())
                .isEmpty();
        assertThat(caller.get("indicators/NOPE-1").status()).isEqualTo(404);
        assertThat(caller.get("indicators?level=VILLAGE").status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "969%2FQ%C4%90-UBND",
                "969/Q%C4%90-UBND",
                "969%2Fq%C4%91-ubnd",
                "969%2FQD-UBND",
                "969/qd-ubnd",
                "969%20/%20QD-UBND"
            })
    void aDecisionIsFoundHoweverItsNumberIsSpelled(String number) {
        Answer decision = caller.get("decisions/" + number);
        assertThat(decision.status()).isEqualTo(200);
        assertThat(decision.text("number")).isEqualTo("969/QĐ-UBND");
        assertThat(decision.text("date")).isEqualTo("2022-03-18");
    }

    @Test
    void theDecisionsOfTheDomainAreThere() {
        assertThat(caller.get("decisions?size=500").column("number"))
                .contains(
                        "969/QĐ-UBND",
                        "157/KH-UBND",
                        "99/KH-BCĐ",
                        "114/KH-UBND",
                        "6004/UBND-CNTT",
                        "1829/QĐ-UBND",
                        "3716/QĐ-UBND",
                        "09/2019/NĐ-CP",
                        "30/2020/NĐ-CP",
                        "42/2022/NĐ-CP");
        assertThat(caller.get("decisions?q=th%C6%B0%C6%A1ng+m%E1%BA%A1i").column("number"))
                .containsExactly("157/KH-UBND");
        assertThat(caller.get("decisions/970%2FQ%C4%90-UBND").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"2022, 94", "2023, 132", "2024, 133", "2025, 118"})
    void theProvinceHasTheCommuneTargetsOfDecision969(int year, String value) {
        Answer targets = caller.get("targets?indicator=CT969-X&unit=38&year=" + year);
        assertThat(targets.rows()).singleElement().satisfies(row -> {
            assertThat(Answer.text(row, "value")).isEqualTo(value);
            assertThat(Answer.text(row, "decision")).isEqualTo("969/QĐ-UBND");
        });
    }

    @Test
    void twelveDistrictsWereToBeCompleteBy2025() {
        assertThat(caller.get("targets?indicator=CT969-H&year=2025").column("value"))
                .containsExactly("12");
        assertThat(caller.get("targets?indicator=CT969-X&size=500").column("value"))
                .containsExactly("94", "132", "133", "118");
        assertThat(caller.get("targets?year=1999").status()).isEqualTo(400);
        assertThat(caller.get("targets?unit=99999").status()).isEqualTo(404);
    }
}
