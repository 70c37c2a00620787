package vn.chitieuso.reporting.rollup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.chitieuso.admin.calendar.Period;
import vn.chitieuso.admin.calendar.PeriodCode;
import vn.chitieuso.admin.calendar.PeriodType;

/**
 * A period seen as a part of a longer one, or of itself: the months it covers are bits, the longer one's first month the
 * lowest.
 *
 * @param place of the longer one among those asked for, from 0
 */
record Stretch(int place, Period whole, Period period, int mask) {

    /** Those that make up longer ones without overlap; nine months overlap the second half of a year. */
    static final List<PeriodType> PARTS = List.of(PeriodType.HALF, PeriodType.QUARTER, PeriodType.MONTH);

    private static final int QUARTER_BEGINS = 0b001_001_001_001;
    private static final int HALF_BEGINS = 0b000_001_000_001;

    /** Empty where the one is no part of the other by its months or by its window. */
    static Optional<Stretch> of(int place, Period whole, Period part) {
        int first = monthNumber(part.code()) - monthNumber(whole.code());
        int months = part.code().type().months();
        boolean itself = part.code().equals(whole.code());
        boolean within = first >= 0
                && first + months <= whole.code().type().months()
                && !part.dataFrom().isBefore(whole.dataFrom())
                && !part.dataTo().isAfter(whole.dataTo());
        return itself
                        || within
                                && months < whole.code().type().months()
                                && PARTS.contains(part.code().type())
                ? Optional.of(new Stretch(place, whole, part, (1 << months) - 1 << first))
                : Optional.empty();
    }

    private static int monthNumber(PeriodCode code) {
        return code.firstMonth().getYear() * PeriodType.YEAR.months()
                + code.firstMonth().getMonthValue();
    }

    int months() {
        return period.code().type().months();
    }

    boolean isWhole() {
        return period.code().equals(whole.code());
    }

    /** Whether both cover a month. */
    boolean overlaps(Stretch other) {
        return place == other.place && (mask & other.mask) != 0;
    }

    /** All months of a period. */
    static int all(PeriodCode code) {
        return (1 << code.type().months()) - 1;
    }

    /** The types of which a whole number makes up a period of the type, the longest first, itself included. */
    static List<PeriodType> typesWithin(PeriodType type) {
        List<PeriodType> types = new ArrayList<>(List.of(type));
        PARTS.stream()
                .filter(part -> part.months() < type.months() && type.months() % part.months() == 0)
                .forEach(types::add);
        return types;
    }

    /** The periods of a type that make up a period. */
    static List<PeriodCode> codesWithin(PeriodCode whole, PeriodType type) {
        List<PeriodCode> codes = new ArrayList<>();
        PeriodCode code = type == whole.type()
                ? whole
                : PeriodCode.containing(whole.firstMonth().atDay(1), type);
        for (int month = 0; month < whole.type().months(); month += type.months()) {
            codes.add(code);
            code = code.next();
        }
        return codes;
    }

    /** How many periods of a length lie wholly within the covered months. */
    static int count(int mask, int grain, int all) {
        if (grain == PeriodType.MONTH.months()) {
            return Integer.bitCount(mask);
        }
        if (grain == Integer.bitCount(all)) {
            return mask == all ? 1 : 0;
        }
        int threes = mask & mask >> 1 & mask >> 2;
        return grain == PeriodType.QUARTER.months()
                ? Integer.bitCount(threes & QUARTER_BEGINS)
                : Integer.bitCount(threes & threes >> PeriodType.QUARTER.months() & HALF_BEGINS);
    }

    /** The same in the database. */
    static String countSql(String mask, String grain, String all) {
        // in SQL all these operators bind alike
        String threes = "(" + mask + " & (" + mask + " >> 1) & (" + mask + " >> 2))";
        return "CASE WHEN " + grain + " = 1 THEN bit_count(CAST(" + mask + " AS bit(12)))"
                + " WHEN " + all + " = (1 << " + grain + ") - 1 THEN CAST(" + mask + " = " + all + " AS integer)"
                + " WHEN " + grain + " = 3 THEN bit_count(CAST(" + threes + " & " + QUARTER_BEGINS + " AS bit(12)))"
                + " ELSE bit_count(CAST(" + threes + " & (" + threes + " >> 3) & " + HALF_BEGINS + " AS bit(12))) END";
    }
}
