package vn.chitieuso.admin.orgunit;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import vn.chitieuso.platform.BusinessException;
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
 * That one unit follows another from a day on. A unit that was split has several successors, each with a part of it; one
 * of them is primary and carries the history by default, yet figures never roll into a partial successor without a rule
 * that somebody chose.
 */
@Entity
@Table(name = "succession")
public class Succession extends VersionedEntity {

    public static final int SOURCE_MAX = 400;

    private static final int PERCENT_SCALE = 6;
    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "predecessor_id")
    private OrgUnit predecessor;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "successor_id")
    private OrgUnit successor;

    @Column(name = "effective_date")
    private LocalDate effectiveDate;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Enumerated(EnumType.STRING)
    private Share share;

    @Column(name = "is_primary")
    private boolean primary;

    private String source;

    @Enumerated(EnumType.STRING)
    private Carrying carrying;

    @Column(name = "carried_percent")
    private BigDecimal carriedPercent;

    @Column(name = "carrying_set_at")
    private Instant carryingSetAt;

    @Column(name = "carrying_set_by")
    private String carryingSetBy;

    /** For JPA. */
    protected Succession() {}

    Succession(
            OrgUnit predecessor,
            OrgUnit successor,
            LocalDate effectiveDate,
            Kind kind,
            Share share,
            boolean primary,
            String source) {
        this.predecessor = Objects.requireNonNull(predecessor, "predecessor");
        this.successor = Objects.requireNonNull(successor, "successor");
        this.effectiveDate = Objects.requireNonNull(effectiveDate, "effectiveDate");
        this.kind = Objects.requireNonNull(kind, "kind");
        this.share = Objects.requireNonNull(share, "share");
        this.primary = primary;
        this.source = source;
    }

    /** @param percent of {@link Carrying#SHARE}, else null */
    void carry(Carrying rule, BigDecimal percent, String by, Instant at) {
        if (!fits(rule, percent)) {
            throw BusinessException.at("percent", "admin.orgunit.badPercent");
        }
        carrying = rule;
        carriedPercent = percent;
        carryingSetAt = rule == null ? null : at;
        carryingSetBy = rule == null ? null : by;
    }

    static boolean fits(Carrying rule, BigDecimal percent) {
        return rule == Carrying.SHARE
                ? percent != null
                        && percent.signum() > 0
                        && percent.compareTo(HUNDRED) <= 0
                        && percent.stripTrailingZeros().scale() <= PERCENT_SCALE
                : percent == null;
    }

    /** The rule somebody chose for a partial succession; empty while nobody has, and then nothing is carried. */
    public Optional<Carrying> getCarrying() {
        return Optional.ofNullable(carrying);
    }

    /** Percent of a partial predecessor's figures that the rule carries. */
    BigDecimal carriedPart() {
        if (share == Share.WHOLE || carrying == null || carrying == Carrying.NOTHING) {
            return BigDecimal.ZERO;
        }
        return carrying == Carrying.ALL ? HUNDRED : carriedPercent;
    }

    public BigDecimal getCarriedPercent() {
        return carriedPercent;
    }

    public OrgUnit getPredecessor() {
        return predecessor;
    }

    public OrgUnit getSuccessor() {
        return successor;
    }

    public LocalDate getEffectiveDate() {
        return effectiveDate;
    }

    public Kind getKind() {
        return kind;
    }

    public Share getShare() {
        return share;
    }

    public boolean isPrimary() {
        return primary;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Succession that
                && predecessor.equals(that.predecessor)
                && successor.equals(that.successor)
                && effectiveDate.equals(that.effectiveDate);
    }

    @Override
    public int hashCode() {
        return Objects.hash(predecessor, successor, effectiveDate);
    }

    /** What of the predecessor's figures counts as the successor's history. */
    public enum Carrying {
        /** None of them. */
        NOTHING,
        /** All of them, as if it had been taken over whole. */
        ALL,
        /** A stated percentage of what can be divided. */
        SHARE
    }

    /** How the successor came about. */
    public enum Kind {
        /** Formed anew from several units or parts of them. */
        MERGED,
        /** Taken into a unit that goes on. */
        MERGED_INTO,
        /** The same area under a new unit. */
        UNCHANGED,
        /** Takes over the functions of the predecessor. */
        SUCCEEDED
    }

    /** How much of the predecessor the successor took over. */
    public enum Share {
        /** All of it. */
        WHOLE,
        /** A part; how large is not known. */
        PARTIAL
    }
}
