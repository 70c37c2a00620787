package vn.chitieuso.reporting.rollup;

import java.util.List;
import vn.chitieuso.admin.orgunit.UnitRow;

/** The sum of a unit and the lines it consists of; the first line is the sum itself. */
public record RollUpSheet(List<Line> lines) {

    /**
     * One line.
     *
     * @param unit null where the line is no single unit's
     */
    public record Line(Kind kind, UnitRow unit, List<RollUp> sums) {

        /** Whether anything is reported or asked there. */
        boolean tellsSomething() {
            return sums.stream().anyMatch(sum -> sum.value() != null || sum.reported() > 0 || sum.expected() > 0);
        }
    }

    /** What a line tells. */
    public enum Kind {
        /** Everything. */
        TOTAL(0),
        /** What the unit itself reported. */
        OWN(-1),
        /** Departments, beside the units of the level. */
        DEPARTMENTS(-2),
        /** Units that are gone, or have gone elsewhere, since their figures were given; or stand beside the level. */
        REST(-3),
        /** One unit of the level with all below it. */
        UNIT(0);

        static final List<Kind> OF_THE_REST = List.of(OWN, DEPARTMENTS, REST);

        private final long group;

        Kind(long group) {
            this.group = group;
        }

        /** Under which it is added up. */
        long group() {
            return group;
        }

        boolean maySingleOut() {
            return this == OWN || this == REST;
        }
    }
}
