package vn.chitieuso.admin.account;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import io.nayuki.qrcodegen.QrCode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.platform.audit.AuditTrail;
import vn.chitieuso.platform.db.Sql;
import vn.chitieuso.platform.security.SecretKeeping;

import javax.crypto.spec.SecretKeySpec;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * The second factor: one-time codes by time (RFC 6238, 30 seconds, six digits), as every authenticator app makes them, and
 * ten recovery codes for the day the phone is lost. A code is good once, a step early or late.
 */
@ApplicationScoped
@Transactional
public class SecondFactor {

    private static final String ISSUER = "Chi Tieu So";
    private static final int SECRET_BYTES = 20;
    private static final int RECOVERY_CODES = 10;
    private static final int RECOVERY_CODE_BYTES = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator();

    @Inject
    private Accounts accounts;

    @Inject
    private AccountCare care;

    @Inject
    private SecretKeeping secrets;

    @Inject
    private Event<AccountEvent> events;

    @Inject
    private AuditTrail audit;

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    /** A fresh secret, in Base32 as apps and people type it. */
    public static String newSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return Base32.encode(secret);
    }

    /** What the app reads from the picture. */
    public static String address(String username, String secret) {
        String label = URLEncoder.encode(ISSUER + ":" + username, StandardCharsets.UTF_8)
                .replace("+", "%20");
        String issuer = URLEncoder.encode(ISSUER, StandardCharsets.UTF_8).replace("+", "%20");
        return "otpauth://totp/" + label + "?secret=" + secret + "&issuer=" + issuer;
    }

    /** The address as a picture: the path of an SVG of so many units a side. */
    public static Picture picture(String address) {
        QrCode code = QrCode.encodeText(address, QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M').append(x + 2).append(',').append(y + 2).append("h1v1h-1z");
                }
            }
        }
        return new Picture(path.toString(), code.size + 4);
    }

    /**
     * Takes the secret for the account's, once a code proves that the app knows it.
     *
     * @return the recovery codes, shown this once
     */
    List<String> setUp(String username, String secret, String code) {
        Account account = accounts.get(username);
        Instant now = clock.instant();
        long step = matchingStep(secret, code);
        if (step < 0) {
            throw wrongCode();
        }
        account.useSecondFactor(secrets.encrypt(secret), now);
        sql.write(handle -> handle.createUpdate("UPDATE account SET second_factor_step = :step WHERE id = :account")
                .bind("step", step)
                .bind("account", account.getId())
                .execute());
        List<String> codes = newRecoveryCodes(account);
        tell(account, "account.setUpSecondFactor", now);
        return codes;
    }

    /** Whether the code is the app's of now, not used before, or an unused recovery code. */
    boolean accepts(Account account, String code) {
        if (code == null || !account.hasSecondFactor()) {
            return false;
        }
        String typed = code.replaceAll("[\\s-]", "");
        return typed.matches("\\d{6}") ? acceptsCode(account, typed) : acceptsRecoveryCode(account, typed);
    }

    private boolean acceptsCode(Account account, String code) {
        long step = matchingStep(secrets.decrypt(account.getSecondFactor()), code);
        return step >= 0
                && sql.read(handle -> handle.createUpdate("""
                                        UPDATE account SET second_factor_step = :step
                                        WHERE id = :account
                                          AND (second_factor_step < :step OR second_factor_step > :latest)""")
                                .bind("step", step)
                                // later than any that can be: the clock was put back since
                                .bind("latest", step + 2)
                                .bind("account", account.getId())
                                .execute())
                        == 1;
    }

    private boolean acceptsRecoveryCode(Account account, String code) {
        boolean accepted = sql.read(handle -> handle.createUpdate("""
                                UPDATE recovery_code SET used_at = :now
                                WHERE account_id = :account AND code_hash = :hash AND used_at IS NULL""")
                        .bind("now", clock.instant())
                        .bind("account", account.getId())
                        .bind("hash", Secrets.digest(code.toUpperCase(java.util.Locale.ROOT)))
                        .execute())
                == 1;
        if (accepted) {
            audit.record(account.getUsername(), "account.useRecoveryCode", "account " + account.getUsername(), null);
        }
        return accepted;
    }

    private long matchingStep(String secret, String code) {
        // phones go by the real time, whatever day the product takes for the present
        Instant now = Instant.now();
        long seconds = generator.getTimeStep().toSeconds();
        for (int late = -1; late <= 1; late++) {
            Instant moment = now.plusSeconds(late * seconds);
            try {
                if (code != null
                        && generator
                                .generateOneTimePasswordString(
                                        new SecretKeySpec(Base32.decode(secret), generator.getAlgorithm()), moment)
                                .equals(code.replaceAll("\\s", ""))) {
                    return moment.getEpochSecond() / seconds;
                }
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("every Java platform has HMAC-SHA1", e);
            }
        }
        return -1;
    }

    /** New recovery codes in the place of the old. */
    List<String> newRecoveryCodes(Account account) {
        List<String> codes = new ArrayList<>();
        sql.write(handle -> {
            handle.createUpdate("DELETE FROM recovery_code WHERE account_id = :account")
                    .bind("account", account.getId())
                    .execute();
            for (int i = 0; i < RECOVERY_CODES; i++) {
                byte[] random = new byte[RECOVERY_CODE_BYTES];
                RANDOM.nextBytes(random);
                String code = Base32.encode(random);
                handle.createUpdate("INSERT INTO recovery_code (account_id, code_hash) VALUES (:account, :hash)")
                        .bind("account", account.getId())
                        .bind("hash", Secrets.digest(code))
                        .execute();
                codes.add(code);
            }
        });
        return codes;
    }

    public int countRecoveryCodes(long account) {
        return sql.read(handle -> handle.createQuery(
                        "SELECT count(*) FROM recovery_code WHERE account_id = :account AND used_at IS NULL")
                .bind("account", account)
                .mapTo(int.class)
                .one());
    }

    /** For a person who has lost everything: the next sign-in sets up a new one where it is obligatory. */
    public void reset(String username) {
        Account account = accounts.get(username);
        care.requireKeeping(account);
        takeAway(account, "account.resetSecondFactor");
    }

    /** One's own, by whoever shows a last code; not where it is obligatory. */
    void giveUp(Account account, String code) {
        if (account.needsSecondFactor(java.time.LocalDate.now(clock))) {
            throw new BusinessException("admin.account.secondFactorObligatory");
        }
        if (!accepts(account, code)) {
            throw wrongCode();
        }
        takeAway(account, "account.giveUpSecondFactor");
    }

    private void takeAway(Account account, String action) {
        Instant now = clock.instant();
        account.useSecondFactor(null, now);
        sql.write(handle -> handle.createUpdate("DELETE FROM recovery_code WHERE account_id = :account")
                .bind("account", account.getId())
                .execute());
        tell(account, action, now);
    }

    private void tell(Account account, String action, Instant now) {
        audit.record(action, "account " + account.getUsername(), null);
        events.fire(new AccountEvent(account.getId(), AccountEvent.Kind.SECOND_FACTOR_CHANGED, List.of(now)));
    }

    static BusinessException wrongCode() {
        return BusinessException.at("code", "admin.account.wrongCode");
    }

    /** @param path of an SVG; @param size of its view box */
    public record Picture(String path, int size) {}
}
