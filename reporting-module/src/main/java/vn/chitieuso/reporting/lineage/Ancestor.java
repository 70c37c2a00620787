package vn.chitieuso.reporting.lineage;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A unit that counts in a lineage up to a day.
 *
 * @param until the last day; its successor has the figures from then on
 * @param part of its figures that counts, from 0 to 1
 * @param mark of all points to which it belongs
 */
record Ancestor(long unitId, LocalDate until, BigDecimal part, Mark mark) {}
