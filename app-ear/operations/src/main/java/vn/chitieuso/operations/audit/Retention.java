package vn.chitieuso.operations.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import vn.chitieuso.admin.setting.Setting;
import vn.chitieuso.operations.Problem;
import vn.chitieuso.platform.time.Zone;

/** For how many months entries stay in the database: as long as was set, twelve at least. */
record Retention(int months, LocalDate today) {

    private static final Setting MONTHS = Setting.AUDIT_MONTHS;

    /** @param wanted a day to be taken for the present; never one the database has not reached */
    static Retention of(Connection connection, Optional<LocalDate> wanted) throws SQLException {
        LocalDate present = present(connection);
        LocalDate today = wanted.orElse(present);
        if (today.isAfter(present)) {
            throw new Problem(
                    "--today %s ở sau ngày của cơ sở dữ liệu (%s).".formatted(today, present),
                    "--today %s lies after the day of the database (%s).".formatted(today, present));
        }
        return new Retention(Math.max(MONTHS.minimum(), set(connection)), today);
    }

    LocalDate latestDay() {
        return today.minusMonths(months);
    }

    void allow(LocalDate before) {
        if (before.isAfter(latestDay())) {
            throw new Problem(
                    "Nhật ký được giữ trong cơ sở dữ liệu %d tháng: --before muộn nhất là %s."
                            .formatted(months, latestDay()),
                    "Entries stay in the database for %d months: --before is %s at the latest."
                            .formatted(months, latestDay()));
        }
    }

    private static LocalDate present(Connection connection) throws SQLException {
        return ask(connection, "SELECT CAST(now() AT TIME ZONE ? AS date)", Zone.VIETNAM.getId(), LocalDate.class);
    }

    private static int set(Connection connection) throws SQLException {
        String value = ask(
                connection,
                "SELECT value FROM setting_value WHERE name = ? ORDER BY id DESC LIMIT 1",
                MONTHS.name(),
                String.class);
        // null: set back to the default
        return Integer.parseInt(value != null && value.matches("\\d{1,4}") ? value : MONTHS.byDefault());
    }

    private static <T> T ask(Connection connection, String question, String argument, Class<T> type)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setString(1, argument);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getObject(1, type) : null;
            }
        }
    }
}
