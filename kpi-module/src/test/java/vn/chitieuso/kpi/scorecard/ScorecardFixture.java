package vn.chitieuso.kpi.scorecard;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.stream.Stream;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.kpi.Verification;
import vn.chitieuso.kpi.formula.Formula;

/** A set of criteria for communes as a test needs it. */
final class ScorecardFixture {

    private final Scorecard card;

    private ScorecardFixture(Scorecard card) {
        this.card = card;
    }

    static ScorecardFixture of(int maximum) {
        return declaring(maximum, null, null);
    }

    /** @param sections how many its decision speaks of, or null; so with the criteria */
    static ScorecardFixture declaring(int maximum, Integer sections, Integer criteria) {
        return new ScorecardFixture(new Scorecard(
                "THU-2026",
                new ScorecardDescription(
                        "Bộ tiêu chí thử",
                        "THU",
                        2026,
                        OrgLevel.COMMUNE,
                        BigDecimal.valueOf(maximum),
                        sections,
                        criteria,
                        null,
                        null,
                        Verification.PROPOSED,
                        null),
                null));
    }

    ScorecardFixture section(String code, int maximum) {
        return section(code, maximum, null);
    }

    /** @param declared how many criteria its decision speaks of */
    ScorecardFixture section(String code, int maximum, Integer declared) {
        card.addSection(code, "Mục " + code, card.getSections().size(), BigDecimal.valueOf(maximum), declared);
        return this;
    }

    /** In the section added last. */
    ScorecardFixture criterion(String code, String maximum, RuleKind rule, String parameters, String measure) {
        return criterion(code, maximum, ScoringRule.parse(rule, parameters), measure, "Văn bản ban hành");
    }

    ScorecardFixture manualWithoutEvidence(String code, String maximum) {
        return criterion(code, maximum, new ScoringRule.Manual(), null, null);
    }

    private ScorecardFixture criterion(String code, String maximum, ScoringRule rule, String measure, String evidence) {
        ScorecardSection last = card.getSections().get(card.getSections().size() - 1);
        last.addCriterion(
                code,
                new CriterionDescription(
                        "Tiêu chí " + code,
                        last.getCriteria().size(),
                        new BigDecimal(maximum),
                        rule,
                        measure == null ? null : Formula.parse(measure),
                        evidence,
                        null,
                        Verification.PROPOSED));
        return this;
    }

    ScorecardFixture classes(Classification... classes) {
        card.classify(Stream.of(classes).toList());
        return this;
    }

    Scorecard published() {
        card.publish(Instant.parse("2026-11-23T00:00:00Z"), "cqtt");
        return card;
    }

    Scorecard draft() {
        return card;
    }
}
