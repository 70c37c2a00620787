package vn.chitieuso.admin.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.chitieuso.admin.orgunit.OrgUnit;
import vn.chitieuso.platform.db.Sql;
import vn.chitieuso.platform.text.Folding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Who has an account, for those who keep accounts and those who inspect. */
@ApplicationScoped
@Transactional
public class AccountDirectory {

    private static final String ROWS = """
            WITH known AS (
                SELECT a.id, a.username, a.full_name, a.email, a.second_factor IS NOT NULL AS second_factor,
                       a.last_sign_in_at, a.created_at,
                       CASE WHEN a.disabled_at IS NOT NULL THEN 'DISABLED'
                            WHEN f.locked_until > :now THEN 'LOCKED'
                            WHEN a.last_sign_in_at IS NULL THEN 'NEW'
                            ELSE 'ACTIVE' END AS state
                FROM account a LEFT JOIN sign_in_failure f ON f.username = a.username)
            """;
    private static final String WANTED = """
             WHERE (CAST(:text AS varchar) IS NULL OR k.username LIKE :text OR lower(k.email) LIKE :text
                    OR lower(unaccent(k.full_name)) LIKE :text)
               AND (CAST(:state AS varchar) IS NULL OR k.state = :state)
               AND (CAST(:role AS varchar) IS NULL OR EXISTS (
                        SELECT 1 FROM role_grant g WHERE g.account_id = k.id AND g.role = :role
                          AND :today BETWEEN g.valid_from AND g.valid_to))
               AND (CAST(:unit AS bigint) IS NULL OR EXISTS (
                        SELECT 1 FROM role_grant g JOIN org_unit_ancestry l ON l.descendant_id = g.unit_id
                        WHERE g.account_id = k.id AND l.ancestor_id = :unit AND :today BETWEEN g.valid_from AND g.valid_to))
            """;

    @Inject
    private Accounts accounts;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    /** Criteria may be null; a unit asks for all at and below it. */
    public List<AccountRow> search(String text, AccountState state, Role role, OrgUnit unit, int offset, int limit) {
        currentUser.require(AccountRight.READ_ACCOUNTS);
        return sql.read(handle -> handle.createQuery(ROWS + """
                        SELECT k.*, <grants>
                        FROM known k""".replace("<grants>", AccountRow.GRANTS.formatted("k.id"))
                        + WANTED + " ORDER BY k.username OFFSET :offset LIMIT :limit")
                .bind("now", clock.instant())
                .bind("today", LocalDate.now(clock))
                .bind("text", pattern(text))
                .bind("state", state == null ? null : state.name())
                .bind("role", role == null ? null : role.name())
                .bind("unit", unit == null ? null : unit.getId())
                .bind("offset", offset)
                .bind("limit", limit)
                .mapTo(AccountRow.class)
                .list());
    }

    public int count(String text, AccountState state, Role role, OrgUnit unit) {
        currentUser.require(AccountRight.READ_ACCOUNTS);
        return sql.read(handle -> handle.createQuery(ROWS + "SELECT count(*) FROM known k" + WANTED)
                .bind("now", clock.instant())
                .bind("today", LocalDate.now(clock))
                .bind("text", pattern(text))
                .bind("state", state == null ? null : state.name())
                .bind("role", role == null ? null : role.name())
                .bind("unit", unit == null ? null : unit.getId())
                .mapTo(int.class)
                .one());
    }

    private static String pattern(String text) {
        return text == null || text.isBlank() ? null : Folding.containing(text);
    }

    /** One account with all its grants. */
    public Account show(String username) {
        currentUser.require(AccountRight.READ_ACCOUNTS);
        Account account = accounts.get(username);
        account.getGrants().forEach(grant -> grant.getUnit().ifPresent(unit -> unit.nameOn(LocalDate.now(clock))));
        return account;
    }

    public AccountState stateOf(String username) {
        return search(username, null, null, null, 0, 500).stream()
                .filter(row -> row.username().equals(Account.normalize(username)))
                .findFirst()
                .map(AccountRow::state)
                .orElse(AccountState.ACTIVE);
    }
}
