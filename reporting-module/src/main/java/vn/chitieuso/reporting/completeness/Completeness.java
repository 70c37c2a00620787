package vn.chitieuso.reporting.completeness;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.admin.account.Right;
import vn.chitieuso.admin.calendar.Period;
import vn.chitieuso.admin.calendar.PeriodCode;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.admin.orgunit.OrgUnit;
import vn.chitieuso.admin.orgunit.OrgUnits;
import vn.chitieuso.admin.orgunit.UnitGroups;
import vn.chitieuso.admin.orgunit.UnitRow;
import vn.chitieuso.platform.text.Folding;
import vn.chitieuso.reporting.regime.RegimeRevision;
import vn.chitieuso.reporting.report.ReportRight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Reads the board: of every unit whose reports' state the reader may see, computed on what is stored now. */
@ApplicationScoped
@Transactional
public class Completeness {

    @Inject
    private Askings askings;

    @Inject
    private BoardData data;

    @Inject
    private OrgUnits units;

    @Inject
    private UnitGroups groups;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Clock clock;

    /** The board of what the question wants. */
    public Board board(BoardQuestion question) {
        return board(question, ReportRight.SEE_STATE);
    }

    /** The same of a unit and what stands below it, whatever the question says about that. */
    Board board(BoardQuestion question, OrgUnit root) {
        currentUser.requireAt(ReportRight.SEE_STATE, root);
        return board(question, askings.of(question.regime(), question.periods()), root.getId(), ReportRight.SEE_STATE);
    }

    /** The same, of the units at which the right is held. */
    Board board(BoardQuestion question, Right right) {
        currentUser.require(right);
        List<Asking> asked = askings.of(question.regime(), question.periods());
        return board(question, asked, root(question, asked, right), right);
    }

    private Board board(BoardQuestion question, List<Asking> asked, long root, Right right) {
        List<Place> places = places(question, asked, root, right);
        Map<Long, BoardCell[]> cells = new HashMap<>();
        places.forEach(place ->
                cells.computeIfAbsent(place.span().unitId(), unit -> new BoardCell[asked.size()])[place.column()] =
                        place.cell());
        List<BoardRow> rows = data.units(lastDays(asked, places, BoardData.Span::unitId)).stream()
                .filter(matching(question))
                .map(unit -> new BoardRow(unit, Arrays.asList(cells.get(unit.id()))))
                .toList();
        return new Board(asked.get(asked.size() - 1).regime(), columns(asked, rows), BoardGroups.of(rows));
    }

    /**
     * What the units directly below one come to, each with everything below it as of each period; the unit's own reports
     * stand under itself.
     */
    public List<Branch> branches(BoardQuestion question) {
        currentUser.require(ReportRight.SEE_STATE);
        List<Asking> asked = askings.of(question.regime(), question.periods());
        List<Place> places =
                places(question, asked, root(question, asked, ReportRight.SEE_STATE), ReportRight.SEE_STATE);
        Map<Long, List<BoardCell>> cells = places.stream()
                .collect(Collectors.groupingBy(
                        place -> place.span().branchId(), Collectors.mapping(Place::cell, Collectors.toList())));
        return data.units(lastDays(asked, places, BoardData.Span::branchId)).stream()
                .sorted(Comparator.comparing(BoardUnit::level))
                .map(branch -> new Branch(branch, Tally.of(cells.get(branch.id()).stream())))
                .toList();
    }

    /** Every regime as it was published last, also those that have ended. */
    public List<RegimeRevision> regimes() {
        return askings.all();
    }

    /** So many periods of a regime up to the one whose data closed last, the oldest first. */
    public List<PeriodCode> lastPeriods(String regime, int count) {
        return askings.lastClosed(askings.current(regime), count);
    }

    /** The periods of a year for which a regime has begun to ask. */
    public List<PeriodCode> periodsOf(String regime, int year) {
        return askings.ofYear(askings.current(regime), year);
    }

    /** A unit with what its reports and those of everything below it come to. */
    public record Branch(BoardUnit unit, Tally tally) {}

    /** A report of a unit in one of the periods. */
    private record Place(int column, BoardData.Span span, BoardCell cell) {}

    private List<Place> places(BoardQuestion question, List<Asking> asked, long root, Right right) {
        List<Period> periods = asked.stream().map(Asking::period).toList();
        List<OrgLevel> levels = asked.stream()
                .flatMap(asking -> asking.regime().levels().stream())
                .filter(level -> question.level() == null || question.level() == level)
                .distinct()
                .toList();
        Optional<Set<Long>> members = members(question, asked);
        List<BoardData.Span> spans = data.spans(periods, levels, root, right).stream()
                .filter(span -> members.isEmpty() || members.get().contains(span.unitId()))
                .toList();
        Map<Long, Map<Long, BoardData.Begun>> begun = data.begun(
                asked.get(0).regime().regimeId(),
                periods,
                spans.stream().map(BoardData.Span::unitId).distinct().toList());
        LocalDateTime now = LocalDateTime.now(clock);
        List<Place> places = new ArrayList<>();
        for (BoardData.Span span : spans) {
            Map<Long, BoardData.Begun> own = begun.getOrDefault(span.unitId(), Map.of());
            for (int column = 0; column < asked.size(); column++) {
                Asking asking = asked.get(column);
                if (span.contains(asking.period().dataTo()) && asking.asks(span.unitId(), span.level())) {
                    places.add(new Place(
                            column,
                            span,
                            asking.cell(span, own.get(asking.period().id()), now)));
                }
            }
        }
        return places;
    }

    /** Whoever names a unit must be allowed to see it; whoever names none gets what they see. */
    private long root(BoardQuestion question, List<Asking> asked, Right right) {
        LocalDate last = lastDay(asked);
        if (question.root() == null) {
            return units.list(last, OrgLevel.PROVINCE, null, null).stream()
                    .map(UnitRow::id)
                    .findFirst()
                    .orElse(0L);
        }
        OrgUnit root = asked.stream()
                .map(asking -> asking.period().dataTo())
                .sorted(Comparator.reverseOrder())
                .map(day -> units.find(question.root(), day))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> units.get(question.root(), last));
        currentUser.requireAt(right, root);
        return root.getId();
    }

    private Optional<Set<Long>> members(BoardQuestion question, List<Asking> asked) {
        return Optional.ofNullable(question.group())
                .map(group -> groups.show(group, lastDay(asked)).units().stream()
                        .map(UnitRow::id)
                        .collect(Collectors.toSet()));
    }

    private static LocalDate lastDay(List<Asking> asked) {
        return asked.stream()
                .map(asking -> asking.period().dataTo())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static Map<Long, LocalDate> lastDays(
            List<Asking> asked, List<Place> places, ToLongFunction<BoardData.Span> whose) {
        Map<Long, LocalDate> days = new HashMap<>();
        places.forEach(place -> days.merge(
                whose.applyAsLong(place.span()),
                asked.get(place.column()).period().dataTo(),
                (one, other) -> one.isAfter(other) ? one : other));
        return days;
    }

    private static Predicate<BoardUnit> matching(BoardQuestion question) {
        String text =
                question.text() == null ? "" : Folding.fold(question.text().strip());
        return unit -> text.isEmpty()
                || Folding.fold(unit.name()).contains(text)
                || unit.code().toLowerCase(Locale.ROOT).contains(text);
    }

    private static List<BoardColumn> columns(List<Asking> asked, List<BoardRow> rows) {
        List<BoardColumn> columns = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            int column = i;
            columns.add(asked.get(i)
                    .column(Tally.of(
                            rows.stream().map(row -> row.cells().get(column)).filter(Objects::nonNull))));
        }
        return columns;
    }
}
