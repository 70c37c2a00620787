package vn.chitieuso.reporting.ranking.rest;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.platform.text.Decimals;
import vn.chitieuso.reporting.evaluation.Publication;
import vn.chitieuso.reporting.ranking.GoneUnit;
import vn.chitieuso.reporting.ranking.Ranking;

/**
 * A ranking with what it rests on.
 *
 * @param version the published edition; null for a provisional ranking
 * @param tieRule in words
 * @param tieOrder codes of what breaks ties; none where equal totals share a place
 * @param comparedWith the ranking movement is told against; null where there is none
 * @param gone units of that ranking that are not here any more
 */
public record RankingBody(
        List<RankingLine> items,
        int total,
        String scorecard,
        String series,
        int year,
        OrgLevel level,
        Integer version,
        boolean provisional,
        String decision,
        LocalDate decisionDate,
        OffsetDateTime publishedAt,
        LocalDate unitsAsOf,
        String maximum,
        String tieRule,
        List<String> tieOrder,
        Ranking.Compared comparedWith,
        List<GoneUnit> gone) {

    static RankingBody of(Ranking ranking, List<RankingLine> part, String tieRule) {
        Publication published = ranking.publication();
        return new RankingBody(
                part,
                ranking.rows().size(),
                ranking.round().code(),
                ranking.round().series(),
                ranking.round().year(),
                ranking.round().level(),
                published == null ? null : published.edition(),
                ranking.isProvisional(),
                published == null ? null : published.decisionNumber(),
                published == null ? null : published.decisionDate(),
                published == null ? null : published.publishedAt(),
                ranking.round().unitsAsOf(),
                Decimals.exchange(ranking.round().maximum()),
                tieRule,
                ranking.keys().stream().map(Ranking.TieKey::code).toList(),
                ranking.compared(),
                ranking.gone());
    }
}
