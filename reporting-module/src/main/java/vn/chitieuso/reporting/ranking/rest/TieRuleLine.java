package vn.chitieuso.reporting.ranking.rest;

import java.time.OffsetDateTime;
import java.util.List;
import vn.chitieuso.reporting.ranking.SetTieRule;

/** A rule for ties as it was set. @param codes none where equal totals share a place */
public record TieRuleLine(
        String series,
        int number,
        int fromYear,
        List<String> codes,
        String reason,
        OffsetDateTime setAt,
        String setBy) {

    static TieRuleLine of(SetTieRule rule) {
        return new TieRuleLine(
                rule.series(), rule.number(), rule.fromYear(), rule.codes(), rule.reason(), rule.setAt(), rule.setBy());
    }
}
