package vn.chitieuso.admin.account;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import vn.chitieuso.admin.orgunit.OrgUnit;
import vn.chitieuso.platform.db.Validity;
import vn.chitieuso.platform.db.VersionedEntity;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/**
 * A role that an account holds over an interval at a unit, or, without a unit, in the whole installation: the first
 * administrator has work to do before any unit is known.
 */
@Entity
@Table(name = "role_grant")
public class Grant extends VersionedEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "account_id")
    private Account account;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "unit_id")
    private OrgUnit unit;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Embedded
    private Validity validity;

    @Column(name = "granted_by")
    private String grantedBy;

    @Column(name = "granted_at")
    private Instant grantedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "deputy_for_id")
    private Account deputyFor;

    private String reason;

    /** For JPA. */
    protected Grant() {}

    Grant(Account account, OrgUnit unit, Role role, Validity validity, String grantedBy, Instant grantedAt) {
        this.account = Objects.requireNonNull(account, "account");
        this.unit = unit;
        this.role = Objects.requireNonNull(role, "role");
        this.validity = Objects.requireNonNull(validity, "validity");
        this.grantedBy = Objects.requireNonNull(grantedBy, "grantedBy");
        this.grantedAt = Objects.requireNonNull(grantedAt, "grantedAt");
    }

    /** Held for somebody who is away. */
    void standInFor(Account absent, String because) {
        deputyFor = absent;
        reason = because;
    }

    /** @param lastDay of the role, not before its first */
    void end(LocalDate lastDay) {
        validity = validity.endingOn(lastDay);
    }

    public Account getAccount() {
        return account;
    }

    /** The absent person for whom the role is held. */
    public Optional<Account> getDeputyFor() {
        return Optional.ofNullable(deputyFor);
    }

    /** The absent person's name; null where nobody is stood in for. */
    public String getDeputyForName() {
        return deputyFor == null ? null : deputyFor.getFullName();
    }

    /** The unit's name at the end of the grant; null for the whole installation. */
    public String getUnitName() {
        return unit == null ? null : unit.nameOn(validity.getTo());
    }

    public String getReason() {
        return reason;
    }

    public String getGrantedBy() {
        return grantedBy;
    }

    public Optional<OrgUnit> getUnit() {
        return Optional.ofNullable(unit);
    }

    public Role getRole() {
        return role;
    }

    public Validity getValidity() {
        return validity;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Grant that
                && account.equals(that.account)
                && Objects.equals(unit, that.unit)
                && role == that.role
                && validity.getFrom().equals(that.validity.getFrom());
    }

    @Override
    public int hashCode() {
        return Objects.hash(account, unit, role, validity.getFrom());
    }
}
