package vn.chitieuso.reporting.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import vn.chitieuso.kpi.Qualifier;
import vn.chitieuso.kpi.formula.Outcome;

/**
 * How one score came about, enough to reproduce it by hand: the criterion's rule, the figures it read, what the rule gave,
 * what was shown, and who gave what at each stage.
 *
 * @param measured what the formula gave, or why it gave nothing; null where people judge
 * @param computedShare of the maximum by the rule; null where nothing was measured
 * @param computedPoints by the rule; null where nothing was measured
 * @param place among {@code peers}, where the rule goes by place; else null
 * @param score as it stands, or stood when it was published
 */
public record ScoreExplanation(
        ScoredCriterion criterion,
        Outcome measured,
        BigDecimal computedShare,
        BigDecimal computedPoints,
        Integer place,
        Integer peers,
        List<Input> inputs,
        List<Stage> stages,
        List<Shown> evidence,
        List<Message> messages,
        CriterionScore score) {

    /** For whoever checks blindly: what the first seat asked would tell what it thinks. */
    ScoreExplanation withoutQuestions() {
        return new ScoreExplanation(
                criterion,
                measured,
                computedShare,
                computedPoints,
                place,
                peers,
                inputs,
                stages,
                evidence,
                messages.stream()
                        .filter(message -> message.kind() == Message.Kind.ANSWER)
                        .toList(),
                score);
    }

    /**
     * A figure that was read, or computed on the way.
     *
     * @param formula null for one that is reported
     * @param value null where none was accepted
     * @param reported units whose figure is in it
     * @param expected units that are asked for it
     */
    public record Input(
            String code,
            String name,
            String unit,
            String formula,
            BigDecimal value,
            Qualifier qualifier,
            long reported,
            long expected,
            boolean illustrative) {}

    /**
     * What somebody gave or said.
     *
     * @param points null where a value was claimed, or only a reason given
     * @param value the figure claimed or scored; null where there was none
     * @param department of whoever verified; null for others and the standing agency
     * @param by username
     */
    public record Stage(
            Kind kind,
            BigDecimal points,
            BigDecimal value,
            ScoreSource source,
            String reason,
            String department,
            OffsetDateTime at,
            String by,
            String byName) {

        /** Whose turn it was. */
        public enum Kind {
            /** The unit itself. */
            SELF,
            /** The head, who handed the unit's self-score in. */
            HANDED_IN,
            /** The panel. */
            VERIFIED,
            /** The blind check. */
            CHECKED,
            /** The council. */
            SETTLED
        }
    }

    /** What was shown. @param file its name; null for a document that was only told */
    public record Shown(
            long id, String file, String sha256, String documentNumber, LocalDate documentDate, String documentName) {}
}
