package vn.chitieuso.admin.orgunit;

import java.time.LocalDate;
import java.util.Objects;
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
