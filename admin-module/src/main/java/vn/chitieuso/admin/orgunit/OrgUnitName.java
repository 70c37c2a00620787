package vn.chitieuso.admin.orgunit;

import java.util.Objects;
import vn.chitieuso.platform.db.Validity;
import vn.chitieuso.platform.text.Folding;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** The name and kind a unit bears over an interval: "Thị trấn Thiệu Hóa" is a name, "Thị trấn" its kind. */
@Entity
@Table(name = "org_unit_name")
public class OrgUnitName extends UnitFact {

    public static final int NAME_MAX = 200;
    public static final int KIND_MAX = 60;

    private String name;
    private String kind;
    private String folded;

    /** For JPA. */
    protected OrgUnitName() {}

    OrgUnitName(OrgUnit unit, String name, String kind, Validity validity) {
        super(unit, validity);
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
}
