package vn.chitieuso.reporting.evaluation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.kpi.scorecard.Scorecard;
import vn.chitieuso.kpi.scorecard.ScorecardDescription;
import vn.chitieuso.platform.ConflictException;
import vn.chitieuso.platform.db.VersionedEntity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/**
 * One evaluation of units under a published scorecard: set up by the standing agency, opened to the units' self-scores,
 * verified by the panel, settled by the council, published with a decision. It goes forward step by step, back with a reason
 * until it is published, and never back from there. Which units, which figures and which criteria count is settled when it
 * is set up, and opened; only its days may change after that.
 */
@Entity
@Table(name = "evaluation_round")
public class EvaluationRound extends VersionedEntity {

    public static final int REASON_MAX = 2000;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "scorecard_id")
    private Scorecard scorecard;

    private String code;
    private String name;
    private String series;
    private int year;

    @Enumerated(EnumType.STRING)
    private OrgLevel level;

    private BigDecimal maximum;

    @Column(name = "scorecard_of")
    private Instant scorecardOf;

    @Enumerated(EnumType.STRING)
    private RoundState state = RoundState.DRAFT;

    private String period;

    @Column(name = "units_as_of")
    private LocalDate unitsAsOf;

    @Column(name = "group_id")
    private Long group;

    @Column(name = "self_scoring_until")
    private LocalDate selfScoringUntil;

    @Column(name = "explanation_until")
    private LocalDate explanationUntil;

    @Column(name = "verification_until")
    private LocalDate verificationUntil;

    @Column(name = "council_on")
    private LocalDate councilOn;

    /** For JPA. */
    protected EvaluationRound() {}

    EvaluationRound(Scorecard scorecard, String period, LocalDate unitsAsOf, Long group, RoundDates dates) {
        if (scorecard.isDraft()) {
            throw new ConflictException("reporting.evaluation.scorecardIsDraft", scorecard.getCode());
        }
        this.scorecard = scorecard;
        this.scorecardOf = scorecard.getPublishedAt();
        ScorecardDescription card = scorecard.describe();
        this.code = scorecard.getCode();
        this.name = card.name();
        this.series = card.series();
        this.year = card.year();
        this.level = card.level();
        this.maximum = card.maximum();
        this.period = Objects.requireNonNull(period, "period");
        this.unitsAsOf = Objects.requireNonNull(unitsAsOf, "unitsAsOf");
        this.group = group;
        plan(dates);
    }

    /** Moves its days; the published one has none to move. */
    void plan(RoundDates dates) {
        if (state.isPublished()) {
            throw new ConflictException("reporting.evaluation.isPublished", code);
        }
        selfScoringUntil = dates.selfScoringUntil();
        explanationUntil = dates.explanationUntil();
        verificationUntil = dates.verificationUntil();
        councilOn = dates.councilOn();
    }

    /** To the next state, where a step leads there. */
    void advance() {
        if (state == RoundState.DRAFT && (scorecard.isDraft() || !scorecardOf.equals(scorecard.getPublishedAt()))) {
            throw new ConflictException("reporting.evaluation.scorecardChanged", code);
        }
        state = state.next().orElseThrow(() -> new ConflictException("reporting.evaluation.noNext", code));
    }

    /** To the state before, where it may go back. */
    void goBack() {
        state = state.previous().orElseThrow(() -> new ConflictException("reporting.evaluation.noBack", code));
    }

    /** A first time with all scores settled; afterwards, with corrections. */
    void publish() {
        if (!state.allowsSettling()) {
            throw new ConflictException("reporting.evaluation.notInCouncil", code);
        }
        state = RoundState.PUBLISHED;
    }

    RoundDates getDates() {
        return new RoundDates(selfScoringUntil, explanationUntil, verificationUntil, councilOn);
    }

    public String getCode() {
        return code;
    }

    public RoundState getState() {
        return state;
    }

    LocalDate getUnitsAsOf() {
        return unitsAsOf;
    }

    OrgLevel getLevel() {
        return level;
    }

    Long getGroup() {
        return group;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EvaluationRound that && code.equals(that.code);
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }
}
