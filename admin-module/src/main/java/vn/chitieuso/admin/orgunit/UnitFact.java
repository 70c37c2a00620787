package vn.chitieuso.admin.orgunit;

import java.time.LocalDate;
import java.util.Objects;
import vn.chitieuso.platform.db.Validity;
import vn.chitieuso.platform.db.VersionedEntity;

import jakarta.persistence.Embedded;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;

/** Something that is true of a unit over an interval: its code, its name, its place. */
@MappedSuperclass
public abstract class UnitFact extends VersionedEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "unit_id")
    private OrgUnit unit;

    @Embedded
    private Validity validity;

    /** For JPA. */
    protected UnitFact() {}

    UnitFact(OrgUnit unit, Validity validity) {
        this.unit = Objects.requireNonNull(unit, "unit");
        this.validity = Objects.requireNonNull(validity, "validity");
    }

    OrgUnit getUnit() {
        return unit;
    }

    public Validity getValidity() {
        return validity;
    }

    void end(LocalDate lastDay) {
        validity = validity.endingOn(lastDay);
    }

    @Override
    public boolean equals(Object other) {
        return other != null
                && getClass() == other.getClass()
                && unit.equals(((UnitFact) other).unit)
                && validity.getFrom().equals(((UnitFact) other).validity.getFrom());
    }

    @Override
    public int hashCode() {
        return Objects.hash(getClass(), unit, validity.getFrom());
    }
}
