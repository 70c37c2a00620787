package vn.chitieuso.admin.account;

import java.util.Map;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;

/**
 * How passwords are hashed: PBKDF2, SHA-512, 210.000 rounds, a salt of 32 bytes. A password the machine made is random and
 * long, works once and has to be changed, so a plain digest of it is as good as a slow one, and hundreds can be made at once.
 */
@ApplicationScoped
class Passwords {

    static final int LENGTH_MAX = 200;

    private static final String MACHINE_MADE = "once:";
    private static final int MACHINE_MADE_BYTES = 15;

    @Inject
    private Pbkdf2PasswordHash hash;

    @PostConstruct
    void initialize() {
        hash.initialize(Map.of(
                "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
                "Pbkdf2PasswordHash.Iterations", "210000",
                "Pbkdf2PasswordHash.SaltSizeBytes", "32",
                "Pbkdf2PasswordHash.KeySizeBytes", "64"));
    }

    String hash(String password) {
        return hash.generate(password.toCharArray());
    }

    /** A random password of twenty characters. */
    static String random() {
        return Secrets.random(MACHINE_MADE_BYTES);
    }

    /** @param password one of {@link #random()} */
    static String hashOfMachineMade(String password) {
        return MACHINE_MADE + Secrets.digest(password);
    }

    boolean matches(String password, String passwordHash) {
        if (password.length() > LENGTH_MAX) {
            return false;
        }
        return passwordHash.startsWith(MACHINE_MADE)
                ? passwordHash.equals(hashOfMachineMade(password))
                : hash.verify(password.toCharArray(), passwordHash);
    }
}
