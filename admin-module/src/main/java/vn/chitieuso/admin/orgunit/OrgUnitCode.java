package vn.chitieuso.admin.orgunit;

import java.util.Objects;
import vn.chitieuso.platform.db.Validity;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** The official code a unit bears over an interval; on any day a code belongs to at most one unit. */
@Entity
@Table(name = "org_unit_code")
public class OrgUnitCode extends UnitFact {

    public static final int CODE_MAX = 20;

    private String code;

    /** For JPA. */
    protected OrgUnitCode() {}

    OrgUnitCode(OrgUnit unit, String code, Validity validity) {
        super(unit, validity);
        this.code = Objects.requireNonNull(code, "code");
    }

    public String getCode() {
        return code;
    }
}
