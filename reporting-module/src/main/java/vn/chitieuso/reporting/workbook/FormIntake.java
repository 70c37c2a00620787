package vn.chitieuso.reporting.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.admin.orgunit.UnitRow;
import vn.chitieuso.kpi.indicator.IndicatorRow;
import vn.chitieuso.reporting.exchange.ImportOrder;
import vn.chitieuso.reporting.exchange.ImportOutcome;
import vn.chitieuso.reporting.exchange.ValueImport;
import vn.chitieuso.reporting.report.ReportAddress;
import vn.chitieuso.reporting.report.ReportAddresses;
import vn.chitieuso.reporting.report.ReportCell;
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
    private UnitsForms forms;

    @Inject
    private CurrentUser currentUser;

    @Resource
    private TransactionSynchronizationRegistry transaction;

    TakenForm takeUnit(ReportAddress address, FilledTemplate form, String file, Taking taking) {
        ReportView before = reading.read(address);
        FilledTemplate fresh = withoutOverwriting(form, stood(before));
        ImportOutcome outcome = imports.take(order(form, file), fresh.imported());
        write(address, form, taking);
        ReportView after = reading.read(again(address));
        return end(fresh, outcome, Map.of(address.unitCode(), after.findings()), stood(after), taking);
    }

    TakenForm takeUnits(FilledTemplate form, String file, Taking taking) {
        TemplateIdentity identity = form.identity();
        UnitsForm now = forms.of(identity.regime(), identity.period(), identity.unit());
        FilledTemplate fresh = withoutOverwriting(form, stood(now));
        ImportOutcome outcome = imports.take(order(form, file), fresh.imported());
        Map<String, List<Finding>> findings = new LinkedHashMap<>();
        fresh.cells().stream()
                .map(FilledCell::unit)
                .collect(Collectors.toCollection(TreeSet::new))
                .forEach(unit -> findings.put(
                        unit,
                        reading.read(addresses.resolve(identity.regime(), identity.period(), unit))
                                .findings()));
        UnitsForm after = forms.of(identity.regime(), identity.period(), identity.unit());
        return end(fresh, outcome, findings, stood(after), taking);
    }

    private static ImportOrder order(FilledTemplate form, String file) {
        return new ImportOrder(
                form.identity().regime(), form.identity().period(), false, false, ValueSource.IMPORTED, file);
    }

    private void write(ReportAddress address, FilledTemplate form, Taking taking) {
        if (!form.texts().isEmpty()
                && currentUser.mayAt(ReportRight.FILL, address.unit().getId())) {
            Map<String, String> texts = new HashMap<>();
            form.texts().forEach(text -> texts.put(text.key(), text.text()));
            intake.fill(again(address), new ReportPatch(List.of(), texts, ValueSource.IMPORTED, false), null);
        }
    }

    /** The import may have stored the period. */
    private ReportAddress again(ReportAddress address) {
        return addresses.resolve(
                address.regime().code(), address.period().code().toString(), address.unitCode());
    }

    private TakenForm end(
            FilledTemplate form,
            ImportOutcome outcome,
            Map<String, List<Finding>> findings,
            BiFunction<String, String, String> standing,
            Taking taking) {
        boolean stored = !taking.trial() && (!taking.atomic() || outcome.rejectedTotal() == 0);
        if (!stored) {
            transaction.setRollbackOnly();
        }
        return new TakenForm(form, outcome, findings, standing, stored);
    }

    /** What stands in the cells now, as the form would say it. */
    private static BiFunction<String, String, String> stood(ReportView view) {
        Map<String, String> words = new HashMap<>();
        for (ReportCell cell : view.cells()) {
            words.put(cell.indicator().code(), CellWords.of(cell.indicator(), cell.value()));
        }
        return (unit, indicator) -> words.get(indicator);
    }

    private static BiFunction<String, String, String> stood(UnitsForm form) {
        Map<String, UnitRow> units =
                form.units().stream().collect(Collectors.toMap(UnitRow::code, unit -> unit, (one, same) -> one));
        Map<String, IndicatorRow> indicators =
                form.indicators().stream().collect(Collectors.toMap(IndicatorRow::code, indicator -> indicator));
        return (unit, indicator) -> units.containsKey(unit) && indicators.containsKey(indicator)
                ? form.words(units.get(unit), indicators.get(indicator))
                : null;
    }

    /** A figure somebody else typed since the form was made is not overwritten without a word. */
    private static FilledTemplate withoutOverwriting(FilledTemplate form, BiFunction<String, String, String> stoodNow) {
        List<FilledCell> cells = new ArrayList<>();
        List<BrokenCell> broken = new ArrayList<>(form.broken());
        for (FilledCell cell : form.cells()) {
            String now = stoodNow.apply(cell.unit(), cell.indicator());
            boolean others =
                    now != null && !CellWords.same(now, cell.stood().value()) && !CellWords.same(now, cell.value());
            if (others) {
                broken.add(new BrokenCell(
                        cell.row(), cell.column(), "reporting.report.changedMeanwhile", now.isEmpty() ? "–" : now));
            } else {
                cells.add(cell);
            }
        }
        return new FilledTemplate(
                form.identity(), form.sheet(), form.resultColumn(), form.rows(), cells, broken, form.texts());
    }

    /**
     * How a form is taken in.
     *
     * @param trial takes it back at the end
     * @param atomic takes it back where anything was refused
     */
    record Taking(boolean trial, boolean atomic) {}
}
