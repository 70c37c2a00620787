package vn.chitieuso.tests.api;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A report that is begun stays under the revision of its regime it was begun under, whatever is published since. */
class ReportRevisionsOfRegimeIT {

    private static final String REGIME = "THU-SUA-DOI";
    private static final String BEGUN = "15910";
    private static final String NOT_BEGUN = "15925";
    private static final String PERIOD = "202607";

    @BeforeAll
    static void revisedWhileOneIsAtWork() {
        RegimeDesk.group(REGIME, BEGUN + " " + NOT_BEGUN);
        RegimeDesk.publish(REGIME, "MONTH", REGIME, RegimeDesk.indicators("Nhân lực", "CB-01*", "VB-01a"));
        assertThat(of(BEGUN).type("CB-01", "40").status()).isEqualTo(200);
        RegimeDesk.revise(REGIME, "MONTH", REGIME, RegimeDesk.indicators("Văn bản", "VB-01a*", "VB-02a"));
    }

    private static ReportDesk of(String unit) {
        return ReportDesk.under(REGIME, unit, PERIOD);
    }

    private static List<String> missing(String unit) {
        return of(unit).findings().stream()
                .filter(finding -> "missing".equals(Answer.text(finding, "code")))
                .map(finding -> Answer.text(finding, "indicator"))
                .toList();
    }

    @Test
    void whatWasBegunAsksWhatItAsked() {
        assertThat(of(BEGUN).figure("CB-01")).isEqualTo("40");
        assertThat(of(BEGUN).type("VB-02a", "1").errors()).containsExactly("/values/0/indicator notAsked");
        assertThat(of(BEGUN).type("VB-01a", "30").status()).isEqualTo(200);
        assertThat(missing(BEGUN)).isEmpty();
        of(BEGUN).answerWarnings();
        of(BEGUN).sendAgain();
        assertThat(of(BEGUN).revisions().get(0).toString()).contains("CB-01").doesNotContain("VB-02a");
    }

    @Test
    void whatIsBegunAfterwardsAsksWhatIsInForce() {
        assertThat(missing(NOT_BEGUN)).containsExactly("VB-01a");
        assertThat(of(NOT_BEGUN).type("CB-01", "1").errors()).containsExactly("/values/0/indicator notAsked");
        assertThat(of(NOT_BEGUN).type("VB-02a", "7").status()).isEqualTo(200);
    }
}
