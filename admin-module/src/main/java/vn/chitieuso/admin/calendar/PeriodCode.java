package vn.chitieuso.admin.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import vn.chitieuso.platform.MalformedException;

/**
 * Names a period: month {@code 202207}, quarter {@code 2022Q3}, half {@code 2022H1}, nine months {@code 2022N9}, year
 * {@code 2022} (the province's data standard, QĐ 2176/QĐ-UBND of 2026, from a secondary source).
 *
 * @param ordinal which one of the year, from 1; always 1 for nine months and the year
 */
public record PeriodCode(PeriodType type, int year, int ordinal) {

    public static final int YEAR_MIN = 2000;
    public static final int YEAR_MAX = 2100;

    private static final Pattern FORM = Pattern.compile("(\\d{4})(?:(\\d{2})|([QHN])(\\d))?");
    private static final int NINE = 9;

    public PeriodCode {
        if (year < YEAR_MIN || year > YEAR_MAX || ordinal < 1 || ordinal > type.perYear()) {
            throw new IllegalArgumentException(type + " " + ordinal + " of " + year);
        }
    }

    /** @throws MalformedException if the text names no period */
    public static PeriodCode parse(String text) {
        return find(text).orElseThrow(() -> new MalformedException("admin.calendar.badPeriod", text));
    }

    private static Optional<PeriodCode> find(String text) {
        Matcher form = FORM.matcher(text == null ? "" : text.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(form.group(1));
        if (year < YEAR_MIN || year > YEAR_MAX) {
            return Optional.empty();
        }
        if (form.group(2) != null) {
            return of(PeriodType.MONTH, year, Integer.parseInt(form.group(2)));
        }
        if (form.group(3) == null) {
            return of(PeriodType.YEAR, year, 1);
        }
        int digit = Integer.parseInt(form.group(4));
        return switch (form.group(3)) {
            case "Q" -> of(PeriodType.QUARTER, year, digit);
            case "H" -> of(PeriodType.HALF, year, digit);
            default -> digit == NINE ? of(PeriodType.NINE_MONTHS, year, 1) : Optional.empty();
        };
    }

    private static Optional<PeriodCode> of(PeriodType type, int year, int ordinal) {
        return ordinal >= 1 && ordinal <= type.perYear()
                ? Optional.of(new PeriodCode(type, year, ordinal))
                : Optional.empty();
    }

    /** All periods of a type (null: of every type) in a year. */
    public static List<PeriodCode> ofYear(int year, PeriodType type) {
        return Arrays.stream(PeriodType.values())
                .filter(each -> type == null || each == type)
                .flatMap(each -> IntStream.rangeClosed(1, each.perYear())
                        .mapToObj(ordinal -> new PeriodCode(each, year, ordinal)))
                .toList();
    }

    public YearMonth firstMonth() {
        return YearMonth.of(year, (ordinal - 1) * type.months() + 1);
    }

    public YearMonth lastMonth() {
        return firstMonth().plusMonths(type.months() - 1L);
    }

    /** The one before of the same type: the last of the year before the first. */
    public PeriodCode previous() {
        return ordinal > 1 ? new PeriodCode(type, year, ordinal - 1) : new PeriodCode(type, year - 1, type.perYear());
    }

    public PeriodCode next() {
        return ordinal < type.perYear() ? new PeriodCode(type, year, ordinal + 1) : new PeriodCode(type, year + 1, 1);
    }

    /** The period of a type whose months hold the day. */
    public static PeriodCode containing(LocalDate day, PeriodType type) {
        int ordinal = type.perYear() == 1 ? 1 : (day.getMonthValue() - 1) / type.months() + 1;
        return new PeriodCode(type, day.getYear(), ordinal);
    }

    /** As it stands where there is little room: {@code 07/2022}, {@code 2022Q3}. */
    public String inBrief() {
        return type() == PeriodType.MONTH ? String.format("%02d/%d", ordinal(), year()) : toString();
    }

    @Override
    public String toString() {
        return switch (type) {
            case MONTH -> String.format("%04d%02d", year, ordinal);
            case YEAR -> String.format("%04d", year);
            case NINE_MONTHS -> year + type.letter() + NINE;
            default -> year + type.letter() + ordinal;
        };
    }
}
