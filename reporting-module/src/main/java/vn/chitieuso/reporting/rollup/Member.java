package vn.chitieuso.reporting.rollup;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * That a unit's figures count in a group over some days.
 *
 * @param own whether the unit is the group itself, whose figures stand even where they do not add up over units
 * @param part of the figures that counts, 1 for all
 */
public record Member(long groupId, long unitId, boolean own, LocalDate from, LocalDate to, BigDecimal part) {

    static Member whole(long groupId, long unitId, boolean own, LocalDate from, LocalDate to) {
        return new Member(groupId, unitId, own, from, to, BigDecimal.ONE);
    }
}
