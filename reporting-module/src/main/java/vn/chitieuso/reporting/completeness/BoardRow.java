package vn.chitieuso.reporting.completeness;

import java.util.List;
import java.util.Objects;

/**
 * A unit's reports, one for each period of the board.
 *
 * @param cells in the order of the columns; null where the unit is not asked
 */
public record BoardRow(BoardUnit unit, List<BoardCell> cells) {

    public Tally tally() {
        return Tally.of(cells.stream().filter(Objects::nonNull));
    }
}
