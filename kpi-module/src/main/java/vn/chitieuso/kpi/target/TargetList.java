package vn.chitieuso.kpi.target;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.chitieuso.admin.calendar.PeriodCode;
import vn.chitieuso.admin.orgunit.OrgUnitCode;
import vn.chitieuso.admin.orgunit.UnitGroup;
import vn.chitieuso.kpi.Qualifier;
import vn.chitieuso.kpi.catalogue.Fields;
import vn.chitieuso.kpi.catalogue.LineFields;
import vn.chitieuso.kpi.decision.DecisionDocument;
import vn.chitieuso.kpi.indicator.Indicator;
import vn.chitieuso.platform.csv.CsvList;
import vn.chitieuso.platform.csv.ImportResult;

/** One uploaded list of targets. */
class TargetList {

    private final TargetResolution resolution;
    private final CsvList list;
    private final List<TargetResolution.Resolved> resolved = new ArrayList<>();

    TargetList(TargetResolution resolution, CsvList list) {
        this.resolution = resolution;
        this.list = list;
    }

    ImportResult store() {
        for (CsvList.Line line : list.lines()) {
            read(new LineFields(list, line));
        }
        return list.hasErrors() ? ImportResult.nothing() : resolution.store(resolved);
    }

    private void read(Fields fields) {
        int before = list.countErrors();
        String indicator = fields.required("indicator", Indicator.CODE_MAX);
        String unit = fields.text("unit", OrgUnitCode.CODE_MAX);
        String group = fields.text("group", UnitGroup.CODE_MAX);
        Integer year = fields.integer("year", PeriodCode.YEAR_MIN, PeriodCode.YEAR_MAX);
        BigDecimal value = fields.decimal("value");
        if (year == null && list.countErrors() == before) {
            fields.error("year", "platform.csv.required");
        }
        if (value == null && list.countErrors() == before) {
            fields.error("value", "platform.csv.required");
        }
        TargetChange change = new TargetChange(
                indicator,
                unit,
                group,
                year == null ? 0 : year,
                value,
                fields.constant("qualifier", Qualifier.class, Qualifier.EQUAL),
                fields.constant("path", TargetPath.class, TargetPath.IN_YEAR),
                fields.decimal("baseline"),
                fields.text("decision", DecisionDocument.REFERENCE_MAX),
                fields.text("remark", Target.REMARK_MAX),
                null);
        if (list.countErrors() == before) {
            resolution.resolve(change, fields::error, resolved);
        }
    }
}
