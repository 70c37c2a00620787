package vn.chitieuso.kpi.indicator;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import vn.chitieuso.kpi.catalogue.CatalogueSheet;
import vn.chitieuso.platform.csv.CsvList;
import vn.chitieuso.platform.csv.ImportResult;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The definitions as they are exchanged, one row each. */
@ApplicationScoped
class IndicatorSheet implements CatalogueSheet {

    @Inject
    private Indicators indicators;

    @Inject
    private IndicatorCatalogue catalogue;

    @Override
    public String name() {
        return "indicators";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<Column> columns() {
        return Column.of(
                List.of("code", "valid_from"),
                "valid_to",
                "name",
                "group",
                "unit",
                "kind",
                "value_type",
                "scale",
                "formula",
                "formula_text",
                "direction",
                "time_aggregation",
                "space_aggregation",
                "decimals",
                "minimum",
                "maximum",
                "frequency",
                "levels",
                "owner",
                "data_source",
                "evidence",
                "decision",
                "successor",
                "source",
                "verification",
                "open",
                "remark");
    }

    @Override
    public List<List<Object>> rows() {
        return indicators.all().stream().map(IndicatorSheet::row).toList();
    }

    private static List<Object> row(IndicatorRow row) {
        LocalDate from = row.knownFrom();
        return Arrays.asList(
                row.code(),
                from,
                row.knownTo(),
                row.name(),
                row.indicatorGroup(),
                row.unit(),
                row.kind().name(),
                row.valueType().name(),
                row.scale(),
                row.formula(),
                row.formulaText(),
                row.direction().name(),
                row.timeAggregation().name(),
                row.spaceAggregation().name(),
                row.decimals(),
                row.minimum(),
                row.maximum(),
                row.frequency().name(),
                row.levels(),
                row.owner(),
                row.dataSource(),
                row.evidence(),
                row.decision(),
                row.successorCode(),
                row.source(),
                row.verification().name(),
                row.open(),
                row.remark());
    }

    @Override
    public ImportResult store(CsvList list) {
        return catalogue.store(list);
    }
}
