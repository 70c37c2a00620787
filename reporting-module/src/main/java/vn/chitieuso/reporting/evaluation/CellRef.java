package vn.chitieuso.reporting.evaluation;

import java.math.BigDecimal;

/**
 * A cell as somebody saw it.
 *
 * @param unit code
 * @param criterion code
 * @param points proposed when it was seen; null where whatever is proposed shall do
 */
public record CellRef(String unit, String criterion, BigDecimal points) {}
