package vn.chitieuso.tests.api;

import com.google.gson.JsonObject;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import vn.chitieuso.tests.product.RunningProduct;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Notices also leave as mail: each once, later where the mail server was away, bundled for whoever wants it so. It waits more
 * than it works, beside the others.
 */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("mail server")
class NoticesMailIT {

    private static final int PORT = Workshop.MAIL_PORT;
    private static final Duration TWO_ROUNDS = Duration.ofSeconds(14);
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static GreenMail mail;
    private static RunningProduct product;

    @BeforeAll
    static void startMailServerAndProduct() {
        startMail();
        product = Workshop.product();
    }

    @AfterAll
    static void stopMail() {
        mail.stop();
    }

    private static void startMail() {
        mail = new GreenMail(new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
    }

    private static Caller as(String username) {
        return Caller.at(product.baseUri(), username);
    }

    private static void write(String username, String address) {
        Answer answer = as("quantri").patch("accounts/" + username, Json.of("email", address));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }

    private static void giveTime(String unit, String period) {
        Answer answer = as("cqtt")
                .post(
                        "extensions",
                        Json.of(
                                "regime",
                                ReportDesk.REGIME,
                                "period",
                                period,
                                "unit",
                                unit,
                                "to",
                                "2027-12-31T17:00:00",
                                "reason",
                                "Mất điện diện rộng"));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    }

    private static List<JsonObject> extensionsTold(String username) {
        return as(username).get("notices?size=500").rows().stream()
                .filter(notice -> "EXTENSION_GRANTED".equals(Answer.text(notice, "kind")))
                .toList();
    }

    private static List<MimeMessage> lettersTo(String address) {
        return Stream.of(mail.getReceivedMessages())
                .filter(letter -> recipient(letter).contains(address))
                .toList();
    }

    private static String recipient(MimeMessage letter) {
        try {
            return letter.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int inDatabase(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(product.jdbcUrl());
                Statement statement = connection.createStatement()) {
            if (!sql.startsWith("SELECT")) {
                return statement.executeUpdate(sql);
            }
            try (ResultSet row = statement.executeQuery(sql)) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private static void await(String what, Callable<Boolean> condition) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (!condition.call()) {
            assertThat(Instant.now()).as(what).isBefore(end);
            Thread.sleep(500);
        }
    }

    private static String ofAccount(String username) {
        return " notice_id IN (SELECT n.id FROM notice n JOIN account a ON a.id = n.account_id WHERE a.username = '"
                + username + "')";
    }

    @Test
    void aNoticeLeavesAsOneLetterInVietnamese() throws Exception {
        write("cb.15316", "can.bo@vidu.vn");
        giveTime("15316", "202708");
        assertThat(extensionsTold("cb.15316")).hasSize(1);
        await("a letter", () -> !lettersTo("can.bo@vidu.vn").isEmpty());
        Thread.sleep(TWO_ROUNDS.toMillis());
        List<MimeMessage> letters = lettersTo("can.bo@vidu.vn");
        assertThat(letters).hasSize(1);
        assertThat(letters.get(0).getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(letters.get(0).getMessageID()).endsWith("@chi-tieu-so>");
        assertThat(letters.get(0).getSubject())
                .isEqualTo(Answer.text(extensionsTold("cb.15316").get(0), "subject"))
                .contains("hạn")
                .doesNotContain("???");
        assertThat(letters.get(0).getContent().toString()).contains("Mất điện diện rộng");
    }

    @Test
    void whoHasNoAddressOrWantsNoneGetsNone() throws Exception {
        write("ld.15349", "khong.muon@vidu.vn");
        inDatabase("UPDATE account SET notice_mail = 'NEVER' WHERE username = 'ld.15349'");
        giveTime("15349", "202708");
        assertThat(extensionsTold("ld.15349")).hasSize(1);
        assertThat(extensionsTold("cb.15349")).hasSize(1);
        assertThat(inDatabase("SELECT count(*) FROM notice_mail WHERE" + ofAccount("ld.15349")))
                .isZero();
        assertThat(inDatabase("SELECT count(*) FROM notice_mail WHERE" + ofAccount("cb.15349")))
                .isZero();
    }

    @Test
    void aLetterWaitsForAMailServerThatIsAway() throws Exception {
        write("cb.15361", "cho.doi@vidu.vn");
        mail.stop();
        giveTime("15361", "202708");
        assertThat(extensionsTold("cb.15361")).as("kept in the inbox").hasSize(1);
        await(
                "a failed attempt",
                () -> inDatabase("SELECT count(*) FROM notice_mail WHERE last_failure IS NOT NULL AND"
                                + ofAccount("cb.15361"))
                        == 1);
        startMail();
        assertThat(inDatabase("UPDATE notice_mail SET due_at = '2020-01-01' WHERE" + ofAccount("cb.15361")))
                .isEqualTo(1);
        await("the letter", () -> !lettersTo("cho.doi@vidu.vn").isEmpty());
        Thread.sleep(TWO_ROUNDS.toMillis());
        assertThat(lettersTo("cho.doi@vidu.vn")).hasSize(1);
        assertThat(extensionsTold("cb.15361")).hasSize(1);
    }

    @Test
    void whoWantsOneLetterADayGetsOne() throws Exception {
        write("cb.15382", "mot.ngay@vidu.vn");
        inDatabase("UPDATE account SET notice_mail = 'DAILY' WHERE username = 'cb.15382'");
        inDatabase("INSERT INTO setting_value (name, value, set_at, set_by)"
                + " VALUES ('DIGEST_HOUR', '0', now(), 'NoticesMailIT')");
        giveTime("15382", "202708");
        giveTime("15382", "202709");
        giveTime("15382", "202710");
        assertThat(extensionsTold("cb.15382")).hasSize(3);
        Thread.sleep(TWO_ROUNDS.toMillis());
        assertThat(lettersTo("mot.ngay@vidu.vn"))
                .as("today's wait for tomorrow")
                .isEmpty();
        inDatabase("UPDATE notice SET created_at = created_at - interval '1 day'"
                + " WHERE account_id = (SELECT id FROM account WHERE username = 'cb.15382')");
        await("the digest", () -> !lettersTo("mot.ngay@vidu.vn").isEmpty());
        Thread.sleep(TWO_ROUNDS.toMillis());
        List<MimeMessage> letters = lettersTo("mot.ngay@vidu.vn");
        assertThat(letters).hasSize(1);
        assertThat(letters.get(0).getContent().toString().split("•")).hasSize(4);
        assertThat(letters.get(0).getSubject()).contains("3").doesNotContain("???");
    }
}
