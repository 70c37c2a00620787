package vn.chitieuso.kpi.target;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import vn.chitieuso.kpi.Qualifier;

/**
 * The value a unit, or a group of units, shall reach in a year, set by a decision. At most one is in force for an
 * indicator, bearer and year; a new one supersedes it and both stay, for what was once asked explains what was done.
 * Written in bulk and read in bulk, hence no entity.
 *
 * @param unit id, or null where it is set for a group
 * @param group id, or null where it is set for a unit
 * @param baseline from where it starts, or null
 * @param decision id of the document that set it, or null where none is named
 * @param setAt when it was recorded here
 */
record Target(
        long id,
        long indicator,
        Long unit,
        Long group,
        int year,
        BigDecimal value,
        Qualifier qualifier,
        TargetPath path,
        BigDecimal baseline,
        Long decision,
        String remark,
        Instant setAt,
        String setBy) {

    static final int REMARK_MAX = 600;

    Key key() {
        return new Key(indicator, unit, group, year);
    }

    boolean saysTheSame(Target other) {
        return value.compareTo(other.value) == 0
                && qualifier == other.qualifier
                && path == other.path
                && same(baseline, other.baseline)
                && Objects.equals(decision, other.decision)
                && Objects.equals(remark, other.remark);
    }

    private static boolean same(BigDecimal one, BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }

    /** What only one target can be in force for. */
    record Key(long indicator, Long unit, Long group, int year) {}
}
