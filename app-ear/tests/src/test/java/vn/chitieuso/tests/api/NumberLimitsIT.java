package vn.chitieuso.tests.api;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Numbers with more places than a database column has break its connection; everybody after meets the broken one. */
class NumberLimitsIT {

    @ParameterizedTest
    @ValueSource(strings = {"0e-20000", "\"0E-20000\"", "0e-2147483647"})
    void aZeroWithEndlessPlacesHarmsNobody(String zero) {
        ReportDesk desk = ReportDesk.of("14923", "202609");
        assertThat(desk.type("VB-03", zero).status()).isLessThan(500);
        for (int i = 0; i < 20; i++) {
            assertThat(Caller.agency().get("units/38").text("code")).isEqualTo("38");
        }
    }
}
