package vn.chitieuso.reporting.ranking.rest;

import vn.chitieuso.platform.text.Decimals;
import vn.chitieuso.reporting.ranking.RankedUnit;
import vn.chitieuso.reporting.ranking.RankedYear;

/** Where a unit stood in a year; all but the year is null where it was not ranked. @param of how many units */
public record RankedYearLine(
        int year,
        String scorecard,
        int version,
        String unit,
        String unitName,
        Integer rank,
        int of,
        String points,
        String percent,
        String classification) {

    static RankedYearLine of(RankedYear year) {
        RankedUnit row = year.row();
        return new RankedYearLine(
                year.round().year(),
                year.round().code(),
                year.publication().edition(),
                row == null ? null : row.unit().code(),
                row == null ? null : row.unit().name(),
                row == null ? null : row.rank(),
                year.of(),
                row == null ? null : Decimals.exchange(row.points()),
                row == null ? null : Decimals.exchange(Decimals.rounded(row.percent())),
                row == null ? null : row.classification());
    }
}
