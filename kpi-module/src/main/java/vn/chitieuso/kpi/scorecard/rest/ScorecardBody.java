package vn.chitieuso.kpi.scorecard.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.kpi.Verification;
import vn.chitieuso.kpi.formula.Problem;
import vn.chitieuso.kpi.scorecard.Classification;
import vn.chitieuso.kpi.scorecard.Criterion;
import vn.chitieuso.kpi.scorecard.RuleKind;
import vn.chitieuso.kpi.scorecard.Scorecard;
import vn.chitieuso.kpi.scorecard.ScorecardDescription;
import vn.chitieuso.kpi.scorecard.ScorecardSection;
import vn.chitieuso.kpi.scorecard.ScorecardState;
import vn.chitieuso.platform.text.Decimals;

/**
 * A whole scorecard as the API tells it.
 *
 * @param gaps where it does not add up or is not whole, in the reader's language
 */
public record ScorecardBody(
        String code,
        String name,
        String series,
        int year,
        OrgLevel level,
        ScorecardState state,
        String maximum,
        Integer declaredSections,
        Integer declaredCriteria,
        String decision,
        String source,
        Verification verification,
        boolean unsourced,
        String remark,
        Instant publishedAt,
        String publishedBy,
        long version,
        List<Section> sections,
        List<Class> classes,
        List<String> gaps) {

    static ScorecardBody of(Scorecard card, List<Problem> gaps, Locale locale) {
        ScorecardDescription said = card.describe();
        return new ScorecardBody(
                card.getCode(),
                said.name(),
                said.series(),
                said.year(),
                said.level(),
                card.getState(),
                Decimals.exchange(said.maximum()),
                said.declaredSections(),
                said.declaredCriteria(),
                said.decision(),
                said.source(),
                said.verification(),
                said.verification().isUnsourced(),
                said.remark(),
                card.getPublishedAt(),
                card.getPublishedBy(),
                card.getVersion(),
                card.getSections().stream()
                        .map(section -> Section.of(section, locale))
                        .toList(),
                card.getClasses().stream().map(Class::of).toList(),
                gaps.stream().map(problem -> problem.message(locale)).toList());
    }

    /** @param unknownCriteria how many its source speaks of that are not known */
    public record Section(
            String code,
            String title,
            int ordinal,
            String maximum,
            Integer declaredCriteria,
            int unknownCriteria,
            long version,
            List<CriterionBody> criteria) {

        static Section of(ScorecardSection section, Locale locale) {
            return new Section(
                    section.getCode(),
                    section.getTitle(),
                    section.getOrdinal(),
                    Decimals.exchange(section.getMaximum()),
                    section.getDeclaredCriteria(),
                    section.getUnknownCriteria(),
                    section.getVersion(),
                    section.getCriteria().stream()
                            .map(criterion -> CriterionBody.of(criterion, locale))
                            .toList());
        }
    }

    /** @param ruleInWords in the reader's language */
    public record CriterionBody(
            String code,
            String title,
            int ordinal,
            String maximum,
            RuleKind rule,
            String parameters,
            String ruleInWords,
            String measure,
            String evidence,
            String source,
            Verification verification,
            boolean unsourced,
            long version) {

        static CriterionBody of(Criterion criterion, Locale locale) {
            return new CriterionBody(
                    criterion.getCode(),
                    criterion.getTitle(),
                    criterion.getOrdinal(),
                    Decimals.exchange(criterion.getMaximum()),
                    criterion.getRule(),
                    criterion.getParameters(),
                    criterion.getScoringRule().words(locale),
                    criterion.getMeasure(),
                    criterion.getEvidence(),
                    criterion.getSource(),
                    criterion.getVerification(),
                    criterion.getVerification().isUnsourced(),
                    criterion.getVersion());
        }
    }

    /** What units are called from a share of the maximum on. */
    public record Class(String name, String fromPercent) {

        static Class of(Classification each) {
            return new Class(each.getName(), Decimals.exchange(each.getFromPercent()));
        }

        static Classification read(vn.chitieuso.platform.rest.JsonBody body) {
            String name = body.requiredText("name", Classification.NAME_MAX);
            BigDecimal from = body.decimal("fromPercent");
            if (from == null) {
                body.error("fromPercent", "platform.csv.required");
            }
            return name == null || from == null ? null : new Classification(name, from);
        }
    }

    /** A scorecard as lists tell it. */
    public record Line(
            String code,
            String name,
            String series,
            int year,
            OrgLevel level,
            ScorecardState state,
            String maximum,
            Verification verification) {

        static Line of(Scorecard card) {
            ScorecardDescription said = card.describe();
            return new Line(
                    card.getCode(),
                    said.name(),
                    said.series(),
                    said.year(),
                    said.level(),
                    card.getState(),
                    Decimals.exchange(said.maximum()),
                    said.verification());
        }
    }
}
