package vn.chitieuso.reporting.tracking;

import java.math.BigDecimal;
import vn.chitieuso.kpi.target.TargetRow;

/**
 * One year on the way of a target through several, with three things that are never mixed: what is asked for the target year,
 * what was reported of that year, and what was recognised in that year of recognition.
 *
 * @param target null where nothing is asked for the year
 * @param reported what was sent for the year; null where nothing was
 * @param verified what was accepted of it; null where nothing was
 * @param recognised units recognised in the year
 * @param recognisedInAll units recognised by its end
 */
public record TargetYear(
        int year, TargetRow target, BigDecimal reported, BigDecimal verified, long recognised, long recognisedInAll) {}
