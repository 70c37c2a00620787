package vn.chitieuso.reporting.lineage.rest;

import java.time.LocalDate;
import java.util.List;
import vn.chitieuso.admin.orgunit.Succession;
import vn.chitieuso.platform.text.Decimals;
import vn.chitieuso.reporting.lineage.LineageSeries;
import vn.chitieuso.reporting.lineage.Taken;

/** A series with the reorganisations behind it. */
public record SeriesBody(String unit, String indicator, List<PointLine> items, int total, List<TakenLine> takenOver) {

    /** A unit taken over, whole or in part. */
    public record TakenLine(
            LocalDate effectiveDate,
            String code,
            String name,
            String successor,
            Succession.Share share,
            Succession.Carrying carrying,
            String carriedPercent) {

        static TakenLine of(Taken taken) {
            return new TakenLine(
                    taken.effectiveDate(),
                    taken.code(),
                    taken.name(),
                    taken.successor(),
                    taken.share(),
                    taken.carrying(),
                    Decimals.exchange(taken.carriedPercent()));
        }
    }

    static SeriesBody of(String unit, String indicator, LineageSeries series) {
        List<PointLine> points = series.points().stream().map(PointLine::of).toList();
        return new SeriesBody(
                unit,
                indicator,
                points,
                points.size(),
                series.taken().stream().map(TakenLine::of).toList());
    }
}
