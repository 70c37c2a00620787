package vn.chitieuso.demonstration;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import vn.chitieuso.admin.calendar.Period;
import vn.chitieuso.admin.orgunit.UnitRow;
import vn.chitieuso.kpi.Qualifier;
import vn.chitieuso.kpi.indicator.IndicatorRow;
import vn.chitieuso.kpi.indicator.Indicators;
import vn.chitieuso.platform.time.Zone;
import vn.chitieuso.reporting.value.ValueChange;
import vn.chitieuso.reporting.value.ValueSource;
import vn.chitieuso.reporting.value.Values;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Made-up figures of a year for what the districts are evaluated by, each for its own administration, accepted already. */
@ApplicationScoped
class DistrictFigures {

    /** A district that never reported its health stations: a gap in its evaluation. */
    static final String WITHOUT_STATIONS = "384";

    private static final String AGENCY = "cqtt";
    private static final String STATIONS = "YT-01";
    private static final int DAYS_AFTER_CLOSE = 5;
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final int FIRST_YEAR = 2022;

    @Inject
    private Values values;

    @Inject
    private Indicators indicators;

    void write(List<UnitRow> districts, Period period) {
        Instant at = period.dataTo()
                .plusDays(DAYS_AFTER_CLOSE)
                .atTime(MORNING)
                .atZone(Zone.VIETNAM)
                .toInstant();
        for (UnitRow district : districts) {
            values.takeInAccepted(
                    district.id(), period.id(), cells(district, period), ValueSource.IMPORTED, true, at, AGENCY);
        }
    }

    private List<ValueChange> cells(UnitRow district, Period period) {
        String unit = district.code();
        int years = period.code().year() - FIRST_YEAR;
        List<ValueChange> cells = new ArrayList<>();
        ratio(cells, period, unit, "VB-06a", "VB-04", 5_000 + Chance.of("VB-04" + unit, 3_000), 970, 999, 8L * years);
        ratio(
                cells,
                period,
                unit,
                "VB-02a",
                "VB-02b",
                6_000 + Chance.of("VB-02b" + unit, 4_000),
                700,
                950,
                25L * years);
        ratio(cells, period, unit, "VB-01a", "CB-01", 90 + Chance.of("CB-01" + unit, 60), 720, 960, 20L * years);
        ratio(cells, period, unit, "NLS-03a", "NLS-03b", 24 + Chance.of("NLS-03b" + unit, 20), 400, 950, 30L * years);
        ratio(cells, period, unit, "KTS-02a", "KTS-02b", 300 + Chance.of("KTS-02b" + unit, 700), 120, 520, 60L * years);
        ratio(cells, period, unit, "NV-02a", "NV-02b", 18 + Chance.of("NV-02b" + unit, 14), 600, 960, 20L * years);
        if (!unit.equals(WITHOUT_STATIONS)) {
            ratio(
                    cells,
                    period,
                    unit,
                    STATIONS + "a",
                    STATIONS + "b",
                    14 + Chance.of(STATIONS + unit, 22),
                    550,
                    1_000,
                    40L * years);
        }
        cells.add(cell(period, "BCD-02a", Chance.of("BCD-02a" + unit + years, 100) < 85 ? 1 : 0));
        return cells;
    }

    /** The part is so many per thousand of the whole, a little more in later years, never more than all. */
    private void ratio(
            List<ValueChange> cells,
            Period period,
            String unit,
            String part,
            String whole,
            long of,
            int from,
            int to,
            long more) {
        long thousandths = Math.min(
                1_000, from + Chance.of(part + unit, to - from + 1L) + more - Chance.of(part + unit + more, 25));
        cells.add(cell(period, whole, of));
        cells.add(cell(period, part, of * thousandths / 1_000));
    }

    private ValueChange cell(Period period, String code, long value) {
        IndicatorRow input = indicators.getRow(code, period.dataTo());
        return new ValueChange(input.id(), code, BigDecimal.valueOf(value), Qualifier.EQUAL, null);
    }
}
