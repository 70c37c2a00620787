package vn.chitieuso.admin.account;

import java.time.Instant;

/**
 * An account as lists show it.
 *
 * @param grants roles held today with the units' names, separated by semicolons
 */
public record AccountRow(
        long id,
        String username,
        String fullName,
        String email,
        String grants,
        AccountState state,
        boolean secondFactor,
        Instant lastSignInAt,
        Instant createdAt) {

    /** The column {@link #grants}, for the account whose key stands in the place; needs {@code :today}. */
    static final String GRANTS = """
            coalesce((
                SELECT string_agg(g.role || coalesce(' – ' || n.name, ''), '; ' ORDER BY g.role, n.name)
                FROM role_grant g
                LEFT JOIN org_unit_name n ON n.unit_id = g.unit_id AND :today BETWEEN n.valid_from AND n.valid_to
                WHERE g.account_id = %s AND :today BETWEEN g.valid_from AND g.valid_to), '') AS grants""";
}
