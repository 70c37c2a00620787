package vn.chitieuso.admin.orgunit;

import java.time.LocalDate;
import java.util.Objects;
import vn.chitieuso.platform.db.Validity;
import vn.chitieuso.platform.db.VersionedEntity;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** Under which parent a unit stands over an interval. */
@Entity
@Table(name = "placement")
public class Placement extends VersionedEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "unit_id")
    private OrgUnit unit;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "parent_id")
    private OrgUnit parent;

    @Embedded
    private Validity validity;

    /** For JPA. */
    protected Placement() {}

    Placement(OrgUnit unit, OrgUnit parent, Validity validity) {
        this.unit = Objects.requireNonNull(unit, "unit");
        this.validity = Objects.requireNonNull(validity, "validity");
        become(parent);
    }

    void become(OrgUnit parent) {
        this.parent = Objects.requireNonNull(parent, "parent");
    }

    public OrgUnit getParent() {
        return parent;
    }

    public Validity getValidity() {
        return validity;
    }

    void end(LocalDate lastDay) {
        validity = validity.endingOn(lastDay);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Placement that
                && unit.equals(that.unit)
                && validity.getFrom().equals(that.validity.getFrom());
    }

    @Override
    public int hashCode() {
        return Objects.hash(unit, validity.getFrom());
    }
}
