package vn.chitieuso.reporting.ranking;

import java.math.BigDecimal;

/**
 * One weight that is moved: that of a section or of a criterion.
 *
 * @param section whether it is a section's
 * @param maximum points it stands for
 * @param up whether it grows; otherwise it shrinks
 */
public record WeightChange(String code, String title, boolean section, BigDecimal maximum, boolean up) {}
