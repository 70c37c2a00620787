package vn.chitieuso.admin.orgunit;

import java.time.LocalDate;
import java.util.Objects;
import vn.chitieuso.platform.db.Validity;
import vn.chitieuso.platform.db.VersionedEntity;
import vn.chitieuso.platform.text.Folding;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** The name and kind a unit bears over an interval: "Thị trấn Thiệu Hóa" is a name, "Thị trấn" its kind. */
@Entity
@Table(name = "org_unit_name")
public class OrgUnitName extends VersionedEntity {

    public static final int NAME_MAX = 200;
    public static final int KIND_MAX = 60;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "unit_id")
    private OrgUnit unit;

    private String name;
    private String kind;
    private String folded;

    @Embedded
    private Validity validity;

    /** For JPA. */
    protected OrgUnitName() {}

    OrgUnitName(OrgUnit unit, String name, String kind, Validity validity) {
        this.unit = Objects.requireNonNull(unit, "unit");
        this.validity = Objects.requireNonNull(validity, "validity");
        become(name, kind);
    }

    void become(String name, String kind) {
        this.name = Objects.requireNonNull(name, "name");
        this.kind = Objects.requireNonNull(kind, "kind");
        this.folded = Folding.fold(name);
    }

    public String getName() {
        return name;
    }

    public String getKind() {
        return kind;
    }

    public Validity getValidity() {
        return validity;
    }

    void end(LocalDate lastDay) {
        validity = validity.endingOn(lastDay);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OrgUnitName that
                && unit.equals(that.unit)
                && validity.getFrom().equals(that.validity.getFrom());
    }

    @Override
    public int hashCode() {
        return Objects.hash(unit, validity.getFrom());
    }
}
