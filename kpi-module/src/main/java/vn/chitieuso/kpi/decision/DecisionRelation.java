package vn.chitieuso.kpi.decision;

import java.util.Objects;
import vn.chitieuso.platform.db.VersionedEntity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** What one document does to another. */
@Entity
@Table(name = "decision_relation")
class DecisionRelation extends VersionedEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "from_id")
    private DecisionDocument from;

    @Enumerated(EnumType.STRING)
    private RelationKind kind;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "to_id")
    private DecisionDocument to;

    /** For JPA. */
    protected DecisionRelation() {}

    DecisionRelation(DecisionDocument from, RelationKind kind, DecisionDocument to) {
        this.from = Objects.requireNonNull(from, "from");
        this.kind = Objects.requireNonNull(kind, "kind");
        this.to = Objects.requireNonNull(to, "to");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DecisionRelation that
                && from.equals(that.from)
                && kind == that.kind
                && to.equals(that.to);
    }

    @Override
    public int hashCode() {
        return Objects.hash(from, kind, to);
    }
}
