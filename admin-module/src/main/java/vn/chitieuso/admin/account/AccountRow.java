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
        Instant createdAt) {}
