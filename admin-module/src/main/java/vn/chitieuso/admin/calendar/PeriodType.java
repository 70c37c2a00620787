package vn.chitieuso.admin.calendar;

/** The lengths of reporting periods. */
public enum PeriodType {
    /** One calendar month by name. */
    MONTH(1, 12, ""),
    /** Three months. */
    QUARTER(3, 4, "Q"),
    /** Six months. */
    HALF(6, 2, "H"),
    /** The first nine months of a year. */
    NINE_MONTHS(9, 1, "N"),
    /** A year. */
    YEAR(12, 1, "");

    private final int months;
    private final int perYear;
    private final String letter;

    PeriodType(int months, int perYear, String letter) {
        this.months = months;
        this.perYear = perYear;
        this.letter = letter;
    }

    public int months() {
        return months;
    }

    public int perYear() {
        return perYear;
    }

    String letter() {
        return letter;
    }
}
