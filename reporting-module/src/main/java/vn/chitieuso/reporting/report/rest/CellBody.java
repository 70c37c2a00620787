package vn.chitieuso.reporting.report.rest;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import vn.chitieuso.platform.text.Decimals;
import vn.chitieuso.platform.time.Zone;
import vn.chitieuso.reporting.report.CellStory;
import vn.chitieuso.reporting.value.IndicatorValue;
import vn.chitieuso.reporting.value.ValueChoice;
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
        List<Point> series,
        ReportBody.Verified verified,
        List<ReportBody.Part> fromPeriods) {

    /**
     * What stood in the cell from some moment on.
     *
     * @param word what the value stands for where it is read as a word, else null
     */
    public record Moment(
            String value,
            String word,
            String note,
            ValueSource source,
            boolean illustrative,
            OffsetDateTime updatedAt,
            String updatedBy) {

        static Moment of(IndicatorValue value, List<ValueChoice> choices) {
            return new Moment(
                    Decimals.exchange(value.value()),
                    ValueChoice.word(choices, value.value()).orElse(null),
                    value.note(),
                    value.source(),
                    value.illustrative(),
                    Zone.inVietnam(value.updatedAt()),
                    value.updatedBy());
        }
    }

    /** One period's figure. */
    public record Point(String period, String value) {}

    static CellBody of(CellStory story, Locale locale) {
        var indicator = story.indicator();
        List<ValueChoice> choices = ValueChoice.of(indicator, locale);
        return new CellBody(
                indicator.code(),
                indicator.name(),
                indicator.unit(),
                indicator.decimals(),
                indicator.formula(),
                indicator.formulaText(),
                indicator.source(),
                indicator.isUnsourced(),
                story.history().stream().map(value -> Moment.of(value, choices)).toList(),
                story.series().stream()
                        .map(point -> new Point(point.period(), Decimals.exchange(Decimals.rounded(point.value()))))
                        .toList(),
                ReportBody.Verified.of(story.verification()),
                story.shorter() == null
                        ? null
                        : story.shorter().parts().stream()
                                .map(ReportBody.Part::of)
                                .toList());
    }
}
