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

/** The official code a unit bears over an interval; on any day a code belongs to at most one unit. */
@Entity
@Table(name = "org_unit_code")
public class OrgUnitCode extends VersionedEntity {

    public static final int CODE_MAX = 20;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "unit_id")
    private OrgUnit unit;

    private String code;

    @Embedded
    private Validity validity;

    /** For JPA. */
    protected OrgUnitCode() {}

    OrgUnitCode(OrgUnit unit, String code, Validity validity) {
        this.unit = Objects.requireNonNull(unit, "unit");
        this.code = Objects.requireNonNull(code, "code");
        this.validity = Objects.requireNonNull(validity, "validity");
    }

    public String getCode() {
        return code;
    }

    public Validity getValidity() {
        return validity;
    }

    void end(LocalDate lastDay) {
        validity = validity.endingOn(lastDay);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OrgUnitCode that
                && code.equals(that.code)
                && validity.getFrom().equals(that.validity.getFrom());
    }

    @Override
    public int hashCode() {
        return Objects.hash(code, validity.getFrom());
    }
}
