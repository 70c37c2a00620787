package vn.chitieuso.kpi.scorecard;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.kpi.Verification;
import vn.chitieuso.kpi.decision.DecisionDocument;
import vn.chitieuso.platform.ConflictException;
import vn.chitieuso.platform.db.VersionedEntity;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;

/**
 * The set of criteria of a year for the units of a level. While it is a draft its sections, criteria and classes may
 * change; once published nothing does. Whether its maxima add up is for {@link ScorecardGaps} to say: a set of which only
 * a part is known is kept with its gaps.
 */
@Entity
@Table(name = "scorecard")
public class Scorecard extends VersionedEntity {

    public static final int CODE_MAX = 40;
    public static final int NAME_MAX = 300;
    public static final int SERIES_MAX = 40;
    public static final int SOURCE_MAX = 600;
    public static final int REMARK_MAX = 1000;

    private String code;
    private String name;
    private String series;
    private int year;

    @Enumerated(EnumType.STRING)
    private OrgLevel level;

    @Enumerated(EnumType.STRING)
    private ScorecardState state = ScorecardState.DRAFT;

    private BigDecimal maximum;

    @Column(name = "declared_sections")
    private Integer declaredSections;

    @Column(name = "declared_criteria")
    private Integer declaredCriteria;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "decision_id")
    private DecisionDocument decision;

    private String source;

    @Enumerated(EnumType.STRING)
    private Verification verification;

    private String remark;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "published_by")
    private String publishedBy;

    @OneToMany(mappedBy = "scorecard", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<ScorecardSection> sections = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "scorecard_class", joinColumns = @JoinColumn(name = "scorecard_id"))
    private List<Classification> classes = new ArrayList<>();

    /** For JPA. */
    protected Scorecard() {}

    Scorecard(String code, ScorecardDescription description, DecisionDocument decision) {
        this.code = Objects.requireNonNull(code, "code");
        describe(description, decision);
    }

    void describe(ScorecardDescription description, DecisionDocument basis) {
        refusePublished();
        name = description.name();
        series = description.series();
        year = description.year();
        level = description.level();
        maximum = description.maximum();
        declaredSections = description.declaredSections();
        declaredCriteria = description.declaredCriteria();
        decision = basis;
        source = description.source();
        verification = description.verification();
        remark = description.remark();
    }

    /** @throws ConflictException once it is published */
    void refusePublished() {
        if (state == ScorecardState.PUBLISHED) {
            throw new ConflictException("kpi.scorecard.published", code);
        }
    }

    void publish(Instant at, String by) {
        refusePublished();
        state = ScorecardState.PUBLISHED;
        publishedAt = at;
        publishedBy = by;
    }

    void reopen() {
        state = ScorecardState.DRAFT;
        publishedAt = null;
        publishedBy = null;
    }

    ScorecardSection addSection(String sectionCode, String title, int ordinal, BigDecimal points, Integer declared) {
        refusePublished();
        ScorecardSection section = new ScorecardSection(this, sectionCode);
        section.describe(title, ordinal, points, declared);
        sections.add(section);
        return section;
    }

    void remove(ScorecardSection section) {
        refusePublished();
        sections.remove(section);
    }

    void classify(List<Classification> wanted) {
        refusePublished();
        classes.clear();
        classes.addAll(wanted);
    }

    public Optional<ScorecardSection> findSection(String sectionCode) {
        return sections.stream()
                .filter(section -> section.getCode().equals(sectionCode))
                .findFirst();
    }

    public Optional<Criterion> findCriterion(String criterionCode) {
        return sections.stream()
                .flatMap(section -> section.getCriteria().stream())
                .filter(criterion -> criterion.getCode().equals(criterionCode))
                .findFirst();
    }

    public ScorecardDescription describe() {
        return new ScorecardDescription(
                name,
                series,
                year,
                level,
                maximum,
                declaredSections,
                declaredCriteria,
                decision == null ? null : decision.getNumber(),
                source,
                verification,
                remark);
    }

    public String getCode() {
        return code;
    }

    public ScorecardState getState() {
        return state;
    }

    public boolean isDraft() {
        return state == ScorecardState.DRAFT;
    }

    public DecisionDocument getDecision() {
        return decision;
    }

    public Instant getPublishedAt() {
        return publishedAt;
    }

    public String getPublishedBy() {
        return publishedBy;
    }

    /** In their order. */
    public List<ScorecardSection> getSections() {
        return sections.stream()
                .sorted(Comparator.comparingInt(ScorecardSection::getOrdinal).thenComparing(ScorecardSection::getCode))
                .toList();
    }

    /** The best first. */
    public List<Classification> getClasses() {
        List<Classification> sorted = new ArrayList<>(classes);
        sorted.sort(Comparator.comparing(Classification::getFromPercent).reversed());
        return Collections.unmodifiableList(sorted);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Scorecard that && code.equals(that.code);
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }
}
