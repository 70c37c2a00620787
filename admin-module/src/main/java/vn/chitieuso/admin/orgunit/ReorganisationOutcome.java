package vn.chitieuso.admin.orgunit;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a reorganisation did, or in a dry run would do.
 *
 * @param ended how many units end, by level
 * @param founded how many are founded, by level
 * @param changed how many go on under another name, kind or parent
 * @param splits the successions that are only partial
 * @param consequences what becomes of people, reports, targets and tasks
 */
public record ReorganisationOutcome(
        long id,
        LocalDate effectiveDate,
        Map<OrgLevel, Integer> ended,
        Map<OrgLevel, Integer> founded,
        int changed,
        List<Split> splits,
        List<Consequence> consequences) {

    static ReorganisationOutcome of(
            Reorganisation reorganisation, Reorganised done, int changed, List<Consequence> consequences) {
        return new ReorganisationOutcome(
                reorganisation.getId(),
                done.effectiveDate(),
                count(done.ended()),
                count(done.founded()),
                changed,
                done.successions().stream()
                        .filter(succession -> succession.getShare() == Succession.Share.PARTIAL)
                        .map(Split::of)
                        .sorted(Comparator.comparing(Split::oldName).thenComparing(split -> !split.primary()))
                        .toList(),
                consequences);
    }

    private static Map<OrgLevel, Integer> count(List<OrgUnit> units) {
        Map<OrgLevel, Integer> counts = new TreeMap<>();
        units.forEach(unit -> counts.merge(unit.getLevel(), 1, Integer::sum));
        return counts;
    }

    String inShort() {
        return "ended " + ended + ", founded " + founded + ", changed " + changed + ", splits " + splits.size();
    }

    /** One part of a unit that was split. */
    public record Split(
            String oldCode,
            String oldName,
            String newCode,
            String newName,
            boolean primary,
            Succession.Carrying carrying,
            java.math.BigDecimal percent) {

        static Split of(Succession succession) {
            LocalDate day = succession.getEffectiveDate();
            return new Split(
                    succession.getPredecessor().codeOn(day.minusDays(1)),
                    succession.getPredecessor().nameOn(day.minusDays(1)),
                    succession.getSuccessor().codeOn(day),
                    succession.getSuccessor().nameOn(day),
                    succession.isPrimary(),
                    succession.getCarrying().orElse(null),
                    succession.getCarriedPercent());
        }
    }
}
