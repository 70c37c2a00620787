package vn.chitieuso.kpi.scorecard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import vn.chitieuso.platform.db.VersionedEntity;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;

/** A part of a scorecard with its criteria: "Chính quyền số". Its maximum is what its source declares, not a sum. */
@Entity
@Table(name = "scorecard_section")
public class ScorecardSection extends VersionedEntity {

    public static final int CODE_MAX = 20;
    public static final int TITLE_MAX = 300;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "scorecard_id")
    private Scorecard scorecard;

    private String code;
    private int ordinal;
    private String title;
    private BigDecimal maximum;

    @Column(name = "declared_criteria")
    private Integer declaredCriteria;

    @OneToMany(mappedBy = "section", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<Criterion> criteria = new ArrayList<>();

    /** For JPA. */
    protected ScorecardSection() {}

    ScorecardSection(Scorecard scorecard, String code) {
        this.scorecard = Objects.requireNonNull(scorecard, "scorecard");
        this.code = Objects.requireNonNull(code, "code");
    }

    void describe(String newTitle, int newOrdinal, BigDecimal points, Integer declared) {
        scorecard.refusePublished();
        title = Objects.requireNonNull(newTitle, "title");
        ordinal = newOrdinal;
        maximum = Objects.requireNonNull(points, "maximum");
        declaredCriteria = declared;
    }

    Criterion addCriterion(String criterionCode, CriterionDescription description) {
        scorecard.refusePublished();
        Criterion criterion = new Criterion(this, criterionCode, description);
        criteria.add(criterion);
        return criterion;
    }

    void remove(Criterion criterion) {
        scorecard.refusePublished();
        criteria.remove(criterion);
    }

    Scorecard getScorecard() {
        return scorecard;
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

    /** How many criteria its source speaks of; null where nobody says. */
    public Integer getDeclaredCriteria() {
        return declaredCriteria;
    }

    /** In their order. */
    public List<Criterion> getCriteria() {
        return criteria.stream()
                .sorted(Comparator.comparingInt(Criterion::getOrdinal).thenComparing(Criterion::getCode))
                .toList();
    }

    /** What the known criteria come to. */
    public BigDecimal getKnownMaximum() {
        return criteria.stream().map(Criterion::getMaximum).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** How many criteria are declared and not known. */
    public int getUnknownCriteria() {
        return declaredCriteria == null ? 0 : Math.max(0, declaredCriteria - criteria.size());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ScorecardSection that && scorecard.equals(that.scorecard) && code.equals(that.code);
    }

    @Override
    public int hashCode() {
        return Objects.hash(scorecard, code);
    }
}
