package vn.chitieuso.demonstration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import vn.chitieuso.admin.account.AccountCare;
import vn.chitieuso.admin.account.Accounts;
import vn.chitieuso.admin.account.Granting;
import vn.chitieuso.admin.account.Role;
import vn.chitieuso.admin.orgunit.OrgUnit;
import vn.chitieuso.admin.orgunit.OrgUnits;
import vn.chitieuso.admin.orgunit.UnitRow;
import vn.chitieuso.platform.db.Sql;
import vn.chitieuso.platform.db.Validity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * An account of every role at the province, an officer and a head for every unit alive. The hundreds of unit accounts share
 * one password hash, for hashing the one password hundreds of times would take minutes and hide nothing.
 */
@ApplicationScoped
@Transactional
public class DemonstrationAccounts {

    static final String PASSWORD = "Demo-ChiTieuSo-2026!";

    @Inject
    private AccountCare care;

    @Inject
    private Granting granting;

    @Inject
    private Accounts accounts;

    @Inject
    private OrgUnits units;

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    void create() {
        LocalDate today = LocalDate.now(clock);
        List<UnitRow> alive = units.list(today, null, null, null);
        OrgUnit province = units.get(alive.get(0).id());
        atTheProvince("quantri", "Quản trị hệ thống", Role.ADMINISTRATOR, province);
        atTheProvince("cqtt", "Cơ quan thường trực", Role.STANDING_AGENCY, province);
        atTheProvince("lanhdao", "Lãnh đạo tỉnh", Role.LEADER, province);
        atTheProvince("taichinh", "Sở Tài chính", Role.FINANCE, province);
        atTheProvince("thanhtra", "Thanh tra", Role.AUDITOR, province);
        sql.write(handle -> {
            handle.execute("UPDATE account SET demonstration = true, must_change_password = false WHERE username IN"
                    + " ('quantri', 'cqtt', 'lanhdao', 'taichinh', 'thanhtra')");
            for (UnitRow unit : alive) {
                atTheUnit(handle, "cb." + unit.code(), "Cán bộ " + unit.name(), Role.REPORTER, unit);
                atTheUnit(handle, "ld." + unit.code(), "Lãnh đạo " + unit.name(), Role.UNIT_HEAD, unit);
            }
        });
    }

    private void atTheProvince(String username, String fullName, Role role, OrgUnit province) {
        if (accounts.find(username).isEmpty()) {
            care.create(username, fullName, PASSWORD);
            granting.grant(username, province, role, Validity.between(null, null));
        }
    }

    private void atTheUnit(Handle handle, String username, String fullName, Role role, UnitRow unit) {
        handle.createUpdate("""
                        INSERT INTO account (id, version, username, full_name, password_hash, created_at, password_set_at,
                            demonstration)
                        SELECT nextval('entity_id'), 1, lower(:username), left(:name, 120), password_hash, :now, :now, true
                        FROM account WHERE username = 'quantri'
                        ON CONFLICT (username) DO NOTHING""")
                .bind("username", username)
                .bind("name", fullName)
                .bind("now", clock.instant())
                .execute();
        handle.createUpdate("""
                        INSERT INTO role_grant (id, version, account_id, unit_id, role, valid_from, valid_to, granted_by,
                            granted_at)
                        SELECT nextval('entity_id'), 1, a.id, :unit, :role, :from, :to, 'quantri', :now
                        FROM account a
                        WHERE a.username = lower(:username)
                          AND NOT EXISTS (SELECT 1 FROM role_grant g
                                          WHERE g.account_id = a.id AND g.unit_id = :unit AND g.role = :role)""")
                .bind("username", username)
                .bind("unit", unit.id())
                .bind("role", role.name())
                .bind("from", unit.validFrom())
                .bind("to", unit.validTo())
                .bind("now", clock.instant())
                .execute();
    }
}
