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
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;

/**
 * One person's account. It holds grants over intervals; it is disabled when the person leaves or stays away for too long,
 * and may be enabled again. The password is kept as a salted hash only; one that somebody else set must be changed at the
 * first sign-in. A second factor is a secret for one-time codes, kept encrypted.
 */
@Entity
@Table(name = "account")
public class Account extends VersionedEntity {

    public static final int USERNAME_MAX = 60;
    public static final int FULL_NAME_MAX = 120;
    public static final int EMAIL_MAX = 200;
    public static final int PASSWORD_HASH_MAX = 400;
    public static final int REASON_MAX = 400;
    public static final int SINGLE_SIGN_ON_NAME_MAX = 200;

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1," + (USERNAME_MAX - 1) + "}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s<>\",;]+@[^@\\s<>\",;]+\\.[^@\\s<>\",;.]+");

    private String username;

    @Column(name = "full_name")
    private String fullName;

    private String email;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "must_change_password")
    private boolean mustChangePassword;

    @Column(name = "password_set_at")
    private Instant passwordSetAt;

    // written by sign-ins beside JPA: two at once are no conflict
    @Column(name = "last_sign_in_at", insertable = false, updatable = false)
    private Instant lastSignInAt;

    @Column(name = "disabled_at")
    private Instant disabledAt;

    @Column(name = "disabled_reason")
    private String disabledReason;

    @Column(name = "enabled_at")
    private Instant enabledAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "second_factor")
    private String secondFactor;

    @Column(name = "second_factor_since")
    private Instant secondFactorSince;

    @Column(name = "single_sign_on_name")
    private String singleSignOnName;

    @Enumerated(EnumType.STRING)
    @Column(name = "notice_mail")
    private NoticeMail noticeMail = NoticeMail.AT_ONCE;

    @Column(name = "feed_hash")
    private String feedHash;

    private boolean demonstration;

    @OneToMany(mappedBy = "account", cascade = CascadeType.PERSIST, orphanRemoval = true)
    private List<Grant> grants = new ArrayList<>();

    /** For JPA. */
    protected Account() {}

    Account(String username, String fullName, String passwordHash, Instant createdAt) {
        this.username = normalize(username);
        if (!USERNAME.matcher(this.username).matches()) {
            throw BusinessException.at("username", "admin.account.badUsername", username);
        }
        callBy(fullName);
        this.passwordHash = Objects.requireNonNull(passwordHash, "passwordHash");
        this.createdAt = Objects.requireNonNull(createdAt, "createdAt");
        this.passwordSetAt = createdAt;
    }

    /** Usernames are compared in small letters. */
    static String normalize(String username) {
        return username == null ? "" : username.strip().toLowerCase(Locale.ROOT);
    }

    static boolean isUsername(String username) {
        return USERNAME.matcher(normalize(username)).matches();
    }

    static boolean isEmail(String email) {
        return email.length() <= EMAIL_MAX && EMAIL.matcher(email).matches();
    }

    void callBy(String name) {
        if (name == null || name.isBlank() || name.length() > FULL_NAME_MAX) {
            throw BusinessException.at("fullName", "admin.account.badFullName", FULL_NAME_MAX);
        }
        fullName = name.strip();
    }

    /** @param address null for none */
    void writeTo(String address) {
        String wanted = address == null || address.isBlank() ? null : address.strip();
        if (wanted != null && !isEmail(wanted)) {
            throw BusinessException.at("email", "admin.account.badEmail", wanted);
        }
        email = wanted;
    }

    /** @param name by which the identity provider knows the person; null for none */
    void recogniseAs(String name) {
        String wanted = name == null || name.isBlank() ? null : name.strip();
        if (wanted != null && wanted.length() > SINGLE_SIGN_ON_NAME_MAX) {
            throw BusinessException.at("singleSignOnName", "platform.csv.tooLong", SINGLE_SIGN_ON_NAME_MAX);
        }
        singleSignOnName = wanted;
    }

    /** @param byOthers true where the person did not choose it and must change it at the next sign-in */
    void usePassword(String hash, boolean byOthers, Instant at) {
        passwordHash = Objects.requireNonNull(hash, "hash");
        mustChangePassword = byOthers;
        passwordSetAt = at;
    }

    /** @param encryptedSecret null to go without */
    void useSecondFactor(String encryptedSecret, Instant at) {
        secondFactor = encryptedSecret;
        secondFactorSince = encryptedSecret == null ? null : at;
    }

    void disable(String reason, Instant at) {
        if (disabledAt == null) {
            disabledAt = at;
            disabledReason = reason;
        }
    }

    void enable(Instant at) {
        disabledAt = null;
        disabledReason = null;
        enabledAt = at;
    }

    void wantMail(NoticeMail wanted) {
        noticeMail = Objects.requireNonNull(wanted, "noticeMail");
    }

    void feedBehind(String hash) {
        feedHash = hash;
    }

    Grant grant(OrgUnit unit, Role role, Validity validity, String grantedBy, Instant at) {
        Grant grant = new Grant(this, unit, role, validity, grantedBy, at);
        grants.add(grant);
        return grant;
    }

    /** A grant that would end before it begins has never been. */
    void takeBack(Grant grant) {
        grants.remove(grant);
    }

    /** Whether the roles held on a day ask for a second factor; the demonstration's accounts go without. */
    boolean needsSecondFactor(LocalDate day) {
        return !demonstration
                && grantsOn(day).stream().anyMatch(grant -> grant.getRole().needsSecondFactor());
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

    public String getEmail() {
        return email;
    }

    String getPasswordHash() {
        return passwordHash;
    }

    public boolean isMustChangePassword() {
        return mustChangePassword;
    }

    public Instant getPasswordSetAt() {
        return passwordSetAt;
    }

    public Instant getLastSignInAt() {
        return lastSignInAt;
    }

    public Instant getDisabledAt() {
        return disabledAt;
    }

    public String getDisabledReason() {
        return disabledReason;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public boolean hasSecondFactor() {
        return secondFactor != null;
    }

    String getSecondFactor() {
        return secondFactor;
    }

    public Instant getSecondFactorSince() {
        return secondFactorSince;
    }

    public String getSingleSignOnName() {
        return singleSignOnName;
    }

    public NoticeMail getNoticeMail() {
        return noticeMail;
    }

    public boolean isDemonstration() {
        return demonstration;
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
