package vn.chitieuso.admin.account;

import java.time.Instant;
import java.util.Objects;
import vn.chitieuso.platform.db.VersionedEntity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/**
 * A key for programs that act in a person's name: named, limited in time, revocable. The key itself is shown once and kept
 * as a digest.
 */
@Entity
@Table(name = "access_token")
public class AccessToken extends VersionedEntity {

    public static final int NAME_MAX = 80;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "account_id")
    private Account account;

    private String name;

    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    @Enumerated(EnumType.STRING)
    private Scope scope;

    // written beside JPA whenever the token is used
    @Column(name = "last_used_at", insertable = false, updatable = false)
    private Instant lastUsedAt;

    /** For JPA. */
    protected AccessToken() {}

    AccessToken(Account account, String name, String tokenHash, Scope scope, Instant createdAt, Instant expiresAt) {
        this.account = Objects.requireNonNull(account, "account");
        this.name = Objects.requireNonNull(name, "name");
        this.tokenHash = Objects.requireNonNull(tokenHash, "tokenHash");
        this.scope = Objects.requireNonNull(scope, "scope");
        this.createdAt = Objects.requireNonNull(createdAt, "createdAt");
        this.expiresAt = Objects.requireNonNull(expiresAt, "expiresAt");
    }

    void revoke(Instant at) {
        if (revokedAt == null) {
            revokedAt = at;
        }
    }

    Account getAccount() {
        return account;
    }

    public String getName() {
        return name;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public Instant getExpiresAt() {
        return expiresAt;
    }

    public Scope getScope() {
        return scope;
    }

    public Instant getLastUsedAt() {
        return lastUsedAt;
    }

    /** What a program may do with it. */
    public enum Scope {
        /** Look only. */
        READ,
        /** All that the person may. */
        WRITE
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AccessToken that && tokenHash.equals(that.tokenHash);
    }

    @Override
    public int hashCode() {
        return tokenHash.hashCode();
    }
}
