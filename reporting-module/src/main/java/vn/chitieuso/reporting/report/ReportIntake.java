package vn.chitieuso.reporting.report;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.admin.calendar.ReportingCalendar;
import vn.chitieuso.kpi.Qualifier;
import vn.chitieuso.kpi.indicator.IndicatorRow;
import vn.chitieuso.kpi.indicator.Indicators;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.platform.BusinessException.FieldError;
import vn.chitieuso.platform.ConflictException;
import vn.chitieuso.platform.StaleException;
import vn.chitieuso.platform.audit.AuditTrail;
import vn.chitieuso.platform.rest.JsonBody;
import vn.chitieuso.platform.text.Decimals;
import vn.chitieuso.reporting.regime.RegimeRevision;
import vn.chitieuso.reporting.value.IndicatorValue;
import vn.chitieuso.reporting.value.ValueChange;
import vn.chitieuso.reporting.value.ValueRules;
import vn.chitieuso.reporting.value.Values;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Filling a report, cell by cell or many cells at once; what is refused stores nothing of its request. */
@ApplicationScoped
@Transactional
public class ReportIntake {

    public static final int NARRATIVE_MAX = 100_000;

    @Inject
    private ReportAddresses addresses;

    @Inject
    private Reports reports;

    @Inject
    private Values values;

    @Inject
    private LineFilling lineFilling;

    @Inject
    private FiguresOfShorterPeriods shorterPeriods;

    @Inject
    private OtherReports otherReports;

    @Inject
    private Indicators indicators;

    @Inject
    private ReportingCalendar calendar;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private AuditTrail audit;

    @Inject
    private Event<ReportChanged> reportChanges;

    @Inject
    private Clock clock;

    /**
     * Writes what changes; opens the report where it is not begun.
     *
     * @param expectedVersion the version the caller has seen, null where any will do
     */
    public void fill(ReportAddress asked, ReportPatch patch, Long expectedVersion) {
        currentUser.requireAt(ReportRight.FILL, asked.unit());
        fill(asked, patch, expectedVersion, false);
    }

    /** The same in the place of a unit that has not begun its report: with the right for that, and told as such. */
    public void fillOnBehalf(ReportAddress asked, ReportPatch patch, Long expectedVersion) {
        currentUser.requireAt(ReportRight.REPORT_ON_BEHALF, asked.unit());
        fill(asked, patch, expectedVersion, true);
    }

    private void fill(ReportAddress asked, ReportPatch patch, Long expectedVersion, boolean onBehalf) {
        refuseBeforeItsTime(asked);
        calendar.refuseIfLocked(asked.regime().code(), asked.period());
        ReportAddress address = addresses.stored(asked);
        Instant now = clock.instant();
        Report report = reports.lock(address).orElseGet(() -> open(address, now, onBehalf));
        if (onBehalf && !report.isOnBehalf()) {
            throw new ConflictException("reporting.report.unitAtWork");
        }
        if (expectedVersion != null && expectedVersion != report.getVersion()) {
            throw new StaleException("reporting.report.stale");
        }
        if (!report.getState().isEditable()) {
            throw new ConflictException("reporting.report.notEditable." + report.getState());
        }
        write(address, report, patch, now);
    }

    private Report open(ReportAddress address, Instant now, boolean onBehalf) {
        Report report = reports.open(address, now);
        if (onBehalf) {
            report.beginOnBehalf();
        }
        lineFilling.begin(address, report, now, currentUser.getUsername());
        audit.recordChange("report.open", "report " + address, null, report.getState());
        return report;
    }

    private void write(ReportAddress address, Report report, ReportPatch patch, Instant now) {
        long unit = address.unit().getId();
        long period = address.period().id();
        Map<Long, IndicatorValue> figures = patch.cells().isEmpty() ? Map.of() : values.working(unit, period);
        Map<String, Reports.Narrative> texts = patch.narratives().isEmpty() ? Map.of() : reports.texts(report.getId());
        List<FieldError> errors = new ArrayList<>();
        List<ValueChange> changes = changes(address, patch, figures, errors);
        refuseTexts(address, patch, texts, errors);
        String by = currentUser.getUsername();
        lineFilling.fill(address, report, patch.lines(), errors, now, by);
        if (!errors.isEmpty()) {
            throw new BusinessException(errors, "platform.rest.fieldErrors", errors.size());
        }
        values.write(unit, period, changes, patch.source(), patch.illustrative(), now, by);
        patch.narratives().forEach((key, text) -> reports.write(report.getId(), key, text, now, by));
        report.touch(now);
        FillTrace trace = FillTrace.of(changes, figures, patch.narratives(), texts);
        if (trace.after() != null) {
            audit.recordChange("report.fill", "report " + address, trace.before(), trace.after());
        }
        reportChanges.fire(new ReportChanged(address.toString(), by, now));
    }

    private void refuseBeforeItsTime(ReportAddress address) {
        if (address.period().dataFrom().isAfter(LocalDate.now(clock))) {
            throw new BusinessException(
                    "reporting.report.beforeItsTime", address.period().dataFrom());
        }
    }

    private List<ValueChange> changes(
            ReportAddress address, ReportPatch patch, Map<Long, IndicatorValue> current, List<FieldError> errors) {
        List<ValueChange> changes = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Map<Long, IndicatorRow> definitions = definitions(address, patch);
        Map<Long, ShorterPeriods> shorter = shorterPeriods.of(address, definitions.values());
        Map<Long, OtherReport> given = patch.cells().isEmpty() ? Map.of() : otherReports.holding(address);
        for (ReportPatch.Cell cell : patch.cells()) {
            if (!seen.add(cell.indicator())) {
                errors.add(new FieldError(cell.pointer() + "/indicator", "reporting.value.twice", cell.indicator()));
                continue;
            }
            Optional<RegimeRevision.AskedIndicator> asked =
                    address.regime().asked(cell.indicator(), address.unit().getLevel());
            IndicatorRow definition =
                    asked.map(found -> definitions.get(found.indicatorId())).orElse(null);
            if (definition == null) {
                errors.add(new FieldError(cell.pointer() + "/indicator", "reporting.value.notAsked", cell.indicator()));
                continue;
            }
            Optional<String> refusal = ValueRules.refusal(definition, cell.value());
            if (definition.isDerived()) {
                refusal = Optional.of("reporting.value.derived");
            }
            if (cell.valueGiven()
                    && shorter.containsKey(definition.id())
                    && shorter.get(definition.id()).isComplete()) {
                refusal = Optional.of("reporting.report.fromPeriods");
            }
            refusal.ifPresent(
                    key -> errors.add(new FieldError(cell.pointer() + (cell.valueGiven() ? "/value" : "/note"), key)));
            if (given.containsKey(definition.id())) {
                errors.add(new FieldError(
                        cell.pointer() + (cell.valueGiven() ? "/value" : "/note"),
                        "reporting.report.givenElsewhere",
                        given.get(definition.id()).regimeName()));
            }
            refuseChangedMeanwhile(cell, current.get(definition.id()), errors);
            changes.add(change(definition, cell, current.get(definition.id())));
        }
        return changes;
    }

    private Map<Long, IndicatorRow> definitions(ReportAddress address, ReportPatch patch) {
        List<String> codes = patch.cells().stream()
                .map(ReportPatch.Cell::indicator)
                .distinct()
                .toList();
        return indicators.ofCodes(codes, address.day()).stream()
                .collect(Collectors.toMap(IndicatorRow::id, row -> row));
    }

    /** A figure somebody else typed since the caller looked is not overwritten without a word. */
    private static void refuseChangedMeanwhile(ReportPatch.Cell cell, IndicatorValue current, List<FieldError> errors) {
        BigDecimal value = current == null ? null : current.value();
        if (cell.valueGiven()
                && cell.seen() != null
                && !cell.seen().isStill(value)
                && !new ReportPatch.Cell.Seen(cell.value()).isStill(value)) {
            errors.add(new FieldError(
                    cell.pointer() + "/value",
                    "reporting.report.changedMeanwhile",
                    value == null ? "–" : Decimals.shown(value, value.scale()),
                    current == null ? "–" : current.updatedBy()));
        }
        String note = current == null || current.note() == null ? "" : current.note();
        if (cell.note() != null
                && cell.noteSeen() != null
                && !cell.noteSeen().equals(note)
                && !cell.note().equals(note)) {
            errors.add(new FieldError(
                    cell.pointer() + "/note",
                    "reporting.report.noteChangedMeanwhile",
                    note,
                    current == null ? "–" : current.updatedBy()));
        }
    }

    /** What the request leaves unsaid stays as it stands. */
    private static ValueChange change(IndicatorRow definition, ReportPatch.Cell cell, IndicatorValue current) {
        boolean keepValue = !cell.valueGiven() && current != null;
        Qualifier qualifier =
                cell.qualifier() != null ? cell.qualifier() : keepValue ? current.qualifier() : Qualifier.EQUAL;
        return new ValueChange(
                definition.id(), definition.code(), keepValue ? current.value() : cell.value(), qualifier, cell.note());
    }

    /** A text somebody else wrote since the caller looked is not overwritten without a word. */
    private static void refuseTexts(
            ReportAddress address, ReportPatch patch, Map<String, Reports.Narrative> texts, List<FieldError> errors) {
        Set<String> known = new HashSet<>();
        address.regime().narrativesFor(address.unit().getLevel()).forEach(narrative -> known.add(narrative.key()));
        patch.narratives().forEach((key, text) -> {
            String pointer = "/narratives/" + JsonBody.escape(key);
            if (!known.contains(key)) {
                errors.add(new FieldError(pointer, "reporting.report.unknownNarrative", key));
                return;
            }
            Reports.Narrative standing = texts.get(key);
            Integer seen = patch.narrativesSeen().get(key);
            int version = standing == null ? 0 : standing.version();
            boolean same = standing != null && standing.text().equals(text);
            if (seen != null && seen != version && !same) {
                errors.add(new FieldError(pointer, "reporting.report.textChangedMeanwhile"));
            }
        });
    }
}
