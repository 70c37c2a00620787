package vn.chitieuso.reporting.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import vn.chitieuso.admin.orgunit.OrgLevel;

/**
 * A round as lists show it.
 *
 * @param code the scorecard's
 * @param level of the units evaluated
 * @param maximum points in all, as the scorecard declares
 * @param period code of the period whose accepted figures count
 * @param unitsAsOf day as of which the units are
 * @param groupId the group of units evaluated; null for all of the level
 */
public record RoundRow(
        long id,
        long version,
        String code,
        String name,
        String series,
        int year,
        OrgLevel level,
        BigDecimal maximum,
        RoundState state,
        String period,
        LocalDate unitsAsOf,
        Long groupId,
        LocalDate selfScoringUntil,
        LocalDate explanationUntil,
        LocalDate verificationUntil,
        LocalDate councilOn) {}
