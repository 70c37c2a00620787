package vn.chitieuso.reporting.report.rest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.chitieuso.kpi.Qualifier;
import vn.chitieuso.kpi.indicator.Indicator;
import vn.chitieuso.platform.MalformedException;
import vn.chitieuso.platform.rest.JsonBody;
import vn.chitieuso.reporting.report.LinePatch;
import vn.chitieuso.reporting.report.NewComment;
import vn.chitieuso.reporting.report.Report;
import vn.chitieuso.reporting.report.ReportAction;
import vn.chitieuso.reporting.report.ReportComment;
import vn.chitieuso.reporting.report.ReportIntake;
import vn.chitieuso.reporting.report.ReportOrder;
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
        Map<String, Integer> seen = new LinkedHashMap<>();
        JsonBody versions = body.object("narrativesSeen");
        for (String key : versions.fields()) {
            Integer version = versions.integer(key);
            if (version != null) {
                seen.put(key, version);
            }
        }
        List<LinePatch> lines = new ArrayList<>();
        for (JsonBody line : body.objects("lines")) {
            lines.add(LineBody.read(line));
        }
        ValueSource source = body.constant("source", ValueSource.class, ValueSource.API);
        if (source == ValueSource.DERIVED || source == ValueSource.IMPORTED) {
            body.error("source", "platform.csv.unknownConstant", source, "ENTERED, API");
        }
        body.refuseErrors();
        return new ReportPatch(cells, narratives, seen, lines, source, false);
    }

    private static ReportPatch.Cell cell(JsonBody value) {
        String indicator = value.requiredText("indicator", Indicator.CODE_MAX);
        BigDecimal number = value.decimal("value");
        Qualifier qualifier = value.constant("qualifier", Qualifier.class, null);
        String note = value.text("note", ValueChange.NOTE_MAX);
        String given = value.has("note") && note == null ? "" : note;
        ReportPatch.Cell.Seen seen = value.has("seen") ? new ReportPatch.Cell.Seen(value.decimal("seen")) : null;
        String noteSeen = value.has("noteSeen")
                ? Objects.requireNonNullElse(value.text("noteSeen", ValueChange.NOTE_MAX), "")
                : null;
        return new ReportPatch.Cell(
                value.pointer(), indicator, value.has("value"), number, qualifier, given, noteSeen, seen);
    }

    /** What the body of an action, which may be empty, says about it. */
    static ReportOrder order(ReportAction action, String body, Long expectedVersion, String requestKey) {
        String key = requestKey(requestKey);
        if (body == null || body.isBlank()) {
            return new ReportOrder(action, null, List.of(), expectedVersion, key);
        }
        JsonBody read = JsonBody.parse(body);
        String reason = read.text("reason", Report.REASON_MAX);
        List<NewComment> comments = new ArrayList<>();
        for (JsonBody comment : read.objects("comments")) {
            comments.add(comment(comment));
        }
        read.refuseErrors();
        return new ReportOrder(action, reason, comments, expectedVersion, key);
    }

    /** @return null where the caller gives none */
    static String requestKey(String header) {
        if (header != null && header.length() > ReportOrder.REQUEST_KEY_MAX) {
            throw new MalformedException("reporting.report.badRequestKey", ReportOrder.REQUEST_KEY_MAX);
        }
        return header == null || header.isBlank() ? null : header.strip();
    }

    static NewComment comment(JsonBody body) {
        return new NewComment(
                body.pointer(),
                body.text("place", ReportComment.PLACE_MAX),
                body.requiredText("text", ReportComment.TEXT_MAX));
    }
}
