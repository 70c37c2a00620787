package vn.chitieuso.reporting;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.chitieuso.admin.account.Right;
import vn.chitieuso.kpi.catalogue.CatalogueRight;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.platform.text.Texts;
import vn.chitieuso.reporting.anomaly.AnomalyRight;
import vn.chitieuso.reporting.completeness.CompletenessRight;
import vn.chitieuso.reporting.evaluation.EvaluationRight;
import vn.chitieuso.reporting.ranking.RankingRight;
import vn.chitieuso.reporting.recognition.RecognitionRight;
import vn.chitieuso.reporting.regime.RegimeRight;
import vn.chitieuso.reporting.report.ReportRight;
import vn.chitieuso.reporting.rollup.RollUpRight;
import vn.chitieuso.reporting.tracking.TrackingRight;

import static org.assertj.core.api.Assertions.assertThat;

class RightsTest {

    static Stream<Right> rights() {
        return Stream.<Right[]>of(
                        CatalogueRight.values(),
                        RegimeRight.values(),
                        ReportRight.values(),
                        RollUpRight.values(),
                        CompletenessRight.values(),
                        TrackingRight.values(),
                        RecognitionRight.values(),
                        AnomalyRight.values(),
                        EvaluationRight.values(),
                        RankingRight.values())
                .flatMap(Stream::of);
    }

    @ParameterizedTest
    @MethodSource("rights")
    void everyRightSaysInWordsWhatItAllows(Right right) {
        String component = right.getClass().getPackageName().replace("vn.chitieuso.", "");
        for (Locale locale : new Locale[] {Language.VIETNAMESE, Language.ENGLISH}) {
            assertThat(Texts.get(locale, component + ".right." + right.name())).doesNotContain("???");
        }
    }
}
