package vn.chitieuso.reporting.ranking.rest;

import java.util.ArrayList;
import java.util.List;
import vn.chitieuso.platform.text.Decimals;
import vn.chitieuso.reporting.ranking.Movement;
import vn.chitieuso.reporting.ranking.RankedUnit;
import vn.chitieuso.reporting.ranking.Ranking;

/**
 * A unit at its place.
 *
 * @param percent of the maximum of the whole set
 * @param open points nobody could score
 * @param movement how it stands to the ranking of the year before: SAME, CONTINUED, FORMED, NEWCOMER; null without one
 * @param places won (positive) or lost among the units of both rankings; null where they cannot be compared
 * @param pointsMoved difference of the percentages; null where they cannot be compared
 * @param origins what the unit came from or took in since
 */
public record RankingLine(
        int rank,
        boolean shared,
        boolean tieBroken,
        String unit,
        String unitName,
        String kind,
        String points,
        String percent,
        String open,
        String classification,
        List<SectionPoints> sections,
        Movement.Kind movement,
        Integer rankBefore,
        Integer places,
        String pointsMoved,
        List<OriginLine> origins) {

    static RankingLine of(Ranking ranking, RankedUnit row) {
        Movement movement = row.movement();
        return new RankingLine(
                row.rank(),
                row.shared(),
                row.broken(),
                row.unit().code(),
                row.unit().name(),
                row.unit().kind(),
                Decimals.exchange(row.points()),
                Decimals.exchange(Decimals.rounded(row.percent())),
                Decimals.exchange(row.open()),
                row.classification(),
                sections(ranking, row),
                movement == null ? null : movement.kind(),
                movement == null ? null : movement.before(),
                movement == null ? null : movement.places(),
                movement == null ? null : Decimals.exchange(Decimals.rounded(movement.points())),
                movement == null
                        ? List.of()
                        : movement.origins().stream().map(OriginLine::of).toList());
    }

    private static List<SectionPoints> sections(Ranking ranking, RankedUnit row) {
        List<SectionPoints> sections = new ArrayList<>();
        for (int i = 0; i < ranking.sections().size(); i++) {
            sections.add(new SectionPoints(
                    ranking.sections().get(i).code(),
                    Decimals.exchange(row.sections().get(i)),
                    Decimals.exchange(ranking.sections().get(i).maximum())));
        }
        return sections;
    }

    /** What a section gave. */
    public record SectionPoints(String section, String points, String maximum) {

        /** As a cell of a list holds it. */
        @Override
        public String toString() {
            return section + "=" + points;
        }
    }

    /** A unit of the year before that went into this one; whole or in part. */
    public record OriginLine(String unit, String unitName, Integer rank, boolean whole) {

        static OriginLine of(Movement.Origin origin) {
            return new OriginLine(origin.code(), origin.name(), origin.rank(), origin.whole());
        }

        /** As a cell of a list holds it. */
        @Override
        public String toString() {
            return unit + (whole ? "" : "*") + (rank == null ? "" : "=" + rank);
        }
    }
}
