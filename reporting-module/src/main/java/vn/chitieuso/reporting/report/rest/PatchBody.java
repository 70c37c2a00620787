package vn.chitieuso.reporting.report.rest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.chitieuso.kpi.Qualifier;
import vn.chitieuso.kpi.indicator.Indicator;
import vn.chitieuso.platform.rest.JsonBody;
import vn.chitieuso.reporting.report.Report;
import vn.chitieuso.reporting.report.ReportIntake;
import vn.chitieuso.reporting.report.ReportPatch;
import vn.chitieuso.reporting.value.ValueChange;
import vn.chitieuso.reporting.value.ValueSource;

/** Reads what a caller wants changed. */
final class PatchBody {

    private PatchBody() {}

    static ReportPatch read(JsonBody body) {
        List<ReportPatch.Cell> cells = new ArrayList<>();
        for (JsonBody value : body.objects("values")) {
            cells.add(cell(value));
        }
        Map<String, String> narratives = new LinkedHashMap<>();
        JsonBody texts = body.object("narratives");
        for (String key : texts.fields()) {
            String text = texts.text(key, ReportIntake.NARRATIVE_MAX);
            narratives.put(key, text == null ? "" : text);
        }
        ValueSource source = body.constant("source", ValueSource.class, ValueSource.API);
        if (source == ValueSource.DERIVED || source == ValueSource.IMPORTED) {
            body.error("source", "platform.csv.unknownConstant", source, "ENTERED, API");
        }
        body.refuseErrors();
        return new ReportPatch(cells, narratives, source, false);
    }

    private static ReportPatch.Cell cell(JsonBody value) {
        String indicator = value.requiredText("indicator", Indicator.CODE_MAX);
        BigDecimal number = value.decimal("value");
        Qualifier qualifier = value.constant("qualifier", Qualifier.class, null);
        String note = value.text("note", ValueChange.NOTE_MAX);
        String given = value.has("note") && note == null ? "" : note;
        ReportPatch.Cell.Seen seen = value.has("seen") ? new ReportPatch.Cell.Seen(value.decimal("seen")) : null;
        return new ReportPatch.Cell(value.pointer(), indicator, value.has("value"), number, qualifier, given, seen);
    }

    /** The reason in the body of an action, which may be empty. */
    static String reason(String body) {
        if (body == null || body.isBlank()) {
            return null;
        }
        JsonBody read = JsonBody.parse(body);
        String reason = read.text("reason", Report.REASON_MAX);
        read.refuseErrors();
        return reason;
    }
}
