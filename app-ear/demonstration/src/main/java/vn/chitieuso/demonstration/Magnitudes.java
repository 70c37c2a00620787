package vn.chitieuso.demonstration;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import vn.chitieuso.admin.calendar.Period;
import vn.chitieuso.admin.orgunit.UnitRow;
import vn.chitieuso.kpi.formula.Formula;
import vn.chitieuso.kpi.indicator.IndicatorRow;

/**
 * How large the made-up figures are. What stands above the line of a ratio is a share of what stands below it, so that no
 * share exceeds a hundred; wholes depend on unit and year alone, so that figures of different frequency fit together.
 */
class Magnitudes {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final LocalDate COMMUNES_MERGED = LocalDate.of(2025, 7, 1);
    private static final int FIRST_YEAR = 2024;
    private static final int GROWTH_PERCENT = 3;
    private static final Part USUAL = new Part(null, 30, 100);
    private static final Size SMALL = new Size(30, 25, 12, 300);
    private static final Map<String, Part> PARTS = parts();
    private static final Map<String, Size> SIZES = sizes();

    private final Map<String, Part> parts = new HashMap<>();

    /** @param catalogue whose ratios tell what is a part of what */
    Magnitudes(Collection<IndicatorRow> catalogue) {
        catalogue.stream()
                .filter(IndicatorRow::isDerived)
                .map(IndicatorRow::parsedFormula)
                .filter(Formula::isPercentage)
                .forEach(this::learn);
        parts.putAll(PARTS);
    }

    private void learn(Formula ratio) {
        String above = ratio.numerator().orElseThrow().toString();
        String below = ratio.denominator().orElseThrow().toString();
        if (Formula.isCode(above) && Formula.isCode(below)) {
            parts.put(above, new Part(below, USUAL.from(), USUAL.to()));
        }
    }

    BigDecimal of(IndicatorRow input, UnitRow unit, Period period) {
        BigDecimal value = switch (input.valueType()) {
            case YES_NO -> BigDecimal.valueOf(yes(input.code(), unit));
            case LEVEL ->
                BigDecimal.valueOf(
                        1 + Chance.of(input.code() + unit.code(), input.scale().split("\\|").length));
            case NUMBER, TEXT -> number(input.code(), unit, period);
        };
        if (input.maximum() != null && value.compareTo(input.maximum()) > 0) {
            value = input.maximum();
        }
        if (input.minimum() != null && value.compareTo(input.minimum()) < 0) {
            value = input.minimum();
        }
        return value.setScale(input.decimals(), RoundingMode.DOWN);
    }

    private BigDecimal number(String code, UnitRow unit, Period period) {
        int year = period.code().year();
        return switch (code) {
            case "DVC-10a" ->
                share(code, MonthClosedLast.filesOnline(unit, period), new Part(null, 60, 95), unit, period);
            case "DVC-13a" ->
                number("TTHC-02", unit, period)
                        .add(number("TTHC-03", unit, period))
                        .multiply(BigDecimal.valueOf(15 + Chance.of(code + unit.code(), 25), 1));
            case "KTS-03c" -> product(year);
            case "KTS-03d" -> workers(year);
            case "KTS-03e" -> product(year - 1);
            case "KTS-03f" -> workers(year - 1);
            default ->
                parts.containsKey(code)
                        ? part(code, parts.get(code), unit, period)
                        : BigDecimal.valueOf(size(code, unit, year));
        };
    }

    private BigDecimal part(String code, Part part, UnitRow unit, Period period) {
        BigDecimal whole = number(part.of(), unit, period);
        return whole.compareTo(BigDecimal.ONE) == 0
                ? BigDecimal.valueOf(yes(code, unit))
                : share(code, whole, part, unit, period);
    }

    /** A little more each quarter, up to what is allowed. */
    private static BigDecimal share(String code, BigDecimal whole, Part part, UnitRow unit, Period period) {
        int span = part.to() - part.from();
        long begun = part.from() + Chance.of(code + unit.code(), span + 1L);
        int quarters = 4 * (period.code().year() - FIRST_YEAR)
                + (period.code().lastMonth().getMonthValue() - 1) / 3;
        long percent = Math.min(part.to(), begun + Math.max(0, quarters) * span / 100);
        return whole.multiply(BigDecimal.valueOf(percent)).divide(HUNDRED, 0, RoundingMode.DOWN);
    }

    private static long yes(String code, UnitRow unit) {
        return Chance.of(code + unit.code(), 100) < 85 ? 1 : 0;
    }

    private static long size(String code, UnitRow unit, int year) {
        Size size = SIZES.getOrDefault(code, SMALL);
        long usual = size.of(unit);
        if (size.exact()) {
            return usual;
        }
        long own = usual + Chance.of(code + unit.code(), usual / 3 + 1);
        return own * (100 + GROWTH_PERCENT * Math.max(0, year - FIRST_YEAR)) / 100;
    }

    /** In millions of đồng. */
    private static BigDecimal product(int year) {
        return new BigDecimal("318752000")
                .multiply(BigDecimal.valueOf(100 + 9L * (year - FIRST_YEAR)))
                .divide(HUNDRED, 2, RoundingMode.DOWN);
    }

    private static BigDecimal workers(int year) {
        return BigDecimal.valueOf(1_890_000 + 9_000L * (year - FIRST_YEAR));
    }

    private static Map<String, Part> parts() {
        Map<String, Part> parts = new HashMap<>();
        parts.put("DS-02", new Part("DS-01", 26, 28));
        parts.put("DS-03", new Part("DS-01", 66, 70));
        parts.put("DS-04", new Part("DS-01", 74, 78));
        parts.put("XHS-05b", new Part("DS-01", 70, 72));
        parts.put("XHS-06b", new Part("DS-01", 50, 54));
        parts.put("VB-01a", new Part("CB-01", 90, 100));
        parts.put("VB-02a", new Part("VB-02b", 88, 100));
        parts.put("HTS-02a", new Part("TB-01", 85, 100));
        parts.put("HTS-03a", new Part("DS-01", 70, 95));
        parts.put("HTS-05a", new Part("DS-01", 88, 96));
        parts.put("KTS-01a", new Part("KTS-01b", 12, 18));
        parts.put("KTS-06a", new Part("KTS-06b", 8, 14));
        parts.put("BCN-01a", new Part("BCN-01b", 80, 100));
        parts.put("BCN-02a", new Part("BCN-02b", 0, 20));
        return parts;
    }

    private static Map<String, Size> sizes() {
        Map<String, Size> sizes = new HashMap<>();
        sizes.put("CB-01", new Size(60, 110, 22, 0));
        sizes.put("VB-02b", new Size(2_400, 1_900, 500, 0));
        sizes.put("TTHC-02", new Size(2_700, 0, 300, 0));
        sizes.put("TTHC-03", new Size(40, 0, 6, 0));
        sizes.put("DS-01", new Size(0, 0, 5_700, 2_900_000));
        sizes.put("TB-01", new Size(0, 0, 7, 0));
        sizes.put("DN-01", new Size(0, 0, 0, 21_000));
        sizes.put("KTS-01b", new Size(0, 0, 0, 318_752));
        sizes.put("KTS-02b", new Size(0, 600, 0, 16_000));
        sizes.put("KTS-06b", new Size(0, 0, 0, 210_000));
        sizes.put("KTS-07b", new Size(0, 0, 0, 19_000));
        sizes.put("KTS-08b", new Size(0, 0, 40, 0));
        sizes.put("HTS-04", new Size(0, 0, 0, 3_900));
        sizes.put("DVC-03b", new Size(0, 0, 0, 2_014, true));
        sizes.put("DVC-04", new Size(0, 0, 0, 1_711, true));
        sizes.put("DVC-05", new Size(0, 0, 0, 720, true));
        sizes.put("DVC-06", new Size(0, 0, 0, 982, true));
        sizes.put("DVC-07b", new Size(80, 0, 0, 1_500));
        sizes.put("DVC-08b", new Size(90, 280, 200, 1_700));
        sizes.put("DVC-12b", new Size(0, 0, 180, 0));
        sizes.put("DVC-14b", new Size(0, 0, 0, 5_200));
        sizes.put("BCD-01b", new Size(0, 0, 0, 15, true));
        sizes.put("BCD-02b", new Size(1, 1, 1, 1, true));
        sizes.put("CT969-X", new Size(0, 4, 0, 118));
        sizes.put("CT969-H", new Size(0, 0, 0, 3));
        sizes.put("CT969-Pb", new Size(0, 20, 0, 0));
        sizes.put("YT-01b", new Size(0, 20, 0, 0));
        sizes.put("NLS-01", new Size(0, 9, 7, 0));
        sizes.put("NLS-02", new Size(0, 60, 45, 0));
        sizes.put("T1829-A", new Size(0, 0, 7, 0, true));
        sizes.put("T1829-B", new Size(0, 0, 4, 0, true));
        sizes.put("T1829-C", new Size(0, 0, 8, 0, true));
        sizes.put("T1829-D", new Size(0, 0, 5, 0, true));
        sizes.put("DTI-01", new Size(0, 560, 0, 0));
        sizes.put("DTI-02", new Size(560, 0, 0, 0));
        sizes.put("DTI-03", new Size(0, 0, 0, 24, true));
        return sizes;
    }

    /** Above the line of a ratio stands from so much to so much per cent of what stands below it. */
    private record Part(String of, int from, int to) {}

    /** Of a unit of each level; a commune here is one of those before July 2025, three of which make one since. */
    private record Size(long department, long district, long commune, long province, boolean exact) {

        Size(long department, long district, long commune, long province) {
            this(department, district, commune, province, false);
        }

        long of(UnitRow unit) {
            return switch (unit.level()) {
                case DEPARTMENT -> department;
                case DISTRICT -> district;
                case PROVINCE -> province;
                case COMMUNE -> exact || unit.validFrom().isBefore(COMMUNES_MERGED) ? commune : commune * 10 / 3;
            };
        }
    }
}
