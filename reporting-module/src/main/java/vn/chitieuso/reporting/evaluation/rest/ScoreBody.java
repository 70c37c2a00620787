package vn.chitieuso.reporting.evaluation.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import vn.chitieuso.kpi.Qualifier;
import vn.chitieuso.kpi.scorecard.RuleKind;
import vn.chitieuso.platform.text.Decimals;
import vn.chitieuso.platform.time.Zone;
import vn.chitieuso.reporting.evaluation.CriterionScore;
import vn.chitieuso.reporting.evaluation.Message;
import vn.chitieuso.reporting.evaluation.ScoreExplanation;
import vn.chitieuso.reporting.evaluation.ScoreSource;
import vn.chitieuso.reporting.evaluation.ScoreView;
import vn.chitieuso.reporting.evaluation.ScoredCriterion;
import vn.chitieuso.reporting.evaluation.Standing;

/**
 * One score with its explanation: inputs, rule, result, evidence, and who gave what at each stage.
 *
 * @param value the formula's result on the inputs; null where people judge or an input is missing
 * @param missing why there is no value, in the reader's language
 * @param share of the maximum the rule gives for the value
 * @param computed points the rule gives for the value
 * @param place among {@code peers}, where the rule goes by place
 * @param points as they stand or were published; null for a gap, which is not zero
 * @param standing null for what was published
 * @param now points today's accepted figures would give, where that differs from what was published
 */
public record ScoreBody(
        String section,
        String criterion,
        String title,
        String maximum,
        RuleKind rule,
        String parameters,
        String ruleInWords,
        String measure,
        List<InputLine> inputs,
        String value,
        String missing,
        String share,
        String computed,
        Integer place,
        Integer peers,
        List<StageLine> stages,
        List<EvidenceShown> evidence,
        List<MessageLine> messages,
        String points,
        ScoreSource source,
        boolean verified,
        Standing standing,
        Versions versions,
        String now) {

    static ScoreBody of(ScoreView view, Locale locale) {
        return of(
                view.explanation(),
                view.standing(),
                new Versions(view.selfVersion(), view.verdictVersion(), view.settledVersion()),
                null,
                locale);
    }

    static ScoreBody published(ScoreExplanation explanation, BigDecimal now, Locale locale) {
        return of(explanation, null, null, now, locale);
    }

    private static ScoreBody of(
            ScoreExplanation explanation, Standing standing, Versions versions, BigDecimal now, Locale locale) {
        ScoredCriterion criterion = explanation.criterion();
        CriterionScore score = explanation.score();
        boolean measured = explanation.measured() != null;
        return new ScoreBody(
                criterion.sectionCode(),
                criterion.code(),
                criterion.title(),
                Decimals.exchange(criterion.maximum()),
                criterion.rule(),
                criterion.parameters(),
                criterion.ruleInWords(locale),
                criterion.measure(),
                explanation.inputs().stream().map(InputLine::of).toList(),
                measured ? Decimals.exchange(explanation.measured().value()) : null,
                measured ? explanation.measured().message(locale) : null,
                Decimals.exchange(explanation.computedShare()),
                Decimals.exchange(explanation.computedPoints()),
                explanation.place(),
                explanation.peers(),
                explanation.stages().stream().map(StageLine::of).toList(),
                explanation.evidence().stream().map(EvidenceShown::of).toList(),
                explanation.messages().stream().map(MessageLine::of).toList(),
                Decimals.exchange(score.points()),
                score.source(),
                score.verified(),
                standing,
                versions,
                Decimals.exchange(now));
    }

    /** To be sent with a change, so that a stale one is refused; 0 where nothing stands yet. */
    public record Versions(long selfScore, long verdict, long settlement) {}

    /** A figure that was read; {@code formula} where it is computed from the others. */
    public record InputLine(
            String code,
            String name,
            String unit,
            String formula,
            String value,
            Qualifier qualifier,
            long reported,
            long expected,
            boolean illustrative) {

        static InputLine of(ScoreExplanation.Input input) {
            return new InputLine(
                    input.code(),
                    input.name(),
                    input.unit(),
                    input.formula(),
                    Decimals.exchange(input.value()),
                    input.qualifier(),
                    input.reported(),
                    input.expected(),
                    input.illustrative());
        }
    }

    /** What somebody gave or said. */
    public record StageLine(
            ScoreExplanation.Stage.Kind stage,
            String points,
            String value,
            ScoreSource source,
            String reason,
            String department,
            OffsetDateTime at,
            String by,
            String byName) {

        static StageLine of(ScoreExplanation.Stage stage) {
            return new StageLine(
                    stage.kind(),
                    Decimals.exchange(stage.points()),
                    Decimals.exchange(stage.value()),
                    stage.source(),
                    stage.reason(),
                    stage.department(),
                    Zone.inVietnam(stage.at().toInstant()),
                    stage.by(),
                    stage.byName());
        }
    }

    /** What was shown: a file, or a document told by number, day and name. */
    public record EvidenceShown(
            long id, String file, String sha256, String documentNumber, LocalDate documentDate, String documentName) {

        static EvidenceShown of(ScoreExplanation.Shown shown) {
            return new EvidenceShown(
                    shown.id(),
                    shown.file(),
                    shown.sha256(),
                    shown.documentNumber(),
                    shown.documentDate(),
                    shown.documentName());
        }
    }

    /** An explanation asked or given. */
    public record MessageLine(Message.Kind kind, String text, OffsetDateTime at, String by, String byName) {

        static MessageLine of(Message message) {
            return new MessageLine(
                    message.kind(),
                    message.text(),
                    Zone.inVietnam(message.writtenAt().toInstant()),
                    message.writtenBy(),
                    message.writtenByName());
        }
    }
}
