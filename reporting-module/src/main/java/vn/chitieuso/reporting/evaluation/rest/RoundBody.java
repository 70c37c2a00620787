package vn.chitieuso.reporting.evaluation.rest;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.kpi.scorecard.RuleKind;
import vn.chitieuso.platform.text.Decimals;
import vn.chitieuso.platform.time.Zone;
import vn.chitieuso.reporting.evaluation.Publication;
import vn.chitieuso.reporting.evaluation.RoundRow;
import vn.chitieuso.reporting.evaluation.RoundState;
import vn.chitieuso.reporting.evaluation.RoundView;
import vn.chitieuso.reporting.evaluation.ScoredCriterion;

/** A round as the API tells it. */
public record RoundBody(
        Line round,
        String group,
        List<CriterionLine> criteria,
        List<ClassLine> classes,
        List<StepLine> steps,
        List<DrawLine> draws,
        List<EditionLine> publications) {

    static RoundBody of(RoundView view, Locale locale) {
        return new RoundBody(
                Line.of(view.round()),
                view.groupName(),
                view.criteria().stream()
                        .map(each -> CriterionLine.of(each, view.departmentOf(each), locale))
                        .toList(),
                view.classes().stream()
                        .map(each -> new ClassLine(each.getName(), Decimals.exchange(each.getFromPercent())))
                        .toList(),
                view.steps().stream()
                        .map(each -> new StepLine(
                                each.fromState(),
                                each.toState(),
                                each.reason(),
                                Zone.inVietnam(each.takenAt().toInstant()),
                                each.takenByName()))
                        .toList(),
                view.draws().stream()
                        .map(each -> new DrawLine(
                                view.departments().get(each.departmentId()),
                                each.seed(),
                                each.size(),
                                each.population(),
                                Zone.inVietnam(each.drawnAt().toInstant()),
                                each.drawnBy()))
                        .toList(),
                view.publications().stream().map(EditionLine::of).toList());
    }

    /** A round in a list. @param units as of which day */
    public record Line(
            String scorecard,
            String name,
            String series,
            int year,
            OrgLevel level,
            String maximum,
            RoundState state,
            String period,
            LocalDate unitsAsOf,
            LocalDate selfScoringUntil,
            LocalDate explanationUntil,
            LocalDate verificationUntil,
            LocalDate councilOn,
            long version) {

        static Line of(RoundRow round) {
            return new Line(
                    round.code(),
                    round.name(),
                    round.series(),
                    round.year(),
                    round.level(),
                    Decimals.exchange(round.maximum()),
                    round.state(),
                    round.period(),
                    round.unitsAsOf(),
                    round.selfScoringUntil(),
                    round.explanationUntil(),
                    round.verificationUntil(),
                    round.councilOn(),
                    round.version());
        }
    }

    /** @param department who verifies it; null for the standing agency */
    public record CriterionLine(
            String section,
            String sectionTitle,
            String code,
            String title,
            String maximum,
            RuleKind rule,
            String parameters,
            String ruleInWords,
            String measure,
            String evidence,
            String department) {

        static CriterionLine of(ScoredCriterion criterion, String department, Locale locale) {
            return new CriterionLine(
                    criterion.sectionCode(),
                    criterion.sectionTitle(),
                    criterion.code(),
                    criterion.title(),
                    Decimals.exchange(criterion.maximum()),
                    criterion.rule(),
                    criterion.parameters(),
                    criterion.ruleInWords(locale),
                    criterion.measure(),
                    criterion.evidence(),
                    department);
        }
    }

    /** What units are called from which share of the maximum on. */
    public record ClassLine(String name, String fromPercent) {}

    /** A step the round took. */
    public record StepLine(RoundState from, RoundState to, String reason, OffsetDateTime at, String by) {}

    /** A sample of the blind check. */
    public record DrawLine(String department, String seed, int size, int population, OffsetDateTime at, String by) {}

    /** An edition of what was published. */
    public record EditionLine(
            int edition,
            String decision,
            LocalDate decisionDate,
            String reason,
            OffsetDateTime publishedAt,
            String publishedBy,
            String sha256) {

        static EditionLine of(Publication publication) {
            return new EditionLine(
                    publication.edition(),
                    publication.decisionNumber(),
                    publication.decisionDate(),
                    publication.reason(),
                    Zone.inVietnam(publication.publishedAt().toInstant()),
                    publication.publishedBy(),
                    publication.sha256());
        }
    }
}
