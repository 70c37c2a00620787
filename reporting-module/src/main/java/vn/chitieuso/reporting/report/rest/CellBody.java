package vn.chitieuso.reporting.report.rest;

import java.time.OffsetDateTime;
import java.util.List;
import vn.chitieuso.platform.text.Decimals;
import vn.chitieuso.platform.time.Zone;
import vn.chitieuso.reporting.report.CellStory;
import vn.chitieuso.reporting.value.IndicatorValue;
import vn.chitieuso.reporting.value.ValueSource;

/** A cell's story as the API tells it; the first of the history stands now. */
public record CellBody(
        String indicator,
        String name,
        String unit,
        int decimals,
        String formula,
        String formulaText,
        String source,
        boolean unsourced,
        List<Moment> history,
        List<Point> series) {

    /** What stood in the cell from some moment on. */
    public record Moment(
            String value,
            String note,
            ValueSource source,
            boolean illustrative,
            OffsetDateTime updatedAt,
            String updatedBy) {

        static Moment of(IndicatorValue value) {
            return new Moment(
                    Decimals.exchange(value.value()),
                    value.note(),
                    value.source(),
                    value.illustrative(),
                    Zone.inVietnam(value.updatedAt()),
                    value.updatedBy());
        }
    }

    /** One period's figure. */
    public record Point(String period, String value) {}

    static CellBody of(CellStory story) {
        var indicator = story.indicator();
        return new CellBody(
                indicator.code(),
                indicator.name(),
                indicator.unit(),
                indicator.decimals(),
                indicator.formula(),
                indicator.formulaText(),
                indicator.source(),
                indicator.isUnsourced(),
                story.history().stream().map(Moment::of).toList(),
                story.series().stream()
                        .map(point -> new Point(point.period(), Decimals.exchange(Decimals.rounded(point.value()))))
                        .toList());
    }
}
