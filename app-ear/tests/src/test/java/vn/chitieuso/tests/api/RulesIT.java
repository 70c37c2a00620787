package vn.chitieuso.tests.api;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chitieuso.tests.api.CatalogueDesk.assertRefused;

/** Rules between figures are kept over time and told in every report that breaks them. */
class RulesIT {

    private final Caller keeper = CatalogueDesk.keeper();

    private Answer keep(String code, String condition, String from, Object... fields) {
        Object[] all = new Object[fields.length + 12];
        System.arraycopy(
                new Object[] {
                    "indicator",
                    "VB-03",
                    "condition",
                    condition,
                    "severity",
                    "WARNING",
                    "message",
                    "Đến {0}, đi {1}.",
                    "messageEn",
                    "In {0}, out {1}.",
                    "validFrom",
                    from
                },
                0,
                all,
                0,
                12);
        System.arraycopy(fields, 0, all, 12, fields.length);
        return keeper.put("validation-rules/" + code, Json.of(all));
    }

    private Answer on(String code, String day) {
        return keeper.get("validation-rules/" + code + "?asOf=" + day);
    }

    private static List<String> findings(Answer report) {
        assertThat(report.status()).as(report.toString()).isEqualTo(200);
        return report.json().getAsJsonArray("findings").asList().stream()
                .map(finding -> Answer.text(finding.getAsJsonObject(), "severity") + " "
                        + Answer.text(finding.getAsJsonObject(), "indicator") + " "
                        + Answer.text(finding.getAsJsonObject(), "code") + " "
                        + Answer.text(finding.getAsJsonObject(), "message"))
                .toList();
    }

    @Test
    void aRuleIsKeptAsItIsWritten() {
        Answer kept = keep("thu-mot", "VB-03 ≤ VB-04+VB-06a", "2031-01-01");
        assertThat(kept.status()).as(kept.toString()).isEqualTo(200);
        assertThat(kept.text("condition")).isEqualTo("VB-03 <= VB-04 + VB-06a");
        assertThat(kept.text("severity")).isEqualTo("WARNING");
        assertThat(on("thu-mot", "2030-12-31").status()).isEqualTo(404);
        assertThat(on("thu-mot", "2031-01-01").body()).isEqualTo(kept.body());
        assertThat(keeper.get("validation-rules?asOf=2031-01-01&size=500").column("code"))
                .contains("thu-mot", "signed-not-above-outgoing");
        assertThat(keeper.get("validation-rules?asOf=2030-12-31&size=500").column("code"))
                .doesNotContain("thu-mot");
    }

    @Test
    void whatItSaidBeforeStays() {
        keep("thu-hai", "VB-03 <= 100", "2031-01-01");
        keep("thu-hai", "VB-03 <= 200", "2032-01-01");
        assertThat(on("thu-hai", "2031-12-31").text("condition")).isEqualTo("VB-03 <= 100");
        assertThat(on("thu-hai", "2031-12-31").text("validTo")).isEqualTo("2031-12-31");
        assertThat(on("thu-hai", "2032-01-01").text("condition")).isEqualTo("VB-03 <= 200");
        keep("thu-hai", "VB-03 <= 50", "2030-01-01");
        assertThat(on("thu-hai", "2030-12-31").text("condition")).isEqualTo("VB-03 <= 50");
        assertThat(on("thu-hai", "2031-01-01").text("condition")).isEqualTo("VB-03 <= 100");
        keep("thu-hai", "VB-03 <= 101", "2031-01-01");
        assertThat(on("thu-hai", "2031-06-01").text("condition")).isEqualTo("VB-03 <= 101");
        Answer ended = keeper.post("validation-rules/thu-hai/end", Json.of("lastDay", "2032-06-30"));
        assertThat(ended.status()).as(ended.toString()).isEqualTo(200);
        assertThat(on("thu-hai", "2032-06-30").status()).isEqualTo(200);
        assertThat(on("thu-hai", "2032-07-01").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "condition | VB-03 <= NOPE-1   | unknownInFormula",
                "condition | VB-03             | comparisonExpectedAtEnd",
                "condition | VB-03 <= a        | unknownSymbol",
                "condition | 1 <= 2            | withoutCode",
                "condition | ''                | required",
                "indicator | NOPE-1            | unknown",
                "severity  | FATAL             | unknownConstant",
                "message   | ''                | required",
                "messageEn | ''                | required",
                "validTo   | 2030-12-31        | endsBeforeItBegins",
            })
    void whatDoesNotFitIsRefused(String field, String value, String reason) {
        Answer refused = keep("thu-ba", "VB-03 <= VB-04", "2031-01-01", field, value);
        assertRefused(refused, 422);
        assertThat(refused.errors()).anyMatch(error -> error.endsWith(" " + reason));
        assertThat(on("thu-ba", "2031-01-01").status()).isEqualTo(404);
    }

    @Test
    void aRuleHasACodeOfItsKind() {
        assertRefused(keep("Thu_Bon", "VB-03 <= VB-04", "2031-01-01"), 422, "/code badCode");
        assertThat(keep("a".repeat(40), "VB-03 <= VB-04", "2031-01-01", "validTo", "2031-01-31")
                        .status())
                .isEqualTo(200);
        assertRefused(keep("a".repeat(41), "VB-03 <= VB-04", "2031-01-01"), 422, "/code badCode");
        assertThat(keeper.post("validation-rules/khong-co/end", Json.of("lastDay", "2031-01-01"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aConditionTypedTightlyIsKeptOrRefusedButBreaksNothing() {
        Answer answer = keep("thu-chat", "VB-03<=VB-04" + "+VB-04".repeat(64), "2031-01-01", "validTo", "2031-01-31");
        assertThat(answer.status()).as(answer.toString()).isIn(200, 422);
    }

    /** The month of May 2026 ends with the 14th; a rule that begins that day holds for it, one that ends the day before does not. */
    @Test
    void aBreachIsAFindingInTheReportsOfItsDays() {
        keep("thu-nam", "VB-03 <= VB-04 OR VB-03 <= 10", "2026-05-14", "validTo", "2026-05-14", "severity", "ERROR");
        keep("thu-sau", "VB-03 <= VB-04", "2026-05-01", "validTo", "2026-05-13");
        Caller officer = Workshop.as("cb.14812");
        String path = "reports/CDS-THANG/202605/14812";
        Answer broken = officer.patch(
                path,
                "{\"values\":[{\"indicator\":\"VB-03\",\"value\":1600},{\"indicator\":\"VB-04\",\"value\":400}]}",
                "Accept-Language",
                "vi");
        assertThat(findings(broken)).contains("ERROR VB-03 thu-nam Đến 1.600, đi 400.");
        assertThat(findings(broken)).noneMatch(finding -> finding.contains("thu-sau"));
        assertThat(findings(officer.get(path, "Accept-Language", "en"))).anyMatch(finding -> finding.contains("In 1"));
        assertThat(findings(officer.patch(path, "{\"values\":[{\"indicator\":\"VB-03\",\"value\":400}]}")))
                .noneMatch(finding -> finding.contains("thu-nam"));
        assertThat(findings(officer.patch(path, "{\"values\":[{\"indicator\":\"VB-03\",\"value\":401}]}")))
                .anyMatch(finding -> finding.contains("thu-nam"));
        assertThat(findings(officer.patch(path, "{\"values\":[{\"indicator\":\"VB-04\",\"value\":null}]}")))
                .as("silent while a figure is missing")
                .noneMatch(finding -> finding.contains("thu-nam"));
        assertThat(
                        findings(
                                officer.patch(
                                        "reports/CDS-THANG/202604/14812",
                                        "{\"values\":[{\"indicator\":\"VB-03\",\"value\":1600},{\"indicator\":\"VB-04\",\"value\":400}]}")))
                .as("another month")
                .noneMatch(finding -> finding.contains("thu-nam"));
    }
}
