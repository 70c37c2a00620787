package vn.chitieuso.kpi.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.chitieuso.kpi.catalogue.CatalogueKeeping;
import vn.chitieuso.kpi.catalogue.CatalogueSheet;
import vn.chitieuso.kpi.catalogue.CatalogueSheet.Column;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.platform.audit.AuditTrail;
import vn.chitieuso.platform.csv.CsvList;
import vn.chitieuso.platform.csv.ImportRefusedException;
import vn.chitieuso.platform.csv.ImportResult;
import vn.chitieuso.platform.csv.LineError;
import vn.chitieuso.platform.sheet.BookSheet;
import vn.chitieuso.platform.sheet.SheetBook;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;

/** Writes the whole catalogue out and takes it in again. */
@ApplicationScoped
@Transactional
public class CatalogueExchange {

    @Inject
    private Instance<CatalogueSheet> sheets;

    @Resource
    private TransactionSynchronizationRegistry transaction;

    @Inject
    private CatalogueKeeping keeping;

    @Inject
    private AuditTrail audit;

    private List<CatalogueSheet> inOrder() {
        return sheets.stream()
                .sorted(Comparator.comparingInt(CatalogueSheet::order))
                .toList();
    }

    public void writeBook(OutputStream out) throws IOException {
        SheetBook book = new SheetBook();
        for (CatalogueSheet sheet : inOrder()) {
            BookSheet written = book.sheet(
                    sheet.name(), sheet.columns().stream().map(Column::name).toList());
            sheet.rows().forEach(written::row);
        }
        book.writeTo(out);
    }

    /** Every list with its rows; a row has its columns by name, empty ones left out. */
    public Map<String, List<Map<String, Object>>> lists() {
        Map<String, List<Map<String, Object>>> lists = new LinkedHashMap<>();
        for (CatalogueSheet sheet : inOrder()) {
            List<Map<String, Object>> rows = new ArrayList<>();
            for (List<Object> cells : sheet.rows()) {
                Map<String, Object> row = new LinkedHashMap<>();
                for (int i = 0; i < cells.size(); i++) {
                    if (cells.get(i) != null) {
                        row.put(sheet.columns().get(i).name(), json(cells.get(i)));
                    }
                }
                rows.add(row);
            }
            lists.put(sheet.name(), rows);
        }
        return lists;
    }

    private static Object json(Object cell) {
        return cell instanceof Boolean || cell instanceof Integer ? cell : CatalogueContent.text(cell);
    }

    /**
     * Takes lists in, all or nothing.
     *
     * @param csv text of each list by its name; lists that are not there stay as they are
     * @param dryRun whether only to tell what would change
     */
    public ExchangeResult take(Map<String, String> csv, boolean dryRun) {
        keeping.begin();
        refuseUnknown(csv);
        List<CatalogueContent> before =
                inOrder().stream().map(CatalogueContent::of).toList();
        Map<String, ImportResult> results = new LinkedHashMap<>();
        List<LineError> errors = new ArrayList<>();
        for (CatalogueSheet sheet : inOrder()) {
            if (csv.containsKey(sheet.name())) {
                store(sheet, csv.get(sheet.name()), results, errors);
            }
        }
        if (!errors.isEmpty()) {
            throw new ImportRefusedException(errors);
        }
        List<Difference> differences = new ArrayList<>();
        List<CatalogueSheet> ordered = inOrder();
        for (int i = 0; i < ordered.size(); i++) {
            differences.addAll(before.get(i).differencesTo(CatalogueContent.of(ordered.get(i))));
        }
        if (dryRun) {
            transaction.setRollbackOnly();
        } else {
            audit.record("catalogue.import", "catalogue", results + ", " + differences.size() + " differences");
        }
        return new ExchangeResult(dryRun, results, differences);
    }

    /** What later lists refer to may be wrong only because an earlier list was refused; then they are not read. */
    private static void store(
            CatalogueSheet sheet, String csv, Map<String, ImportResult> results, List<LineError> errors) {
        if (!errors.isEmpty()) {
            return;
        }
        try {
            CsvList list = CsvList.read(
                    new StringReader(csv),
                    sheet.columns().stream()
                            .filter(Column::key)
                            .map(Column::name)
                            .toArray(String[]::new));
            ImportResult result = sheet.store(list);
            list.refuseErrors();
            results.put(sheet.name(), result);
        } catch (ImportRefusedException refused) {
            refused.getLines()
                    .forEach(error -> errors.add(new LineError(
                            error.line(),
                            sheet.name() + (error.column() == null ? "" : "." + error.column()),
                            error.key(),
                            error.arguments())));
        }
    }

    /** The columns of a list, in their order; none where there is no such list. */
    public List<String> columns(String name) {
        return inOrder().stream()
                .filter(sheet -> sheet.name().equals(name))
                .flatMap(sheet -> sheet.columns().stream())
                .map(Column::name)
                .toList();
    }

    private void refuseUnknown(Map<String, String> csv) {
        List<String> known = inOrder().stream().map(CatalogueSheet::name).toList();
        if (csv.keySet().stream().noneMatch(known::contains)) {
            throw new BusinessException("kpi.exchange.noList", String.join(", ", known));
        }
        csv.keySet().stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw new BusinessException("kpi.exchange.unknownList", name, String.join(", ", known));
        });
    }
}
