package vn.chitieuso.admin.setting;

import java.math.BigDecimal;

/**
 * Something that can be set, with its default and its limits. Limits keep to what security level 3 asks
 * (TCVN 11930:2017 and the ministry's circular, from secondary sources): an administrator may be stricter, not laxer.
 */
public enum Setting {
    /** Name of the institution in the head of every page; empty: the province's own name. */
    INSTITUTION_NAME("", Type.TEXT),
    /** Whom people turn to who cannot get in. */
    HELP_CONTACT("", Type.TEXT),
    /** Characters of a password without a second factor. */
    PASSWORD_LENGTH(14, 14, 64),
    /** Characters of a password with a second factor. */
    PASSWORD_LENGTH_WITH_SECOND_FACTOR(8, 8, 64),
    /** How many former passwords may not be used again. */
    PASSWORD_HISTORY(10, 10, 50),
    /** Days until a password that was set by somebody else can no longer be used. */
    FIRST_PASSWORD_DAYS(7, 1, 30),
    /** Wrong passwords in a row that lock a name. */
    FAILURES_UNTIL_LOCKED(5, 3, 5),
    /** Minutes for which it is locked. */
    LOCK_MINUTES(15, 15, 1440),
    /** Minutes without any action after which a session ends. */
    IDLE_MINUTES(15, 5, 15),
    /** The same for whoever administers. */
    ADMINISTRATION_IDLE_MINUTES(5, 2, 5),
    /** Days without signing in after which an account is disabled. */
    IDLE_DAYS_UNTIL_DISABLED(45, 7, 45),
    /** Months between two reviews of accounts and rights. */
    REVIEW_MONTHS(6, 1, 6),
    /** Whether signing in at the identity provider counts as the second factor, too. */
    SINGLE_SIGN_ON_IS_STRONG("false", Type.CHOICE),
    /** Whether notices also leave as mail, where the server has a mail session. */
    MAIL_ON("true", Type.CHOICE),
    /** Address mail comes from. */
    MAIL_FROM("chi-tieu-so@localhost", Type.MAIL),
    /** Address of the product as people type it, for links in mail and calendars; empty: mail has no links. */
    PUBLIC_ADDRESS("", Type.ADDRESS),
    /** Hour of the day at which digests leave. */
    DIGEST_HOUR(7, 0, 23),
    /** Days before a deadline on which the first reminder is given. */
    REMINDER_DAYS(3, 1, 14),
    /** Hours within which a unit is not reminded of the same report by hand again. */
    REMIND_AGAIN_HOURS(4, 1, 168),
    /** Months for which audit entries stay in the database before they may be archived. */
    AUDIT_MONTHS(12, 12, 120),
    /** Whether figures unlike the unit's own earlier ones or its peers' are told. */
    OUTLIERS_ON("true", Type.CHOICE),
    /** Robust z-score beyond which a figure is unusual; 3.5 is customary, 4 asks less often. */
    OUTLIER_SCORE(4, 2, 20),
    /** Per cent of the usual figure within which none is unusual. */
    OUTLIER_LEAST_PERCENT(30, 0, 500),
    /** Earlier periods a figure is compared with. */
    OUTLIER_PERIODS(36, 6, 60),
    /** Earlier periods without which it is not compared. */
    OUTLIER_PERIODS_MIN(6, 4, 36),
    /** Units of the same level without which it is not compared with them. */
    OUTLIER_PEERS_MIN(12, 5, 100),
    /** Per cent of the whole way to a target by which a figure may fall short of the path and still be on it. */
    TRACKING_TOLERANCE_PERCENT(5, 0, 50),
    /** Probability in per cent with which the year's end falls into the interval of a forecast. */
    TRACKING_INTERVAL_PERCENT(80, 50, 99),
    /** Per cent of a report's amounts that are those of the period before, from which on it is told to be copied. */
    ANOMALY_COPIED_PERCENT(90, 50, 100),
    /** Amounts a report must have for that. */
    ANOMALY_COPIED_CELLS_MIN(5, 2, 50),
    /** Per cent of chance up to which a figure equal to that of the period before is told. */
    ANOMALY_SAME_CHANCE_PERCENT(2, 1, 20),
    /** Round numbers are told where chance brings so many once in so many reports. */
    ANOMALY_ROUND_ONE_IN(1000, 20, 1_000_000),
    /** Periods whose round numbers are counted together. */
    ANOMALY_ROUND_PERIODS(6, 1, 24),
    /** Megabytes of a file that may be uploaded. */
    FILE_MEGABYTES(20, 1, 100),
    /** Where the virus scanner listens, {@code host:port}; empty: files are not scanned. */
    VIRUS_SCANNER_ADDRESS("", Type.HOST_AND_PORT);

    public static final int VALUE_MAX = 400;
    private static final int PORT_MAX = 65_535;

    private final String byDefault;
    private final Type type;
    private final int minimum;
    private final int maximum;

    Setting(String byDefault, Type type) {
        this.byDefault = byDefault;
        this.type = type;
        this.minimum = 0;
        this.maximum = 0;
    }

    Setting(int byDefault, int minimum, int maximum) {
        this.byDefault = String.valueOf(byDefault);
        this.type = Type.NUMBER;
        this.minimum = minimum;
        this.maximum = maximum;
    }

    public String byDefault() {
        return byDefault;
    }

    public Type type() {
        return type;
    }

    public int minimum() {
        return minimum;
    }

    public int maximum() {
        return maximum;
    }

    /** Whether the text is a value of this setting. */
    boolean accepts(String text) {
        if (text.length() > VALUE_MAX) {
            return false;
        }
        return switch (type) {
            case TEXT -> true;
            case NUMBER -> isWithinLimits(text);
            case CHOICE -> "true".equals(text) || "false".equals(text);
            case MAIL -> text.matches("[^@\\s<>\",;]+@[^@\\s<>\",;]+");
            case ADDRESS -> text.isEmpty() || text.matches("https?://[A-Za-z0-9.:\\[\\]-]+(/[A-Za-z0-9._~/-]*)?");
            case HOST_AND_PORT -> text.isEmpty() || isHostAndPort(text);
        };
    }

    private static boolean isHostAndPort(String text) {
        return text.matches("([A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+]):[1-9]\\d{0,4}")
                && Integer.parseInt(text.substring(text.lastIndexOf(':') + 1)) <= PORT_MAX;
    }

    private boolean isWithinLimits(String text) {
        if (!text.matches("\\d{1,9}")) {
            return false;
        }
        BigDecimal number = new BigDecimal(text);
        return number.compareTo(BigDecimal.valueOf(minimum)) >= 0 && number.compareTo(BigDecimal.valueOf(maximum)) <= 0;
    }

    /** What a value looks like. */
    public enum Type {
        /** Any words. */
        TEXT,
        /** A whole number within the limits. */
        NUMBER,
        /** {@code true} or {@code false}. */
        CHOICE,
        /** A mail address. */
        MAIL,
        /** An address of the web, or nothing. */
        ADDRESS,
        /** A host and a port of it, or nothing. */
        HOST_AND_PORT
    }
}
