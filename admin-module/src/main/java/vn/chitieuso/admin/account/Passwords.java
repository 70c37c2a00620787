package vn.chitieuso.admin.account;

import java.util.Map;
import vn.chitieuso.platform.BusinessException;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;

/** Passwords: what they must look like and how they are hashed (PBKDF2, SHA-512, 210.000 rounds, a salt of 32 bytes). */
@ApplicationScoped
class Passwords {

    private static final int LENGTH_MIN = 14;
    private static final int LENGTH_MAX = 200;

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

    /** Security level 3 without a second factor: at least fourteen characters of four classes. */
    String hash(String password) {
        if (!isAcceptable(password)) {
            throw new BusinessException("admin.account.weakPassword", LENGTH_MIN);
        }
        return hash.generate(password.toCharArray());
    }

    boolean matches(String password, String passwordHash) {
        return password.length() <= LENGTH_MAX && hash.verify(password.toCharArray(), passwordHash);
    }

    static boolean isAcceptable(String password) {
        return password != null
                && password.length() >= LENGTH_MIN
                && password.length() <= LENGTH_MAX
                && password.chars().anyMatch(Character::isUpperCase)
                && password.chars().anyMatch(Character::isLowerCase)
                && password.chars().anyMatch(Character::isDigit)
                && password.chars().anyMatch(c -> !Character.isLetterOrDigit(c));
    }
}
