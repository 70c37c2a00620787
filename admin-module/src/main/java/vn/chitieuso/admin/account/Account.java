package vn.chitieuso.admin.account;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import vn.chitieuso.admin.orgunit.OrgUnit;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.platform.db.Validity;
import vn.chitieuso.platform.db.VersionedEntity;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;

/**
 * One person's account. It holds grants over intervals and may be disabled for good. The password is kept as a salted hash only.
 */
@Entity
@Table(name = "account")
public class Account extends VersionedEntity {

    public static final int USERNAME_MAX = 60;
    public static final int FULL_NAME_MAX = 120;
    public static final int PASSWORD_HASH_MAX = 400;

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1," + (USERNAME_MAX - 1) + "}");

    private String username;

    @Column(name = "full_name")
    private String fullName;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "last_sign_in_at")
    private Instant lastSignInAt;

    @Column(name = "disabled_at")
    private Instant disabledAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @OneToMany(mappedBy = "account", cascade = CascadeType.PERSIST)
    private List<Grant> grants = new ArrayList<>();

    /** For JPA. */
    protected Account() {}

    Account(String username, String fullName, String passwordHash, Instant createdAt) {
        this.username = normalize(username);
        if (!USERNAME.matcher(this.username).matches()) {
            throw new BusinessException("admin.account.badUsername", username);
        }
        if (fullName == null || fullName.isBlank() || fullName.length() > FULL_NAME_MAX) {
            throw new BusinessException("admin.account.badFullName", FULL_NAME_MAX);
        }
        this.fullName = fullName.strip();
        this.passwordHash = Objects.requireNonNull(passwordHash, "passwordHash");
        this.createdAt = Objects.requireNonNull(createdAt, "createdAt");
    }

    /** Usernames are compared in small letters. */
    static String normalize(String username) {
        return username == null ? "" : username.strip().toLowerCase(Locale.ROOT);
    }

    Grant grant(OrgUnit unit, Role role, Validity validity, String grantedBy, Instant at) {
        Grant grant = new Grant(this, unit, role, validity, grantedBy, at);
        grants.add(grant);
        return grant;
    }

    public boolean isDisabled() {
        return disabledAt != null;
    }

    public String getUsername() {
        return username;
    }

    public String getFullName() {
        return fullName;
    }

    String getPasswordHash() {
        return passwordHash;
    }

    public List<Grant> getGrants() {
        return Collections.unmodifiableList(grants);
    }

    public List<Grant> grantsOn(LocalDate day) {
        return grants.stream()
                .filter(grant -> grant.getValidity().contains(day))
                .toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Account that && username.equals(that.username);
    }

    @Override
    public int hashCode() {
        return username.hashCode();
    }
}
