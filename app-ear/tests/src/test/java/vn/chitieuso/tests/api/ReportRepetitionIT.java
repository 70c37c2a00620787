package vn.chitieuso.tests.api;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.chitieuso.tests.product.RunningProduct;

import static org.assertj.core.api.Assertions.assertThat;

/** A double click, or a request sent again because its answer was lost, takes no second step. */
class ReportRepetitionIT {

    private static final String KEY = "Idempotency-Key";
    private static final String UNIT = "15664";
    private static final int AT_ONCE = 8;

    private static Answer act(ReportDesk desk, Caller caller, String action, String key) {
        return desk.act(caller, action, "", KEY, key);
    }

    /** Steps of that name the report has taken. */
    private static int steps(String period, String action) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        RunningProduct.on(Caller.TODAY).jdbcUrl());
                PreparedStatement statement = connection.prepareStatement("""
                        SELECT count(*) FROM report_event e JOIN report r ON r.id = e.report_id
                        JOIN period p ON p.id = r.period_id JOIN org_unit_code c ON c.unit_id = r.unit_id
                        WHERE p.code = ? AND c.code = ? AND e.action = ?""")) {
            statement.setString(1, period);
            statement.setString(2, UNIT);
            statement.setString(3, action);
            ResultSet row = statement.executeQuery();
            row.next();
            return row.getInt(1);
        }
    }

    private static List<Integer> atOnce(IntFunction<Answer> request) {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            return IntStream.range(0, AT_ONCE)
                    .mapToObj(number -> CompletableFuture.supplyAsync(
                            () -> request.apply(number).status(), threads))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void theSameRequestTwiceIsOneStep() throws SQLException {
        ReportDesk desk = ReportDesk.filled(UNIT, "202603");
        Answer first = act(desk, desk.officer(), "submit-for-approval", "k-1");
        Answer again = act(desk, desk.officer(), "submit-for-approval", "k-1");
        assertThat(first.status()).isEqualTo(200);
        assertThat(again.status()).as(again.toString()).isEqualTo(200);
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(steps("202603", "submit-for-approval")).isEqualTo(1);
        assertThat(desk.told(desk.head(), "REPORT_AWAITS_APPROVAL")).hasSize(1);

        assertThat(act(desk, desk.head(), "submit", "k-2").status()).isEqualTo(200);
        assertThat(act(desk, desk.head(), "submit", "k-2").text("state")).isEqualTo("SUBMITTED");
        assertThat(desk.revisions()).hasSize(1);
        assertThat(steps("202603", "submit")).isEqualTo(1);

        assertThat(act(desk, Caller.agency(), "accept", "k-3").status()).isEqualTo(200);
        assertThat(act(desk, Caller.agency(), "accept", "k-3").status()).isEqualTo(200);
        assertThat(desk.told(desk.officer(), "REPORT_ACCEPTED")).hasSize(1);
    }

    @Test
    void aRepetitionIsNoStepEvenAfterOthersWereTaken() throws SQLException {
        ReportDesk desk = ReportDesk.awaitingApproval(UNIT, "202604");
        act(desk, desk.head(), "submit", "lan-1");
        desk.act(Caller.agency(), "return", "{\"reason\":\"Rà soát.\"}");
        desk.act(desk.officer(), "submit-for-approval");
        Answer late = act(desk, desk.head(), "submit", "lan-1");
        assertThat(late.status()).as(late.toString()).isEqualTo(200);
        assertThat(late.text("state")).isEqualTo("AWAITING_APPROVAL");
        assertThat(steps("202604", "submit")).isEqualTo(1);
        assertThat(act(desk, desk.head(), "submit", "lan-2").text("state")).isEqualTo("SUBMITTED");
    }

    @Test
    void aReturnWithCommentsRepeatedWritesThemOnce() {
        ReportDesk desk = ReportDesk.submitted(UNIT, "202605");
        String body = "{\"reason\":\"Rà soát.\",\"comments\":[{\"place\":\"VB-03\",\"text\":\"Quá thấp.\"}]}";
        assertThat(desk.act(Caller.agency(), "return", body, KEY, "k").status()).isEqualTo(200);
        assertThat(desk.act(Caller.agency(), "return", body, KEY, "k").status()).isEqualTo(200);
        assertThat(desk.comments(desk.officer())).hasSize(1);
        assertThat(desk.told(desk.officer(), "REPORT_RETURNED")).hasSize(1);
    }

    @Test
    void aKeyThatWasUsedForSomethingElseIsRefused() throws SQLException {
        ReportDesk desk = ReportDesk.filled(UNIT, "202606");
        act(desk, desk.officer(), "submit-for-approval", "trung");
        Answer other = act(desk, desk.head(), "submit", "trung");
        assertThat(other.status()).as(other.toString()).isEqualTo(409);
        assertThat(desk.state()).isEqualTo("AWAITING_APPROVAL");
        assertThat(steps("202606", "submit")).isZero();
        assertThat(act(desk, desk.head(), "submit", "x".repeat(101)).status()).isEqualTo(400);
        assertThat(act(desk, desk.head(), "submit", "x".repeat(100)).status()).isEqualTo(200);
    }

    @Test
    void eightAtOnceUnderOneKeyAreOneStepAndNoneIsRefused() throws SQLException {
        ReportDesk desk = ReportDesk.awaitingApproval(UNIT, "202602");
        Caller head = desk.head();
        assertThat(atOnce(number -> act(desk, head, "submit", "mot"))).containsOnly(200);
        assertThat(steps("202602", "submit")).isEqualTo(1);
        assertThat(desk.revisions()).hasSize(1);
    }

    @Test
    void eightAtOnceUnderDifferentKeysAreOneStepToo() throws SQLException {
        ReportDesk desk = ReportDesk.awaitingApproval(UNIT, "202601");
        Caller head = desk.head();
        assertThat(atOnce(number -> act(desk, head, "submit", "k-" + number)))
                .containsExactlyInAnyOrder(200, 409, 409, 409, 409, 409, 409, 409);
        assertThat(steps("202601", "submit")).isEqualTo(1);
        assertThat(desk.revisions()).hasSize(1);
    }
}
