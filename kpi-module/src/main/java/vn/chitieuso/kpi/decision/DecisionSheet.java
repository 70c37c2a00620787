package vn.chitieuso.kpi.decision;

import java.util.Arrays;
import java.util.List;
import vn.chitieuso.kpi.catalogue.CatalogueSheet;
import vn.chitieuso.platform.csv.CsvList;
import vn.chitieuso.platform.csv.ImportResult;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The documents as they are exchanged; their files are not part of it. */
@ApplicationScoped
class DecisionSheet implements CatalogueSheet {

    @Inject
    private Decisions decisions;

    @Inject
    private DecisionRegister register;

    @Override
    public String name() {
        return "decisions";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<Column> columns() {
        return Column.of(List.of("number", "date"), "kind", "issuer", "abstract", "verification", "source");
    }

    @Override
    public List<List<Object>> rows() {
        return decisions.all().stream()
                .map(row -> Arrays.<Object>asList(
                        row.number(),
                        row.issuedOn(),
                        row.kind().name(),
                        row.issuer(),
                        row.summary(),
                        row.verification().name(),
                        row.source()))
                .toList();
    }

    @Override
    public ImportResult store(CsvList list) {
        return register.store(list);
    }
}
