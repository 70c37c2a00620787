package vn.chitieuso.admin.orgunit;

import java.util.Objects;
import vn.chitieuso.platform.db.Validity;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** Under which parent a unit stands over an interval. */
@Entity
@Table(name = "placement")
public class Placement extends UnitFact {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "parent_id")
    private OrgUnit parent;

    /** For JPA. */
    protected Placement() {}

    Placement(OrgUnit unit, OrgUnit parent, Validity validity) {
        super(unit, validity);
        become(parent);
    }

    void become(OrgUnit parent) {
        this.parent = Objects.requireNonNull(parent, "parent");
    }

    public OrgUnit getParent() {
        return parent;
    }
}
