package vn.chitieuso.admin.account;

import java.io.Serializable;
import java.io.StringReader;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.chitieuso.admin.orgunit.OrgUnit;
import vn.chitieuso.admin.orgunit.OrgUnitCode;
import vn.chitieuso.admin.orgunit.OrgUnits;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.platform.ForbiddenException;
import vn.chitieuso.platform.audit.AuditTrail;
import vn.chitieuso.platform.csv.CsvList;
import vn.chitieuso.platform.db.Validity;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;

/**
 * Takes in a list of people and what they may do: {@code username,full_name,email,unit_code,role,valid_from,valid_to}. A
 * line with a new name makes an account with a machine-made password; each further line of the name adds a grant; a known
 * name gets what it does not hold yet. All or nothing; a dry run does everything and takes it back.
 */
@ApplicationScoped
@Transactional
public class AccountImport {

    private static final int LINES_MAX = 20_000;

    @Inject
    private Accounts accounts;

    @Inject
    private AccountCare care;

    @Inject
    private OrgUnits units;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    @PersistenceContext
    private EntityManager entities;

    @Resource
    private TransactionSynchronizationRegistry transaction;

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Result importList(String csv, boolean dryRun) {
        currentUser.require(AccountRight.KEEP_ACCOUNTS);
        CsvList list = CsvList.read(new StringReader(csv), "username", "full_name", "unit_code", "role");
        if (list.lines().size() > LINES_MAX) {
            throw new BusinessException("admin.account.longList", LINES_MAX);
        }
        Import taking = new Import(list);
        list.lines().forEach(taking::take);
        list.refuseErrors();
        if (dryRun) {
            transaction.setRollbackOnly();
        } else {
            audit.record("account.import", "accounts", taking.inShort());
        }
        return new Result(
                list.lines().size(),
                taking.issued.size(),
                taking.grants,
                taking.unchanged,
                dryRun ? List.of() : List.copyOf(taking.issued.values()));
    }

    /** One list being taken in. */
    private class Import {

        private final CsvList list;
        private final Map<String, Account> made = new LinkedHashMap<>();
        private final Map<String, PasswordKeeping.Issued> issued = new LinkedHashMap<>();
        private final Map<String, Boolean> reachable = new LinkedHashMap<>();
        private int grants;
        private int unchanged;

        Import(CsvList list) {
            this.list = list;
        }

        String inShort() {
            return issued.size() + " accounts, " + grants + " grants, " + unchanged + " unchanged";
        }

        void take(CsvList.Line line) {
            int elsewhere = list.countErrors();
            String username = line.requiredText("username", Account.USERNAME_MAX);
            String fullName = line.requiredText("full_name", Account.FULL_NAME_MAX);
            String email = line.text("email", Account.EMAIL_MAX);
            Role role = line.constant("role", Role.class, null);
            LocalDate from = Optional.ofNullable(line.date("valid_from")).orElse(LocalDate.now(clock));
            LocalDate to = line.date("valid_to");
            String code = line.requiredText("unit_code", OrgUnitCode.CODE_MAX);
            if (username != null && !Account.isUsername(username)) {
                line.error("username", "admin.account.badUsername", username);
            }
            if (email != null && !Account.isEmail(email)) {
                line.error("email", "admin.account.badEmail", email);
            }
            if (role == null && line.text("role") == null) {
                line.error("role", "platform.csv.required");
            }
            if (to != null && to.isBefore(from)) {
                line.error("valid_to", "admin.orgunit.endsBeforeItBegins", from, to);
                return;
            }
            OrgUnit unit = code == null ? null : unit(line, code, from);
            if (username == null
                    || fullName == null
                    || role == null
                    || unit == null
                    || list.countErrors() > elsewhere) {
                return;
            }
            give(line, account(line, username, fullName, email), unit, role, Validity.between(from, to));
        }

        private OrgUnit unit(CsvList.Line line, String code, LocalDate from) {
            Optional<OrgUnit> unit = units.find(code, from);
            if (unit.isEmpty()) {
                line.error("unit_code", "admin.orgunit.unknown", code, from);
                return null;
            }
            boolean mayKeep = reachable.computeIfAbsent(code + from, key -> mayKeepAt(unit.get()));
            if (!mayKeep) {
                line.error("unit_code", "admin.account.forbidden");
            }
            return mayKeep ? unit.get() : null;
        }

        private boolean mayKeepAt(OrgUnit unit) {
            try {
                care.requireKeepingAt(unit.getId());
                return true;
            } catch (ForbiddenException outOfReach) {
                return false;
            }
        }

        private Account account(CsvList.Line line, String username, String fullName, String email) {
            String name = Account.normalize(username);
            Account known = made.get(name);
            if (known == null) {
                known = accounts.find(name).orElse(null);
            }
            if (known == null) {
                String password = Passwords.random();
                known = care.create(name, fullName, email, Passwords.hashOfMachineMade(password));
                made.put(name, known);
                issued.put(name, new PasswordKeeping.Issued(name, known.getFullName(), password));
            } else if (!known.getFullName().equals(fullName)) {
                line.error("full_name", "admin.account.otherName", name, known.getFullName());
            }
            return known;
        }

        private void give(CsvList.Line line, Account account, OrgUnit unit, Role role, Validity validity) {
            boolean held = account.getGrants().stream()
                    .anyMatch(grant -> grant.getRole() == role
                            && grant.getUnit().equals(Optional.of(unit))
                            && grant.getValidity().equals(validity.within(unit.getValidity())));
            if (held) {
                unchanged++;
                return;
            }
            Optional<BusinessException> refusal = Granting.refusal(account, unit, role, validity);
            if (refusal.isPresent()) {
                BusinessException.FieldError error = refusal.get().getErrors().get(0);
                line.error(COLUMNS.getOrDefault(error.pointer(), "role"), error.key(), error.arguments());
                return;
            }
            account.grant(unit, role, validity.within(unit.getValidity()), currentUser.getUsername(), clock.instant());
            audit.recordChange(
                    "account.grant", "account " + account.getUsername(), null, role + " " + unit + " " + validity);
            grants++;
        }
    }

    private static final Map<String, String> COLUMNS =
            Map.of("/unit", "unit_code", "/validFrom", "valid_from", "/role", "role");

    /**
     * What became of a list.
     *
     * @param issued names and passwords of new accounts, shown this once; none in a dry run
     */
    public record Result(int received, int created, int grants, int unchanged, List<PasswordKeeping.Issued> issued)
            implements Serializable {}
}
