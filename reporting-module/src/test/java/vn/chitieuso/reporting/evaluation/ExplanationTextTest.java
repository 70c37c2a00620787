package vn.chitieuso.reporting.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.chitieuso.kpi.Qualifier;
import vn.chitieuso.kpi.scorecard.RuleKind;

import static org.assertj.core.api.Assertions.assertThat;

class ExplanationTextTest {

    private static final ScoredCriterion RANK = Scored.by(RuleKind.RANK, "HIGHER", "X-01", 10);

    private static ScoreExplanation explanation() {
        Measuring measuring = new Measuring(
                Map.of(1L, Map.of("X-01", Scored.figure("80.5")), 2L, Map.of("X-01", Scored.figure("90"))));
        Measurement measured = measuring.measure(RANK, 1).orElseThrow();
        return new ScoreExplanation(
                RANK,
                measured.outcome(),
                measured.share(),
                measured.points(),
                measured.place(),
                measured.peers(),
                List.of(new ScoreExplanation.Input(
                        "X-01", "Chỉ tiêu", "%", null, new BigDecimal("80.5"), Qualifier.GREATER_THAN, 3, 4, true)),
                List.of(new ScoreExplanation.Stage(
                        ScoreExplanation.Stage.Kind.VERIFIED,
                        new BigDecimal("0"),
                        new BigDecimal("80.5"),
                        ScoreSource.COMPUTED,
                        null,
                        "Sở",
                        Scored.THEN,
                        "cb.so",
                        "Cán bộ \"sở\"")),
                List.of(new ScoreExplanation.Shown(7, null, null, "12/BC", LocalDate.of(2026, 1, 5), "Báo cáo")),
                List.of(Scored.message(Message.Kind.ASK)),
                new CriterionScore(
                        "A.1",
                        new BigDecimal("80.5"),
                        BigDecimal.ZERO,
                        BigDecimal.ZERO,
                        RANK.maximum(),
                        ScoreSource.COMPUTED,
                        true));
    }

    @Test
    void readsWhatItWroteAndWritesTheSameAgain() {
        String text = ExplanationText.write(explanation());
        ScoreExplanation read = ExplanationText.read(text, RANK);
        assertThat(ExplanationText.write(read)).isEqualTo(text);
        assertThat(read.inputs())
                .usingRecursiveComparison()
                .isEqualTo(explanation().inputs());
        assertThat(read.stages()).hasSize(1);
        assertThat(read.stages().get(0).byName()).isEqualTo("Cán bộ \"sở\"");
        assertThat(read.evidence()).isEqualTo(explanation().evidence());
        assertThat(read.place()).isEqualTo(2);
        assertThat(read.peers()).isEqualTo(2);
        assertThat(read.score().points()).isEqualByComparingTo("0");
    }

    @Test
    void sumsUpEveryLetterOfAnEditionAndTheSumBefore() {
        PublicationTable.Row row = new PublicationTable.Row(
                1, 1, new BigDecimal("80.5"), BigDecimal.ONE, BigDecimal.TEN, ScoreSource.COMPUTED);
        List<PublicationTable.Frozen> scores =
                List.of(new PublicationTable.Frozen(row, ExplanationText.write(explanation())));
        List<PublicationTable.Frozen> other = List.of(new PublicationTable.Frozen(
                row, ExplanationText.write(explanation()).replace("80.5", "80.6")));
        assertThat(Publishing.sum("", scores))
                .isEqualTo(Publishing.sum("", scores))
                .hasSize(64);
        assertThat(Publishing.sum("", scores)).isNotEqualTo(Publishing.sum("", other));
        assertThat(Publishing.sum("", scores)).isNotEqualTo(Publishing.sum("before", scores));
    }
}
