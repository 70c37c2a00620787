package vn.chitieuso.reporting.ranking;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares a ranking with that of the year before, across whatever happened to the units in between. */
final class Movements {

    private final Map<Long, RankedUnit> earlier;
    private final Map<Long, List<Follow>> origins;
    private final Map<Long, List<Follow>> successors;

    /** @param follows what followed what after the day of the earlier ranking, up to the day of the later one */
    Movements(List<RankedUnit> earlier, List<Follow> follows) {
        this.earlier =
                earlier.stream().collect(Collectors.toMap(row -> row.unit().id(), Function.identity()));
        origins = follows.stream().collect(Collectors.groupingBy(Follow::successorId));
        successors = follows.stream().collect(Collectors.groupingBy(Follow::predecessorId));
    }

    List<RankedUnit> of(List<RankedUnit> now) {
        Map<Long, RankedUnit> common = new HashMap<>();
        now.forEach(row ->
                before(row.unit().id()).ifPresent(found -> common.put(row.unit().id(), found)));
        Map<Integer, Integer> placesBefore = places(common.values().stream().map(RankedUnit::rank));
        Map<Integer, Integer> placesNow = places(
                now.stream().filter(row -> common.containsKey(row.unit().id())).map(RankedUnit::rank));
        return now.stream()
                .map(row -> row.moved(movement(row, common, placesBefore, placesNow)))
                .toList();
    }

    /** The place among some, of each place among all. */
    private static Map<Integer, Integer> places(Stream<Integer> ranks) {
        List<Integer> sorted = ranks.sorted().toList();
        Map<Integer, Integer> places = new HashMap<>();
        for (int i = 0; i < sorted.size(); i++) {
            places.putIfAbsent(sorted.get(i), i + 1);
        }
        return places;
    }

    private Movement movement(
            RankedUnit now,
            Map<Long, RankedUnit> common,
            Map<Integer, Integer> placesBefore,
            Map<Integer, Integer> placesNow) {
        List<Movement.Origin> from = lineage(now.unit().id()).origins();
        RankedUnit before = common.get(now.unit().id());
        if (before == null) {
            Movement.Kind kind = from.isEmpty() ? Movement.Kind.NEWCOMER : Movement.Kind.FORMED;
            return new Movement(kind, null, earlier.size(), null, common.size(), null, from);
        }
        return new Movement(
                before.unit().id() == now.unit().id() ? Movement.Kind.SAME : Movement.Kind.CONTINUED,
                before.rank(),
                earlier.size(),
                placesBefore.get(before.rank()) - placesNow.get(now.rank()),
                common.size(),
                now.percent().subtract(before.percent()),
                from);
    }

    /** The row of the unit, or of the one it simply continues, in the earlier ranking. */
    Optional<RankedUnit> before(long unit) {
        return Optional.ofNullable(earlier.get(unit))
                .or(() -> Optional.of(lineage(unit))
                        .filter(lineage -> lineage.found.size() == 1)
                        .map(lineage -> lineage.continued));
    }

    private Lineage lineage(long unit) {
        Lineage lineage = new Lineage();
        lineage.trace(unit, true, true);
        return lineage;
    }

    /** Those of the earlier ranking that the later one knows no more, neither themselves nor in another coat. */
    List<GoneUnit> gone(List<RankedUnit> now) {
        Set<Long> known = new HashSet<>();
        Set<String> continued = new HashSet<>();
        for (RankedUnit row : now) {
            known.add(row.unit().id());
            if (row.movement().kind() == Movement.Kind.CONTINUED) {
                row.movement().origins().forEach(origin -> continued.add(origin.code()));
            }
        }
        return earlier.values().stream()
                .filter(row -> !known.contains(row.unit().id())
                        && !continued.contains(row.unit().code()))
                .sorted(java.util.Comparator.comparingInt(RankedUnit::rank))
                .map(row -> new GoneUnit(row.unit().code(), row.unit().name(), row.rank(), heirs(row)))
                .toList();
    }

    private List<String> heirs(RankedUnit row) {
        return successors.getOrDefault(row.unit().id(), List.of()).stream()
                .map(Follow::successorName)
                .distinct()
                .toList();
    }

    /** What one unit came from, back to units of the earlier ranking or to those that nothing is known to precede. */
    private final class Lineage {

        private final Set<Movement.Origin> found = new LinkedHashSet<>();
        private final Set<Long> seen = new HashSet<>();
        private RankedUnit continued;

        List<Movement.Origin> origins() {
            return List.copyOf(found);
        }

        void trace(long unit, boolean whole, boolean continuation) {
            if (!seen.add(unit)) {
                return;
            }
            for (Follow follow : origins.getOrDefault(unit, List.of())) {
                boolean stillWhole = whole && follow.isWhole();
                boolean stillSame = continuation && follow.isContinuation();
                RankedUnit ranked = earlier.get(follow.predecessorId());
                if (ranked == null && origins.containsKey(follow.predecessorId())) {
                    trace(follow.predecessorId(), stillWhole, stillSame);
                    continue;
                }
                found.add(origin(follow, ranked, stillWhole));
                if (ranked != null && stillSame) {
                    continued = ranked;
                }
            }
        }

        /** As it was called in the ranking, where it had a place there. */
        private Movement.Origin origin(Follow follow, RankedUnit ranked, boolean whole) {
            return ranked == null
                    ? new Movement.Origin(follow.predecessorCode(), follow.predecessorName(), null, whole)
                    : new Movement.Origin(ranked.unit().code(), ranked.unit().name(), ranked.rank(), whole);
        }
    }
}
