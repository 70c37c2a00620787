package vn.chitieuso.reporting.evaluation;

import java.time.LocalDate;

/**
 * What a round is to be.
 *
 * @param scorecard code of a published one
 * @param period code of the period whose accepted figures count; null for the scorecard's year
 * @param unitsAsOf day as of which the units are; null for the end of the period's data
 * @param group code of the group of units evaluated; null for all of the scorecard's level
 */
public record RoundOrder(String scorecard, String period, LocalDate unitsAsOf, String group, RoundDates dates) {}
