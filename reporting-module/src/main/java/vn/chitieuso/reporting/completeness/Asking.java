package vn.chitieuso.reporting.completeness;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import vn.chitieuso.admin.calendar.Deadline;
import vn.chitieuso.admin.calendar.Deadlines;
import vn.chitieuso.admin.calendar.Period;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.reporting.regime.RegimeRevision;
import vn.chitieuso.reporting.report.ReportState;

/**
 * Whom a regime asks for one period: the revision in force when its data close, and its deadlines.
 *
 * @param code of the period, put together once for its hundreds of reports
 * @param members of the groups the regime is kept to; empty where every unit of its levels reports
 */
record Asking(
        RegimeRevision regime,
        Period period,
        String code,
        Optional<Set<Long>> members,
        Deadlines deadlines,
        boolean locked) {

    boolean asks(long unit, OrgLevel level) {
        return regime.isFor(period.code())
                && regime.isInForce(period.dataTo())
                && regime.levels().contains(level)
                && (members.isEmpty() || members.get().contains(unit));
    }

    /** @param begun null while the unit has not begun */
    BoardCell cell(BoardData.Span unit, BoardData.Begun begun, LocalDateTime now) {
        Deadline deadline = deadlines.find(unit.unitId(), unit.level()).orElse(null);
        ReportState state = begun == null ? null : begun.state();
        LocalDateTime sent = begun == null ? null : begun.firstSentAt();
        return new BoardCell(
                regime.code(),
                code,
                unit.code(),
                state,
                begun == null ? 0 : begun.version(),
                deadline,
                sent,
                begun != null && begun.sentBack(),
                Standing.of(state, sent, deadline == null ? null : deadline.inForce(), now));
    }

    BoardColumn column(Tally tally) {
        LocalDateTime latest = regime.levels().stream()
                .map(deadlines::ofLevel)
                .flatMap(Optional::stream)
                .map(Deadline::inForce)
                .max(Comparator.naturalOrder())
                .orElse(null);
        return new BoardColumn(period, latest, locked, tally);
    }
}
