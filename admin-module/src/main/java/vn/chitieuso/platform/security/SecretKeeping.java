package vn.chitieuso.platform.security;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.ConfigProvider;
import vn.chitieuso.platform.db.Sql;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Encrypts secrets that are stored (AES-256-GCM). The key comes from the server's configuration, {@code chitieuso.key}, 32
 * bytes in Base64. An installation that was given none makes its own and keeps it beside the data, which protects a copied
 * table but not a copied database; it says so in the log.
 */
@ApplicationScoped
public class SecretKeeping {

    public static final String KEY = "chitieuso.key";

    private static final Logger LOG = Logger.getLogger(SecretKeeping.class.getName());
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    private volatile SecretKeySpec key;

    /** Whether the key lies beside the data. */
    public boolean isKeyBesideData() {
        return configured() == null;
    }

    public String encrypt(String secret) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] hidden = apply(Cipher.ENCRYPT_MODE, nonce, secret.getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder()
                .encodeToString(ByteBuffer.allocate(nonce.length + hidden.length)
                        .put(nonce)
                        .put(hidden)
                        .array());
    }

    /** @throws IllegalStateException if it was encrypted with another key or altered */
    public String decrypt(String stored) {
        ByteBuffer content = ByteBuffer.wrap(Base64.getDecoder().decode(stored));
        byte[] nonce = new byte[NONCE_BYTES];
        content.get(nonce);
        byte[] hidden = new byte[content.remaining()];
        content.get(hidden);
        return new String(apply(Cipher.DECRYPT_MODE, nonce, hidden), StandardCharsets.UTF_8);
    }

    private byte[] apply(int mode, byte[] nonce, byte[] content) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key(), new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key " + KEY + " does not fit what is stored", e);
        }
    }

    private SecretKeySpec key() {
        if (key == null) {
            String configured = configured();
            byte[] bytes = Base64.getDecoder().decode(configured == null ? ownKey() : configured);
            if (bytes.length != KEY_BYTES) {
                throw new IllegalStateException(KEY + " must be " + KEY_BYTES + " bytes in Base64");
            }
            key = new SecretKeySpec(bytes, "AES");
        }
        return key;
    }

    private static String configured() {
        return ConfigProvider.getConfig()
                .getOptionalValue(KEY, String.class)
                .filter(value -> !value.isBlank())
                .orElse(null);
    }

    private String ownKey() {
        LOG.log(Level.WARNING, "{0} is not configured: secrets are encrypted with a key kept in the database", KEY);
        byte[] fresh = new byte[KEY_BYTES];
        RANDOM.nextBytes(fresh);
        return sql.read(handle -> {
            handle.createUpdate("""
                            INSERT INTO installation_key (id, secret, created_at) VALUES (1, :secret, :now)
                            ON CONFLICT (id) DO NOTHING""")
                    .bind("secret", Base64.getEncoder().encodeToString(fresh))
                    .bind("now", clock.instant())
                    .execute();
            return handle.createQuery("SELECT secret FROM installation_key WHERE id = 1")
                    .mapTo(String.class)
                    .one();
        });
    }
}
