package vn.chitieuso.reporting.completeness.web;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.omnifaces.util.Messages;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.admin.calendar.CalendarRight;
import vn.chitieuso.admin.calendar.PeriodCode;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.platform.web.Choice;
import vn.chitieuso.reporting.completeness.AcceptMany;
import vn.chitieuso.reporting.completeness.Board;
import vn.chitieuso.reporting.completeness.BoardColumn;
import vn.chitieuso.reporting.completeness.BoardQuestion;
import vn.chitieuso.reporting.completeness.Chased;
import vn.chitieuso.reporting.completeness.Chasing;
import vn.chitieuso.reporting.completeness.Completeness;
import vn.chitieuso.reporting.completeness.CompletenessRight;
import vn.chitieuso.reporting.completeness.MoreTime;
import vn.chitieuso.reporting.completeness.ReminderRound;
import vn.chitieuso.reporting.report.ReportRight;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** One period of the board: who stands where, and reminding, giving more time and accepting for those chosen or for all. */
@Named
@ViewScoped
public class CompletenessPeriod implements Serializable {

    private static final LocalTime CLOSE = LocalTime.of(17, 0);

    @Inject
    private Completeness completeness;

    @Inject
    private Chasing chasing;

    @Inject
    private MoreTime moreTime;

    @Inject
    private AcceptMany acceptMany;

    @Inject
    private BoardFilter filter;

    @Inject
    private BoardTicks ticks;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Language language;

    private String regime;
    private String period;
    private String show;
    private String unit;
    private String search;
    private LocalDate extendedTo;
    private LocalTime extendedToTime = CLOSE;
    private String reason;
    private List<AcceptMany.Outcome> refused = List.of();
    private transient Board board;
    private transient List<PeriodLine> lines;
    private transient ReminderPreview preview;

    public void load() {
        regime = filter.regime(regime);
        period = period == null || period.isBlank()
                ? completeness.lastPeriods(regime, 1).get(0).toString()
                : PeriodCode.parse(period).toString();
        getBoard();
    }

    public Board getBoard() {
        if (board == null) {
            board = completeness.board(new BoardQuestion(
                    regime, List.of(code()), BoardChoices.named(unit), null, null, BoardChoices.named(search)));
        }
        return board;
    }

    private PeriodCode code() {
        return PeriodCode.parse(period);
    }

    public BoardColumn getColumn() {
        return getBoard().columns().get(0);
    }

    public String getPeriodName() {
        return getColumn().period().name(language.getLocale());
    }

    public String getPrevious() {
        return code().previous().toString();
    }

    public String getNext() {
        return code().next().toString();
    }

    public List<PeriodLine> getLines() {
        if (lines == null) {
            Map<Long, Chased> owed = isReminding()
                    ? chasing.owed(regime, code()).stream()
                            .collect(Collectors.toMap(chased -> chased.unit().id(), Function.identity()))
                    : Map.of();
            preview = ReminderPreview.of(List.copyOf(owed.values()));
            lines = getBoard().rows().stream()
                    .filter(row -> filter.shows(show, row.cells().get(0).standing()))
                    .map(row -> new PeriodLine(
                            row.unit(), row.cells().get(0), owed.get(row.unit().id())))
                    .toList();
        }
        return lines;
    }

    public ReminderPreview getPreview() {
        getLines();
        return preview;
    }

    public int getRestHours() {
        return chasing.restHours();
    }

    /** Whether some of the units shown stand under a district. */
    public boolean isUnderDistricts() {
        return getLines().stream().anyMatch(line -> !line.district().isEmpty());
    }

    public void remindAll() {
        tell(chasing.remind(regime, code(), null));
    }

    public void remindChosen() {
        tell(chasing.remind(regime, code(), chosen()));
    }

    private void tell(ReminderRound round) {
        done("period.reminded", round.told().size());
        int not = round.toldLately().size()
                + round.nobody().size()
                + round.nothingOwed().size();
        if (not > 0) {
            Messages.addGlobalWarn(
                    "{0}",
                    language.text(
                            "reporting.completeness.period.remindedNot",
                            round.toldLately().size(),
                            round.nobody().size(),
                            round.nothingOwed().size()));
        }
    }

    public void extendChosen() {
        extended(moreTime.give(regime, code(), chosen(), until(), reason));
    }

    public void extendAll() {
        extended(moreTime.give(regime, code(), null, until(), reason));
    }

    /** Null where no day was typed, which the service tells at its field. */
    private LocalDateTime until() {
        return extendedTo == null ? null : extendedTo.atTime(extendedToTime == null ? CLOSE : extendedToTime);
    }

    private void extended(int count) {
        reason = null;
        extendedTo = null;
        done("period.extended", count);
    }

    /** Only what can be accepted is tried; the rest of those chosen is none of the reader's business now. */
    public void acceptChosen() {
        List<AcceptMany.Outcome> outcomes = acceptMany.accept(ticks.tokens().stream()
                .map(token -> new AcceptMany.Seen(regime, period, unitOf(token), versionOf(token)))
                .toList());
        refused = outcomes.stream().filter(outcome -> !outcome.accepted()).toList();
        done(
                currentUser.may(ReportRight.ACCEPT) ? "period.accepted" : "period.endorsed",
                outcomes.size() - refused.size());
    }

    private void done(String key, int count) {
        board = null;
        lines = null;
        Messages.addGlobalInfo("{0}", language.text("reporting.completeness." + key, count));
    }

    private Set<String> chosen() {
        return ticks.tokens().stream().map(CompletenessPeriod::unitOf).collect(Collectors.toSet());
    }

    private static String unitOf(String token) {
        int colon = token.lastIndexOf(':');
        return colon < 0 ? token : token.substring(0, colon);
    }

    private static Long versionOf(String token) {
        String version = token.substring(token.lastIndexOf(':') + 1);
        return version.matches("\\d{1,18}") ? Long.valueOf(version) : null;
    }

    public String unitName(AcceptMany.Outcome outcome) {
        return getBoard().rows().stream()
                .filter(row ->
                        row.cells().get(0).unitCode().equals(outcome.report().unit()))
                .map(row -> row.unit().name())
                .findFirst()
                .orElse(outcome.report().unit());
    }

    public List<AcceptMany.Outcome> getRefused() {
        return refused;
    }

    public boolean isReminding() {
        return currentUser.may(CompletenessRight.REMIND);
    }

    public boolean isGivingTime() {
        return currentUser.may(CalendarRight.GIVE_TIME);
    }

    public boolean isAccepting() {
        return currentUser.may(ReportRight.VERIFY);
    }

    /** What becomes of the reports the reader takes: the level between, where there was one, passes them on. */
    public String getStep() {
        return currentUser.may(ReportRight.ACCEPT) ? "accept" : "endorse";
    }

    public boolean isActing() {
        return isReminding() || isGivingTime() || isAccepting();
    }

    public List<Choice> getShows() {
        return filter.shows();
    }

    public String getRegime() {
        return regime;
    }

    public void setRegime(String regime) {
        this.regime = regime;
    }

    public String getPeriod() {
        return period;
    }

    public void setPeriod(String period) {
        this.period = period;
    }

    public String getShow() {
        return show;
    }

    public void setShow(String show) {
        this.show = show;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public String getSearch() {
        return search;
    }

    public void setSearch(String search) {
        this.search = search;
    }

    public LocalDate getExtendedTo() {
        return extendedTo;
    }

    public void setExtendedTo(LocalDate extendedTo) {
        this.extendedTo = extendedTo;
    }

    public LocalTime getExtendedToTime() {
        return extendedToTime;
    }

    public void setExtendedToTime(LocalTime extendedToTime) {
        this.extendedToTime = extendedToTime;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
