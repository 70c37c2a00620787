package vn.chitieuso.reporting.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.admin.calendar.Period;
import vn.chitieuso.admin.calendar.ReportingCalendar;
import vn.chitieuso.admin.orgunit.UnitRow;
import vn.chitieuso.kpi.indicator.IndicatorRow;
import vn.chitieuso.reporting.exchange.ImportOrder;
import vn.chitieuso.reporting.exchange.ImportOutcome;
import vn.chitieuso.reporting.exchange.OnBehalf;
import vn.chitieuso.reporting.exchange.ValueImport;
import vn.chitieuso.reporting.report.ReportAddress;
import vn.chitieuso.reporting.report.ReportAddresses;
import vn.chitieuso.reporting.report.ReportCell;
import vn.chitieuso.reporting.report.ReportContent;
import vn.chitieuso.reporting.report.ReportHolding;
import vn.chitieuso.reporting.report.ReportIntake;
import vn.chitieuso.reporting.report.ReportPatch;
import vn.chitieuso.reporting.report.ReportReading;
import vn.chitieuso.reporting.report.ReportRight;
import vn.chitieuso.reporting.report.ReportView;
import vn.chitieuso.reporting.validation.Finding;
import vn.chitieuso.reporting.value.ValueSource;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;

/**
 * Takes a form in, in one transaction. A trial does everything, looks at what checks find then, and takes it back, so that
 * it cannot differ from the real thing.
 */
@ApplicationScoped
@Transactional
class FormIntake {

    @Inject
    private ValueImport imports;

    @Inject
    private ReportIntake intake;

    @Inject
    private ReportReading reading;

    @Inject
    private ReportAddresses addresses;

    @Inject
    private ReportHolding holding;

    @Inject
    private ReportingCalendar calendar;

    @Inject
    private UnitsForms forms;

    @Inject
    private CurrentUser currentUser;

    @Resource
    private TransactionSynchronizationRegistry transaction;

    TakenForm takeUnit(ReportAddress address, FilledTemplate form, String file, Taking taking) {
        ReportAddress held = hold(address);
        ReportView before = reading.read(held);
        boolean own = currentUser.mayAt(ReportRight.FILL, held.unit().getId());
        FilledTemplate fresh =
                new MeanwhileChanged(standing(before)).leaveOut(writable(form, before, own), before.narratives());
        ImportOutcome outcome = imports.take(order(form, file, OnBehalf.FORM_OF_ONE), fresh.imported());
        write(held, fresh, own, before.content());
        ReportView after = reading.read(held);
        return end(fresh, outcome, Map.of(held.unitCode(), after.findings()), standing(after), taking);
    }

    TakenForm takeUnits(FilledTemplate form, String file, Taking taking) {
        TemplateIdentity identity = form.identity();
        UnitsForm asked = forms.of(identity.regime(), identity.period(), identity.unit());
        Period period = calendar.storedPeriod(
                asked.regime().schemeCode(), asked.period().code());
        Set<String> filled = form.cells().stream().map(FilledCell::unit).collect(Collectors.toSet());
        holding.hold(
                asked.units().stream()
                        .filter(unit -> filled.contains(unit.code()))
                        .map(UnitRow::id)
                        .toList(),
                period.id());
        UnitsForm now = forms.of(identity.regime(), identity.period(), identity.unit());
        FilledTemplate fresh = new MeanwhileChanged(standing(now)).leaveOut(form, Map.of());
        ImportOutcome outcome = imports.take(order(form, file, OnBehalf.FORM_OF_MANY), fresh.imported());
        Map<String, List<Finding>> findings = new LinkedHashMap<>();
        fresh.cells().stream()
                .map(FilledCell::unit)
                .collect(Collectors.toCollection(TreeSet::new))
                .forEach(unit -> findings.put(
                        unit,
                        reading.read(addresses.resolve(identity.regime(), identity.period(), unit))
                                .findings()));
        UnitsForm after = forms.of(identity.regime(), identity.period(), identity.unit());
        return end(fresh, outcome, findings, standing(after), taking);
    }

    /** What stands is looked at only once nobody else can change it. */
    private ReportAddress hold(ReportAddress address) {
        Period period = calendar.storedPeriod(
                address.regime().schemeCode(), address.period().code());
        holding.hold(List.of(address.unit().getId()), period.id());
        return addresses.resolve(address.regime().code(), period.code().toString(), address.unitCode());
    }

    private static ImportOrder order(FilledTemplate form, String file, OnBehalf onBehalf) {
        return new ImportOrder(
                form.identity().regime(),
                form.identity().period(),
                false,
                false,
                ValueSource.IMPORTED,
                file,
                onBehalf,
                onBehalf == OnBehalf.FORM_OF_MANY ? null : Headings.VALUE);
    }

    /** Texts of a report that takes none now are refused where they stand, as figures are by the import. */
    private static FilledTemplate writable(FilledTemplate form, ReportView view, boolean own) {
        String obstacle = !view.state().isEditable()
                ? "reporting.report.notEditable." + view.state()
                : !own && view.report() != null && !view.report().isOnBehalf() ? "reporting.report.unitAtWork" : null;
        if (obstacle == null || form.texts().isEmpty()) {
            return form;
        }
        List<BrokenCell> broken = new ArrayList<>(form.broken());
        form.texts().forEach(text -> broken.add(new BrokenCell(text.row(), Headings.TEXT, obstacle)));
        return form.with(form.cells(), broken, List.of());
    }

    private void write(ReportAddress address, FilledTemplate form, boolean own, ReportContent seen) {
        if (form.texts().isEmpty()) {
            return;
        }
        Map<String, String> texts = new HashMap<>();
        Map<String, Integer> versions = new HashMap<>();
        form.texts().forEach(text -> {
            texts.put(text.key(), text.text());
            versions.put(text.key(), seen == null ? 0 : seen.narrativeVersions().getOrDefault(text.key(), 0));
        });
        ReportPatch patch = new ReportPatch(List.of(), texts, versions, List.of(), ValueSource.IMPORTED, false);
        if (own) {
            intake.fill(address, patch, null);
        } else {
            intake.fillOnBehalf(address, patch, null);
        }
    }

    private TakenForm end(
            FilledTemplate form,
            ImportOutcome outcome,
            Map<String, List<Finding>> findings,
            BiFunction<String, String, TemplateMemory.Stood> standing,
            Taking taking) {
        boolean stored = !taking.trial() && (!taking.atomic() || outcome.rejectedTotal() == 0);
        if (!stored) {
            transaction.setRollbackOnly();
        }
        return new TakenForm(form, outcome, findings, standing, stored);
    }

    /** What stands in the cells now, as the form would say it. */
    private static BiFunction<String, String, TemplateMemory.Stood> standing(ReportView view) {
        Map<String, TemplateMemory.Stood> stood = new HashMap<>();
        for (ReportCell cell : view.cells()) {
            stood.put(cell.indicator().code(), UnitSheets.stood(cell));
        }
        return (unit, indicator) -> stood.get(indicator);
    }

    private static BiFunction<String, String, TemplateMemory.Stood> standing(UnitsForm form) {
        Map<String, UnitRow> units =
                form.units().stream().collect(Collectors.toMap(UnitRow::code, unit -> unit, (one, same) -> one));
        Map<String, IndicatorRow> indicators =
                form.indicators().stream().collect(Collectors.toMap(IndicatorRow::code, indicator -> indicator));
        return (unit, indicator) -> units.containsKey(unit) && indicators.containsKey(indicator)
                ? form.stood(units.get(unit), indicators.get(indicator))
                : null;
    }

    /**
     * How a form is taken in.
     *
     * @param trial takes it back at the end
     * @param atomic takes it back where anything was refused
     */
    record Taking(boolean trial, boolean atomic) {}
}
