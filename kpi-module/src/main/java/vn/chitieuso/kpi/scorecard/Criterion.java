package vn.chitieuso.kpi.scorecard;

import java.math.BigDecimal;
import java.util.Objects;
import vn.chitieuso.kpi.Verification;
import vn.chitieuso.kpi.formula.Formula;
import vn.chitieuso.platform.db.VersionedEntity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** One thing units are scored by: what is measured, how that becomes points, and what must be shown for it. */
@Entity
@Table(name = "scorecard_criterion")
public class Criterion extends VersionedEntity {

    public static final int CODE_MAX = 20;
    public static final int TITLE_MAX = 600;
    public static final int PARAMETERS_MAX = 400;
    public static final int EVIDENCE_MAX = 600;
    public static final int SOURCE_MAX = 600;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "section_id")
    private ScorecardSection section;

    private String code;
    private int ordinal;
    private String title;
    private BigDecimal maximum;

    @Enumerated(EnumType.STRING)
    private RuleKind rule;

    private String measure;
    private String parameters;
    private String evidence;
    private String source;

    @Enumerated(EnumType.STRING)
    private Verification verification;

    /** For JPA. */
    protected Criterion() {}

    Criterion(ScorecardSection section, String code, CriterionDescription description) {
        this.section = Objects.requireNonNull(section, "section");
        this.code = Objects.requireNonNull(code, "code");
        describe(description);
    }

    void describe(CriterionDescription description) {
        section.getScorecard().refusePublished();
        title = Objects.requireNonNull(description.title(), "title");
        ordinal = description.ordinal();
        maximum = Objects.requireNonNull(description.maximum(), "maximum");
        rule = description.rule().kind();
        parameters = description.rule().parameters();
        measure = description.measure() == null ? null : description.measure().toString();
        evidence = description.evidence();
        source = description.source();
        verification = Objects.requireNonNull(description.verification(), "verification");
    }

    public CriterionDescription describe() {
        return new CriterionDescription(
                title, ordinal, maximum, getScoringRule(), getFormula(), evidence, source, verification);
    }

    public ScorecardSection getSection() {
        return section;
    }

    public String getCode() {
        return code;
    }

    public int getOrdinal() {
        return ordinal;
    }

    public String getTitle() {
        return title;
    }

    public BigDecimal getMaximum() {
        return maximum;
    }

    public RuleKind getRule() {
        return rule;
    }

    public ScoringRule getScoringRule() {
        return ScoringRule.parse(rule, parameters);
    }

    public String getParameters() {
        return parameters;
    }

    /** As a formula is written; null for a manual one. */
    public String getMeasure() {
        return measure;
    }

    public Formula getFormula() {
        return measure == null ? null : Formula.parse(measure);
    }

    public String getEvidence() {
        return evidence;
    }

    public String getSource() {
        return source;
    }

    public Verification getVerification() {
        return verification;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Criterion that && section.equals(that.section) && code.equals(that.code);
    }

    @Override
    public int hashCode() {
        return Objects.hash(section, code);
    }
}
