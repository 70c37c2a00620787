package vn.chitieuso.tests.browser;

import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import vn.chitieuso.tests.api.Answer;
import vn.chitieuso.tests.api.Caller;
import vn.chitieuso.tests.product.RunningProduct;

import static org.assertj.core.api.Assertions.assertThat;

/** The server is killed (kill -9) while twenty reports are handed on: each has been handed on whole or not at all. */
class HandingOnKilledFaultsIT {

    private static final String PERIOD = "202608";
    private static final List<String> UNITS = WideForm.units().subList(0, 20);

    private final RunningProduct product =
            WideForm.publishedAt(RunningProduct.alone("killed", LocalDate.of(2026, 11, 22)));

    @Test
    void noReportIsHalfHandedOn() throws InterruptedException {
        for (String unit : UNITS) {
            new FormPage(product, null, WideForm.REGIME, PERIOD, unit).storeElsewhere("VB-03", "10");
        }
        Map<String, Integer> answered = new ConcurrentHashMap<>();
        CountDownLatch someAnswered = new CountDownLatch(5);
        ExecutorService officers = Executors.newFixedThreadPool(UNITS.size());
        UNITS.forEach(unit -> officers.submit(() -> handOn(unit, answered, someAnswered)));
        assertThat(someAnswered.await(2, TimeUnit.MINUTES)).isTrue();
        product.kill();
        officers.shutdown();
        assertThat(officers.awaitTermination(2, TimeUnit.MINUTES)).isTrue();
        product.startAgain();
        UNITS.forEach(unit -> assertWhole(unit, answered.get(unit)));
    }

    private void handOn(String unit, Map<String, Integer> answered, CountDownLatch someAnswered) {
        Caller officer = Caller.at(product.baseUri(), "cb." + unit);
        try {
            answered.put(
                    unit, officer.post(path(unit) + "/submit-for-approval", "").status());
        } catch (UncheckedIOException noAnswer) {
            return;
        } finally {
            someAnswered.countDown();
        }
    }

    private void assertWhole(String unit, Integer status) {
        Caller officer = Caller.at(product.baseUri(), "cb." + unit);
        Answer report = officer.get(path(unit));
        String state = report.text("state");
        if (status != null && status == 200) {
            assertThat(state).as(unit).isEqualTo("AWAITING_APPROVAL");
        }
        assertThat(state).as(unit).isIn("DRAFT", "AWAITING_APPROVAL");
        // a step that was not taken can be taken now, one that was is not taken twice
        int again = officer.post(path(unit) + "/submit-for-approval", "").status();
        assertThat(again).as(unit).isEqualTo("DRAFT".equals(state) ? 200 : 409);
        assertThat(officer.get(path(unit)).text("state")).isEqualTo("AWAITING_APPROVAL");
    }

    private static String path(String unit) {
        return "reports/%s/%s/%s".formatted(WideForm.REGIME, PERIOD, unit);
    }
}
