package vn.chitieuso.tests.api;

import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A figure is held against those the units of the same level sent, not only against the unit's own. */
class PeersOutlierIT {

    private static final String PERIOD = "202611";
    private static final String BEFORE = "202610";

    /** Of the units no other test takes, one that has begun nothing in the month closed last. */
    private static ReportDesk notBegun() {
        return List.of("16138", "16144", "16171", "16174", "16177", "16186", "16213", "16222", "16225", "16228")
                .stream()
                .map(unit -> ReportDesk.of(unit, PERIOD))
                .filter(desk -> desk.read().text("version").equals("0"))
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonObject> outliers(ReportDesk desk) {
        return desk.findings().stream()
                .filter(finding -> "outlier".equals(Answer.text(finding, "code")))
                .toList();
    }

    @Test
    void whatGrewLikeNobodyElsesIsToldWithHowOthersChanged() {
        ReportDesk desk = notBegun();
        String unit = desk.path().substring(desk.path().lastIndexOf('/') + 1);
        BigDecimal before = new BigDecimal(ReportDesk.of(unit, BEFORE).figure("VB-03"));
        desk.type("VB-03", before.toPlainString());
        assertThat(outliers(desk)).as("as the month before").isEmpty();
        Answer grown =
                desk.type("VB-03", before.multiply(BigDecimal.valueOf(2_000)).toPlainString());
        assertThat(grown.status()).as(grown.toString()).isEqualTo(200);
        assertThat(outliers(desk))
                .as(desk.findings().toString())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(Answer.text(finding, "indicator")).isEqualTo("VB-03");
                    assertThat(Answer.text(finding, "severity")).isEqualTo("WARNING");
                    assertThat(Answer.text(finding, "answerAt")).isEqualTo("VB-03");
                    assertThat(Answer.text(finding, "message")).contains("199.900%", "các đơn vị cùng cấp");
                });
        desk.note("VB-03", "Số hóa hồ sơ lưu trữ nhiều năm.");
        assertThat(outliers(desk)).allMatch(finding -> finding.get("answered").getAsBoolean());
    }
}
