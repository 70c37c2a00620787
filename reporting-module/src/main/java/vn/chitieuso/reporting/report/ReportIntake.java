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
    private Indicators indicators;

    @Inject
    private ReportingCalendar calendar;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /**
     * Writes what changes; opens the report where it is not begun.
     *
     * @param expectedVersion the version the caller has seen, null where any will do
     */
    public void fill(ReportAddress asked, ReportPatch patch, Long expectedVersion) {
        currentUser.requireAt(ReportRight.FILL, asked.unit());
        refuseBeforeItsTime(asked);
        calendar.refuseIfLocked(asked.regime().code(), asked.period());
        ReportAddress address = addresses.stored(asked);
        Instant now = clock.instant();
        Report report = reports.lock(address).orElseGet(() -> reports.open(address, now));
        if (expectedVersion != null && expectedVersion != report.getVersion()) {
            throw new StaleException("reporting.report.stale");
        }
        if (!report.getState().isEditable()) {
            throw new ConflictException("reporting.report.notEditable." + report.getState());
        }
        Map<Long, IndicatorValue> figures = patch.cells().isEmpty()
                ? Map.of()
                : values.working(address.unit().getId(), address.period().id());
        List<ValueChange> changes = changes(address, patch, figures);
        Map<String, String> texts = patch.narratives().isEmpty() ? Map.of() : reports.narratives(report.getId());
        String by = currentUser.getUsername();
        values.write(
                address.unit().getId(), address.period().id(), changes, patch.source(), patch.illustrative(), now, by);
        patch.narratives().forEach((key, text) -> reports.write(report.getId(), key, text, now, by));
        report.touch(now);
        FillTrace trace = FillTrace.of(changes, figures, patch.narratives(), texts);
        audit.recordChange("report.fill", "report " + address, trace.before(), trace.after());
    }

    private void refuseBeforeItsTime(ReportAddress address) {
        if (address.period().dataFrom().isAfter(LocalDate.now(clock))) {
            throw new BusinessException(
                    "reporting.report.beforeItsTime", address.period().dataFrom());
        }
    }

    private List<ValueChange> changes(ReportAddress address, ReportPatch patch, Map<Long, IndicatorValue> current) {
        List<FieldError> errors = new ArrayList<>();
        List<ValueChange> changes = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Map<Long, IndicatorRow> definitions = definitions(address, patch);
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
            refusal.ifPresent(key -> errors.add(new FieldError(cell.pointer() + "/value", key)));
            refuseChangedMeanwhile(cell, current.get(definition.id()), errors);
            changes.add(change(definition, cell, current.get(definition.id())));
        }
        refuseUnknownNarratives(address, patch, errors);
        if (!errors.isEmpty()) {
            throw new BusinessException(errors, "platform.rest.fieldErrors", errors.size());
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
                    value == null ? "–" : Decimals.shown(value, value.scale())));
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

    private static void refuseUnknownNarratives(ReportAddress address, ReportPatch patch, List<FieldError> errors) {
        Set<String> known = new HashSet<>();
        address.regime().narrativesFor(address.unit().getLevel()).forEach(narrative -> known.add(narrative.key()));
        patch.narratives().keySet().stream()
                .filter(key -> !known.contains(key))
                .forEach(key -> errors.add(new FieldError(
                        "/narratives/" + JsonBody.escape(key), "reporting.report.unknownNarrative", key)));
    }
}
