package vn.chitieuso.reporting.report.rest;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import vn.chitieuso.platform.rest.JsonBody;
import vn.chitieuso.platform.text.Decimals;
import vn.chitieuso.platform.time.Zone;
import vn.chitieuso.reporting.regime.RegimeRevision.SectionKind;
import vn.chitieuso.reporting.report.LinePatch;
import vn.chitieuso.reporting.report.ProgressLine;

/** A line of tasks or projects as the API tells it; amounts are in million đồng. */
public record LineBody(
        SectionKind kind,
        String key,
        int version,
        String title,
        String reference,
        LocalDate due,
        ProgressLine.WorkState workState,
        String percent,
        String planned,
        String paid,
        String remark,
        OffsetDateTime updatedAt,
        String updatedBy) {

    static LineBody of(ProgressLine line) {
        return new LineBody(
                line.kind(),
                line.key(),
                line.version(),
                line.title(),
                line.reference(),
                line.due(),
                line.workState(),
                Decimals.exchange(line.percent()),
                Decimals.exchange(line.planned()),
                Decimals.exchange(line.paid()),
                line.remark(),
                Zone.inVietnam(line.updatedAt()),
                line.updatedBy());
    }

    static LinePatch read(JsonBody body) {
        SectionKind kind = body.constant("kind", SectionKind.class, null);
        if (body.isNull("kind")) {
            body.error("kind", "platform.csv.required");
        }
        Integer seen = body.integer("seen");
        boolean removed = body.truth("removed", false);
        ProgressLine line = new ProgressLine(
                kind == null ? SectionKind.TASKS : kind,
                body.requiredText("key", ProgressLine.KEY_MAX),
                0,
                body.text("title", ProgressLine.TITLE_MAX),
                orEmpty(body.text("reference", ProgressLine.REFERENCE_MAX)),
                body.date("due", null),
                body.constant("workState", ProgressLine.WorkState.class, null),
                body.decimal("percent"),
                body.decimal("planned"),
                body.decimal("paid"),
                orEmpty(body.text("remark", ProgressLine.REMARK_MAX)),
                null,
                null);
        return new LinePatch(body.pointer(), seen == null ? 0 : seen, removed, line);
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
