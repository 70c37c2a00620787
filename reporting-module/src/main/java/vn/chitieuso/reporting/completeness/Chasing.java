package vn.chitieuso.reporting.completeness;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.chitieuso.admin.account.AccountsByUnit;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.admin.account.Role;
import vn.chitieuso.admin.calendar.Period;
import vn.chitieuso.admin.calendar.PeriodCode;
import vn.chitieuso.admin.calendar.ReportingCalendar;
import vn.chitieuso.admin.notification.NoticeKind;
import vn.chitieuso.admin.notification.Notifying;
import vn.chitieuso.admin.setting.Setting;
import vn.chitieuso.admin.setting.Settings;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.platform.audit.AuditTrail;
import vn.chitieuso.platform.text.Language;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * Reminding units, by hand, of reports they owe: their officers and heads are told once, and not of the same again within
 * the hours an administrator sets, however often somebody asks. Reports that were sent are never chased.
 */
@ApplicationScoped
@Transactional
public class Chasing {

    private static final Set<Role> TOLD = EnumSet.of(Role.REPORTER, Role.UNIT_HEAD);

    @Inject
    private Completeness completeness;

    @Inject
    private Reminders reminders;

    @Inject
    private AccountsByUnit accounts;

    @Inject
    private Notifying notifying;

    @Inject
    private ReportingCalendar calendar;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Settings settings;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /** Everything that is owed for a period, due or not, with who would be told. */
    public List<Chased> owed(String regime, PeriodCode code) {
        Board board = board(regime, code);
        Map<Long, Set<Long>> holders = accounts.holding(TOLD);
        Map<Long, String> names =
                reminders.names(holders.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
        Map<Long, OffsetDateTime> last = reminders.last(
                board.regime().regimeId(), board.columns().get(0).period().id());
        Instant before = rested(clock.instant());
        return board.rows().stream()
                .filter(row -> row.cells().get(0).standing().isOwed())
                .map(row -> chased(row, holders, names, last.get(row.unit().id()), before))
                .toList();
    }

    private static Chased chased(
            BoardRow row,
            Map<Long, Set<Long>> holders,
            Map<Long, String> names,
            OffsetDateTime remindedAt,
            Instant before) {
        List<String> people = holders.getOrDefault(row.unit().id(), Set.of()).stream()
                .map(names::get)
                .sorted()
                .toList();
        boolean rested = remindedAt == null || !remindedAt.toInstant().isAfter(before);
        return new Chased(row.unit(), row.cells().get(0), people, remindedAt, rested);
    }

    /**
     * Reminds units of their reports for a period.
     *
     * @param units codes as of the end of the period's data; null for all whose report is missing
     * @throws BusinessException where one of them is not asked, or is nobody the reader may remind
     */
    public ReminderRound remind(String regime, PeriodCode code, Collection<String> units) {
        Board board = board(regime, code);
        Period period = calendar.storedPeriod(board.regime().schemeCode(), code);
        calendar.refuseIfLocked(regime, period);
        List<BoardRow> chosen = chosen(board, units);
        List<BoardRow> owing = chosen.stream()
                .filter(row -> row.cells().get(0).standing().isOwed())
                .toList();
        Map<Long, Set<Long>> holders = accounts.holding(TOLD);
        List<BoardRow> reachable = owing.stream()
                .filter(row -> !holders.getOrDefault(row.unit().id(), Set.of()).isEmpty())
                .toList();
        Instant now = clock.instant();
        Set<Long> noted = reminders.note(
                board.regime().regimeId(),
                period.id(),
                reachable.stream().map(row -> row.unit().id()).toList(),
                now,
                rested(now),
                currentUser.getUsername());
        reachable.stream()
                .filter(row -> noted.contains(row.unit().id()))
                .forEach(row -> tell(board, period, row, holders));
        ReminderRound round = new ReminderRound(
                units(reachable, row -> noted.contains(row.unit().id())),
                units(reachable, row -> !noted.contains(row.unit().id())),
                units(owing, row -> !reachable.contains(row)),
                units(chosen, row -> !owing.contains(row)));
        if (!round.told().isEmpty()) {
            audit.recordChange(
                    "completeness.remind",
                    "regime " + regime + "/" + code,
                    null,
                    round.told().stream().map(BoardUnit::code).collect(Collectors.joining(" ")));
        }
        return round;
    }

    private Board board(String regime, PeriodCode code) {
        currentUser.require(CompletenessRight.REMIND);
        return completeness.board(BoardQuestion.of(regime, List.of(code)), CompletenessRight.REMIND);
    }

    private static List<BoardRow> chosen(Board board, Collection<String> units) {
        if (units == null) {
            return board.rows().stream()
                    .filter(row -> row.cells().get(0).standing() == Standing.MISSING)
                    .toList();
        }
        Set<String> wanted = new HashSet<>(units);
        List<BoardRow> rows = board.rows().stream()
                .filter(row -> wanted.remove(row.unit().code()))
                .toList();
        if (!wanted.isEmpty()) {
            throw BusinessException.at(
                    "units",
                    "reporting.completeness.notAsked",
                    String.join(", ", wanted.stream().sorted().toList()));
        }
        return rows;
    }

    private static List<BoardUnit> units(List<BoardRow> rows, Predicate<BoardRow> wanted) {
        return rows.stream().filter(wanted).map(BoardRow::unit).toList();
    }

    /** For so long a unit is not reminded of the same again. */
    public int restHours() {
        return settings.number(Setting.REMIND_AGAIN_HOURS);
    }

    private Instant rested(Instant now) {
        return now.minus(Duration.ofHours(restHours()));
    }

    private void tell(Board board, Period period, BoardRow row, Map<Long, Set<Long>> holders) {
        BoardCell report = row.cells().get(0);
        List<Object> arguments = new ArrayList<>(List.of(
                board.regime().name(),
                period.name(Language.VIETNAMESE),
                row.unit().name()));
        arguments.add(report.due() == null ? "–" : report.due());
        arguments.add(currentUser.getFullName());
        notifying.tell(
                holders.get(row.unit().id()), NoticeKind.REPORT_CHASED, null, report.link(), arguments.toArray());
    }
}
