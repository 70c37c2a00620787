package vn.chitieuso.kpi.indicator;

import java.util.List;
import vn.chitieuso.kpi.formula.Outcome;

/**
 * What a formula gives for one unit.
 *
 * @param figures of the codes it reads, in the order they stand; a missing one has no figure
 */
public record FormulaTrial(String unit, String unitName, Outcome outcome, List<Part> figures) {

    /** One input of the trial; {@code figure} is null where nothing was reported. */
    public record Part(String code, ReportedFigure figure) {}
}
