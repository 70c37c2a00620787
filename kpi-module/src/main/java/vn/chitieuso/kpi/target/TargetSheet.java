package vn.chitieuso.kpi.target;

import java.util.Arrays;
import java.util.List;
import vn.chitieuso.kpi.catalogue.CatalogueSheet;
import vn.chitieuso.platform.csv.CsvList;
import vn.chitieuso.platform.csv.ImportResult;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The targets in force as they are exchanged. */
@ApplicationScoped
class TargetSheet implements CatalogueSheet {

    @Inject
    private Targets targets;

    @Inject
    private TargetSetting setting;

    @Override
    public String name() {
        return "targets";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public List<Column> columns() {
        return Column.of(
                List.of("indicator", "unit", "group", "year"),
                "value",
                "qualifier",
                "path",
                "baseline",
                "decision",
                "remark");
    }

    @Override
    public List<List<Object>> rows() {
        return targets.search(null, null, null).stream()
                .map(row -> Arrays.<Object>asList(
                        row.indicator(),
                        row.unit(),
                        row.group(),
                        row.year(),
                        row.value(),
                        row.qualifier().name(),
                        row.path().name(),
                        row.baseline(),
                        row.decision(),
                        row.remark()))
                .toList();
    }

    @Override
    public ImportResult store(CsvList list) {
        return setting.store(list);
    }
}
