package vn.chitieuso.admin.account.web;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.omnifaces.util.Messages;
import vn.chitieuso.admin.account.Account;
import vn.chitieuso.admin.account.AccountCare;
import vn.chitieuso.admin.account.AccountDirectory;
import vn.chitieuso.admin.account.AccountRight;
import vn.chitieuso.admin.account.AccountState;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.admin.account.Granting;
import vn.chitieuso.admin.account.PasswordKeeping;
import vn.chitieuso.admin.account.Role;
import vn.chitieuso.admin.account.SecondFactor;
import vn.chitieuso.admin.orgunit.OrgUnit;
import vn.chitieuso.admin.orgunit.OrgUnits;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.platform.db.Validity;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.platform.time.Today;
import vn.chitieuso.platform.web.Choice;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** One account: who it is, what it may do, and what may be done about it; without a username a new one. */
@Named
@ViewScoped
public class AccountEditor implements Serializable {

    @Inject
    private AccountDirectory directory;

    @Inject
    private AccountCare care;

    @Inject
    private Granting granting;

    @Inject
    private PasswordKeeping passwords;

    @Inject
    private SecondFactor secondFactor;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private OrgUnits units;

    @Inject
    private Language language;

    @Inject
    private Today today;

    private String username;
    private String newUsername;
    private String fullName;
    private String email;
    private String singleSignOnName;
    private long version;
    private AccountState state;
    private PasswordKeeping.Issued issued;
    private String reason;
    private Role role = Role.REPORTER;
    private String unit;
    private LocalDate validFrom;
    private LocalDate validTo;
    private LocalDate lastDay;
    private String deputy;
    private LocalDate absentFrom;
    private LocalDate absentTo;

    public void load() {
        currentUser.require(username == null ? AccountRight.KEEP_ACCOUNTS : AccountRight.READ_ACCOUNTS);
        validFrom = today.date();
        if (username != null) {
            read();
        }
    }

    private void read() {
        Account account = directory.show(username);
        fullName = account.getFullName();
        email = account.getEmail();
        singleSignOnName = account.getSingleSignOnName();
        version = account.getVersion();
        state = directory.stateOf(username);
    }

    public void create() {
        issued = care.createWithPassword(newUsername, fullName, email);
        username = issued.username();
        read();
    }

    public void save() {
        care.describe(username, fullName, email, singleSignOnName, version);
        done("admin.account.edit.saved");
    }

    public void disable() {
        care.disable(username, reason);
        reason = null;
        done("admin.account.edit.disabled");
    }

    public void enable() {
        care.enable(username);
        done("admin.account.edit.enabled");
    }

    public void unlock() {
        care.unlock(username);
        done("admin.account.edit.unlocked");
    }

    public void resetPassword() {
        issued = passwords.reset(List.of(username)).get(0);
        read();
    }

    public void resetSecondFactor() {
        secondFactor.reset(username);
        done("admin.account.edit.secondFactorReset");
    }

    public void grant() {
        OrgUnit at = unit == null
                ? null
                : units.find(unit.strip(), validFrom == null ? today.date() : validFrom)
                        .orElseThrow(() -> BusinessException.at("unit", "admin.orgunit.unknown", unit, validFrom));
        if (validTo != null && validFrom != null && validTo.isBefore(validFrom)) {
            throw BusinessException.at("validTo", "admin.orgunit.endsBeforeItBegins", validFrom, validTo);
        }
        granting.grant(username, at, role, Validity.between(validFrom, validTo));
        unit = null;
        validTo = null;
        done("admin.account.edit.granted");
    }

    /** Yesterday is the role's last day, or the day given. */
    public void endGrant(long id) {
        granting.end(username, id, lastDay == null ? today.date().minusDays(1) : lastDay);
        done("admin.account.edit.grantEnded");
    }

    public void appointDeputy(long grant) {
        if (absentFrom == null || absentTo == null || absentTo.isBefore(absentFrom)) {
            throw BusinessException.at("absentTo", "admin.account.absenceWithoutEnd");
        }
        granting.appointDeputy(username, grant, deputy, Validity.between(absentFrom, absentTo), reason);
        deputy = null;
        reason = null;
        done("admin.account.edit.deputyAppointed");
    }

    private void done(String key) {
        Messages.addGlobalInfo("{0}", language.text(key));
        read();
    }

    public Account getAccount() {
        return username == null ? null : directory.show(username);
    }

    public List<Choice> getRoles() {
        return Stream.of(Role.values())
                .map(each -> new Choice(each, language.text("admin.account.role." + each)))
                .toList();
    }

    /** A role can be ended or stood in for while it lasts. */
    public boolean isOpen(LocalDate validTo) {
        return !validTo.isBefore(today.date());
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getNewUsername() {
        return newUsername;
    }

    public void setNewUsername(String newUsername) {
        this.newUsername = newUsername;
    }

    public String getFullName() {
        return fullName;
    }

    public void setFullName(String fullName) {
        this.fullName = fullName;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getSingleSignOnName() {
        return singleSignOnName;
    }

    public void setSingleSignOnName(String singleSignOnName) {
        this.singleSignOnName = singleSignOnName;
    }

    public AccountState getState() {
        return state;
    }

    public PasswordKeeping.Issued getIssued() {
        return issued;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public LocalDate getValidFrom() {
        return validFrom;
    }

    public void setValidFrom(LocalDate validFrom) {
        this.validFrom = validFrom;
    }

    public LocalDate getValidTo() {
        return validTo;
    }

    public void setValidTo(LocalDate validTo) {
        this.validTo = validTo;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }

    public String getDeputy() {
        return deputy;
    }

    public void setDeputy(String deputy) {
        this.deputy = deputy;
    }

    public LocalDate getAbsentFrom() {
        return absentFrom;
    }

    public void setAbsentFrom(LocalDate absentFrom) {
        this.absentFrom = absentFrom;
    }

    public LocalDate getAbsentTo() {
        return absentTo;
    }

    public void setAbsentTo(LocalDate absentTo) {
        this.absentTo = absentTo;
    }
}
