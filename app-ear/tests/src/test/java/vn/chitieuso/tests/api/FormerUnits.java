package vn.chitieuso.tests.api;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import vn.chitieuso.tests.product.RunningProduct;

/**
 * People of units that live no more, such as the districts: the product gives nobody a role there any more, so they are
 * written past it, with the demonstration's password.
 */
public final class FormerUnits {

    private FormerUnits() {}

    /**
     * Gives an account, made where there is none, a role at a unit from this year on.
     *
     * @param day on which the unit lived
     */
    public static Caller appoint(String username, String role, String unit, String day) {
        try (Connection connection =
                DriverManager.getConnection(RunningProduct.on(Caller.TODAY).jdbcUrl())) {
            run(connection, """
                    INSERT INTO account (id, version, username, full_name, password_hash, created_at, password_set_at,
                        demonstration, must_change_password)
                    SELECT nextval('entity_id'), 1, ?, ?, password_hash, now(), now(), true, false
                    FROM account WHERE username = 'cqtt'
                    ON CONFLICT (username) DO NOTHING""", username, "Người của " + unit);
            run(connection, """
                    INSERT INTO role_grant (id, version, account_id, unit_id, role, valid_from, valid_to, granted_by,
                        granted_at)
                    SELECT nextval('entity_id'), 1, a.id, c.unit_id, ?, DATE '2026-01-01', DATE '9999-12-31', 'quantri',
                           now()
                    FROM account a, org_unit_code c
                    WHERE a.username = ? AND c.code = ? AND CAST(? AS date) BETWEEN c.valid_from AND c.valid_to
                    ON CONFLICT DO NOTHING""", role, username, unit, day);
        } catch (SQLException e) {
            throw new IllegalStateException(username + " cannot be appointed", e);
        }
        return Caller.as(username);
    }

    private static void run(Connection connection, String sql, String... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        }
    }
}
