package vn.chitieuso.tests.browser;

import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import vn.chitieuso.tests.api.Caller;
import vn.chitieuso.tests.product.RunningProduct;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The server is killed (kill -9) while twenty reports are handed on by their officers, and while twenty are sent by the heads
 * of their units: each has taken the step whole or not at all.
 */
@Browsing
class HandingOnKilledFaultsIT {

    private static final List<String> UNITS = WideForm.units().subList(0, 20);
    private static final String FIGURE = "VB-03";
    private static final String SENT = """
            SELECT r.state = 'SUBMITTED',
                   (SELECT count(*) FROM report_revision f WHERE f.report_id = r.id),
                   (SELECT count(*) FROM report_event e WHERE e.report_id = r.id AND e.action = 'submit'),
                   (SELECT count(*) FROM indicator_value v JOIN indicator i ON i.id = v.indicator_id
                    WHERE i.code = ? AND v.unit_id = r.unit_id AND v.period_id = r.period_id
                      AND v.sent_value IS NOT NULL)
            FROM report r JOIN reporting_regime g ON g.id = r.regime_id JOIN period p ON p.id = r.period_id
            JOIN org_unit_code c ON c.unit_id = r.unit_id AND p.data_to BETWEEN c.valid_from AND c.valid_to
            WHERE g.code = ? AND p.code = ? AND c.code = ?""";

    private final RunningProduct product =
            WideForm.publishedAt(RunningProduct.alone("killed", LocalDate.of(2026, 11, 22)));

    @Test
    void noReportIsHalfHandedOn() throws InterruptedException {
        begin("202608");
        Map<String, Integer> answered = killWhile("202608", "cb.", "submit-for-approval");
        UNITS.forEach(unit -> assertWhole(unit, answered.get(unit)));
    }

    @Test
    void noReportIsHalfSent() throws Exception {
        begin("202607");
        for (String unit : UNITS) {
            assertThat(as("cb.", unit)
                            .post(path("202607", unit) + "/submit-for-approval", "")
                            .status())
                    .isEqualTo(200);
        }
        Map<String, Integer> answered = killWhile("202607", "ld.", "submit");
        for (String unit : UNITS) {
            boolean sent = assertSentWholeOrNotAtAll("202607", unit);
            assertThat(sent || answered.getOrDefault(unit, 0) != 200)
                    .as(unit + " was acknowledged")
                    .isTrue();
        }
    }

    private void begin(String period) {
        UNITS.forEach(unit -> new FormPage(product, null, WideForm.REGIME, period, unit).storeElsewhere(FIGURE, "10"));
    }

    private Caller as(String who, String unit) {
        return Caller.at(product.baseUri(), who + unit);
    }

    /** @return status by unit, where there was an answer */
    private Map<String, Integer> killWhile(String period, String who, String step) throws InterruptedException {
        UNITS.forEach(unit -> as(who, unit));
        Map<String, Integer> answered = new ConcurrentHashMap<>();
        CountDownLatch someAnswered = new CountDownLatch(5);
        ExecutorService people = Executors.newFixedThreadPool(UNITS.size());
        UNITS.forEach(unit -> people.submit(() -> take(period, who, unit, step, answered, someAnswered)));
        assertThat(someAnswered.await(2, TimeUnit.MINUTES)).isTrue();
        product.kill();
        people.shutdown();
        assertThat(people.awaitTermination(2, TimeUnit.MINUTES)).isTrue();
        product.startAgain();
        return answered;
    }

    private void take(
            String period,
            String who,
            String unit,
            String step,
            Map<String, Integer> answered,
            CountDownLatch someAnswered) {
        try {
            answered.put(
                    unit,
                    as(who, unit).post(path(period, unit) + "/" + step, "").status());
        } catch (UncheckedIOException noAnswer) {
            return;
        } finally {
            someAnswered.countDown();
        }
    }

    private void assertWhole(String unit, Integer status) {
        String path = path("202608", unit);
        Caller officer = as("cb.", unit);
        String state = officer.get(path).text("state");
        if (status != null && status == 200) {
            assertThat(state).as(unit).isEqualTo("AWAITING_APPROVAL");
        }
        assertThat(state).as(unit).isIn("DRAFT", "AWAITING_APPROVAL");
        // a step that was not taken can be taken now, one that was is not taken twice
        int again = officer.post(path + "/submit-for-approval", "").status();
        assertThat(again).as(unit).isEqualTo("DRAFT".equals(state) ? 200 : 409);
        assertThat(officer.get(path).text("state")).isEqualTo("AWAITING_APPROVAL");
    }

    /** @return whether it was sent */
    private boolean assertSentWholeOrNotAtAll(String period, String unit) throws SQLException {
        try (Connection connection = DriverManager.getConnection(product.jdbcUrl());
                PreparedStatement statement = connection.prepareStatement(SENT)) {
            statement.setString(1, FIGURE);
            statement.setString(2, WideForm.REGIME);
            statement.setString(3, period);
            statement.setString(4, unit);
            try (ResultSet row = statement.executeQuery()) {
                assertThat(row.next()).as(unit).isTrue();
                boolean sent = row.getBoolean(1);
                int once = sent ? 1 : 0;
                assertThat(row.getInt(2)).as(unit + " frozen").isEqualTo(once);
                assertThat(row.getInt(3)).as(unit + " in the trail of steps").isEqualTo(once);
                assertThat(row.getInt(4)).as(unit + " counted").isEqualTo(once);
                return sent;
            }
        }
    }

    private static String path(String period, String unit) {
        return "reports/%s/%s/%s".formatted(WideForm.REGIME, period, unit);
    }
}
