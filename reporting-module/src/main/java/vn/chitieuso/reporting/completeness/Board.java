package vn.chitieuso.reporting.completeness;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import vn.chitieuso.reporting.regime.RegimeRevision;

/**
 * Units × periods of one regime. A unit is asked for a period where it lived on the last day of the period's data and the
 * regime, as it was in force on that day, asks for it; who is asked for none of the periods has no row.
 *
 * @param regime as in force at the end of the last period
 * @param rows grouped: what stands under one unit stands together
 */
public record Board(RegimeRevision regime, List<BoardColumn> columns, List<BoardGroup> groups) {

    public List<BoardRow> rows() {
        return groups.stream().flatMap(group -> group.rows().stream()).toList();
    }

    public Stream<BoardCell> cells() {
        return groups.stream()
                .flatMap(group -> group.rows().stream())
                .flatMap(row -> row.cells().stream())
                .filter(Objects::nonNull);
    }

    public Tally tally() {
        return Tally.of(cells());
    }

    public Optional<BoardRow> row(long unit) {
        return rows().stream().filter(row -> row.unit().id() == unit).findFirst();
    }
}
