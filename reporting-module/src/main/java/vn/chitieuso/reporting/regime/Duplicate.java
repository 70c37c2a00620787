package vn.chitieuso.reporting.regime;

import java.util.List;
import java.util.Set;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.platform.BusinessException.FieldError;

/**
 * The same indicators asked of the same units for the same time by two regimes.
 *
 * @param other the regime that asks them too
 * @param indicators codes, none of them derived
 * @param units how many units both ask
 * @param unitNames of the first few
 * @param contradictions where the two do not say the same
 */
public record Duplicate(
        RegimeRevision other,
        Relation relation,
        List<String> indicators,
        Set<OrgLevel> levels,
        int units,
        List<String> unitNames,
        List<FieldError> contradictions) {

    /** What follows for whoever enters the figures. */
    public enum Relation {
        /** Same length and windows: entered once, shown in both. */
        SHARED,
        /** The other asks oftener: here they follow from its periods. */
        DERIVED_HERE,
        /** The other asks less often: there they follow from these periods. */
        DERIVED_THERE,
        /** Windows do not fit into each other, or figures do not aggregate over time: entered twice. */
        SEPARATE
    }
}
