package vn.chitieuso.admin.account;

import java.util.ArrayList;
import java.util.List;
import vn.chitieuso.admin.orgunit.OrgUnit;
import vn.chitieuso.admin.setting.Setting;
import vn.chitieuso.admin.setting.Settings;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.platform.BusinessException.FieldError;
import vn.chitieuso.platform.db.Sql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * What a password must be like at security level 3: long enough, of four classes of characters where no second factor
 * stands beside it, none of the last ten, and not one that is easily guessed.
 */
@ApplicationScoped
class PasswordRules {

    @Inject
    private Settings settings;

    @Inject
    private Passwords passwords;

    @Inject
    private Sql sql;

    /** @throws BusinessException naming the first rule that is broken, at the field {@code password} */
    void refuseUnfit(Account account, String password) {
        refuseWeak(password, account.hasSecondFactor(), personal(account));
        refuseUsedBefore(account, password);
    }

    /** For an account that is not there yet. */
    void refuseUnfit(String username, String fullName, String password) {
        refuseWeak(password, false, List.of(username, fullName));
    }

    private void refuseWeak(String password, boolean secondFactor, List<String> personal) {
        int length =
                settings.number(secondFactor ? Setting.PASSWORD_LENGTH_WITH_SECOND_FACTOR : Setting.PASSWORD_LENGTH);
        if (password == null || password.length() < length || password.length() > Passwords.LENGTH_MAX) {
            throw refused("admin.account.shortPassword", length);
        }
        if (!secondFactor && !hasFourClasses(password)) {
            throw refused("admin.account.weakPassword", length);
        }
        if (PasswordStrength.isGuessable(password, personal)) {
            throw refused("admin.account.guessablePassword");
        }
    }

    static boolean hasFourClasses(String password) {
        return password.chars().anyMatch(Character::isUpperCase)
                && password.chars().anyMatch(Character::isLowerCase)
                && password.chars().anyMatch(Character::isDigit)
                && password.chars().anyMatch(c -> !Character.isLetterOrDigit(c));
    }

    private static List<String> personal(Account account) {
        List<String> personal = new ArrayList<>(List.of(account.getUsername(), account.getFullName()));
        if (account.getEmail() != null) {
            personal.add(account.getEmail());
        }
        for (Grant grant : account.getGrants()) {
            grant.getUnit().map(unit -> lastName(unit)).ifPresent(personal::add);
        }
        return personal;
    }

    private static String lastName(OrgUnit unit) {
        return unit.nameOn(unit.getValidity().getTo());
    }

    private void refuseUsedBefore(Account account, String password) {
        int remembered = settings.number(Setting.PASSWORD_HISTORY);
        List<String> former = sql.read(handle -> handle.createQuery("""
                        SELECT password_hash FROM former_password WHERE account_id = :account ORDER BY id DESC LIMIT :n""")
                .bind("account", account.getId())
                .bind("n", remembered)
                .mapTo(String.class)
                .list());
        boolean used = passwords.matches(password, account.getPasswordHash())
                || former.parallelStream().anyMatch(hash -> passwords.matches(password, hash));
        if (used) {
            throw refused("admin.account.usedPassword", remembered);
        }
    }

    private static BusinessException refused(String key, Object... arguments) {
        return new BusinessException(List.of(new FieldError("/password", key, arguments)), key, arguments);
    }
}
