package vn.chitieuso.reporting.ranking;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chitieuso.admin.orgunit.Succession.Kind;
import vn.chitieuso.admin.orgunit.Succession.Share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** Movement against the year before, across whatever happened to the units. */
class MovementsTest {

    private static RankedUnit row(long id, String name, int rank, String percent) {
        return new RankedUnit(
                new ScoredUnit(id, "0" + id, name, "Xã", List.of(), List.of()),
                rank,
                false,
                false,
                BigDecimal.ZERO,
                new BigDecimal(percent),
                BigDecimal.ZERO,
                null,
                List.of(),
                null);
    }

    private static Follow follow(long from, long to, Kind kind, Share share) {
        return new Follow(from, "0" + from, "Đơn vị " + from, to, "Đơn vị " + to, kind, share);
    }

    private static final List<RankedUnit> EARLIER =
            List.of(row(1, "An", 1, "90"), row(2, "Bình", 2, "80"), row(3, "Cường", 3, "70.5"));

    @Test
    void theSameUnitWinsOrLosesPlaces() {
        List<RankedUnit> now =
                new Movements(EARLIER, List.of()).of(List.of(row(3, "Cường", 1, "85"), row(1, "An", 2, "80")));

        assertThat(now)
                .extracting(RankedUnit::movement)
                .extracting(Movement::kind, Movement::before, Movement::of, Movement::places)
                .containsExactly(tuple(Movement.Kind.SAME, 3, 3, 1), tuple(Movement.Kind.SAME, 1, 3, -1));
        assertThat(now.get(0).movement().points()).isEqualByComparingTo("14.5");
        assertThat(now.get(1).movement().points()).isEqualByComparingTo("-10");
    }

    /** Two merged, so that Cường is second of two instead of third of three; it won nothing. */
    @Test
    void nobodyRisesBecauseOthersWereMerged() {
        List<RankedUnit> now = new Movements(
                        EARLIER,
                        List.of(follow(1, 9, Kind.MERGED, Share.WHOLE), follow(2, 9, Kind.MERGED, Share.WHOLE)))
                .of(List.of(row(9, "Mới", 1, "95"), row(3, "Cường", 2, "70.5")));

        assertThat(now.get(1).movement().places()).isZero();
        assertThat(now.get(1).movement().among()).isEqualTo(1);
        assertThat(now.get(1).movement().before()).isEqualTo(3);
    }

    @Test
    void aNewcomerAheadPushesNobodyBack() {
        List<RankedUnit> now = new Movements(EARLIER, List.of())
                .of(List.of(
                        row(4, "Dũng", 1, "99"),
                        row(1, "An", 2, "90"),
                        row(2, "Bình", 2, "90"),
                        row(3, "Cường", 4, "70.5")));

        assertThat(now).extracting(row -> row.movement().places()).containsExactly(null, 0, 1, 0);
    }

    @Test
    void aUnitFormedFromSeveralHasNoPlacesWonButItsOrigins() {
        Movement movement = new Movements(
                        EARLIER,
                        List.of(
                                follow(1, 9, Kind.MERGED, Share.WHOLE),
                                follow(2, 9, Kind.MERGED, Share.PARTIAL),
                                follow(7, 9, Kind.MERGED, Share.WHOLE)))
                .of(List.of(row(9, "Mới", 1, "95")))
                .get(0)
                .movement();

        assertThat(movement.kind()).isEqualTo(Movement.Kind.FORMED);
        assertThat(movement.places()).isNull();
        assertThat(movement.before()).isNull();
        assertThat(movement.points()).isNull();
        assertThat(movement.origins())
                .containsExactly(
                        new Movement.Origin("01", "An", 1, true),
                        new Movement.Origin("02", "Bình", 2, false),
                        new Movement.Origin("07", "Đơn vị 7", null, true));
    }

    @Test
    void theSameUnitInAnotherCoatGoesOn() {
        Movement movement = new Movements(EARLIER, List.of(follow(2, 8, Kind.UNCHANGED, Share.WHOLE)))
                .of(List.of(row(8, "Bình mới", 1, "82")))
                .get(0)
                .movement();

        assertThat(movement.kind()).isEqualTo(Movement.Kind.CONTINUED);
        assertThat(movement.before()).isEqualTo(2);
        assertThat(movement.places()).as("the only one of both years").isZero();
    }

    @Test
    void aSplitUnitGoesOnInNoneOfItsParts() {
        List<RankedUnit> now = new Movements(
                        EARLIER,
                        List.of(
                                follow(2, 8, Kind.SUCCEEDED, Share.PARTIAL),
                                follow(2, 9, Kind.SUCCEEDED, Share.PARTIAL)))
                .of(List.of(row(8, "Bình Đông", 1, "82"), row(9, "Bình Tây", 2, "60")));

        assertThat(now)
                .extracting(row -> row.movement().kind())
                .containsExactly(Movement.Kind.FORMED, Movement.Kind.FORMED);
        assertThat(now).allMatch(row -> row.movement().places() == null);
    }

    @Test
    void aUnitThatTookOthersInIsStillTheSameAndSaysSo() {
        Movement movement = new Movements(EARLIER, List.of(follow(3, 1, Kind.MERGED_INTO, Share.WHOLE)))
                .of(List.of(row(1, "An", 1, "90")))
                .get(0)
                .movement();

        assertThat(movement.kind()).isEqualTo(Movement.Kind.SAME);
        assertThat(movement.origins()).containsExactly(new Movement.Origin("03", "Cường", 3, true));
    }

    @Test
    void tracesBackOverSeveralReorganisations() {
        Movement movement = new Movements(
                        EARLIER,
                        List.of(
                                follow(1, 5, Kind.MERGED, Share.WHOLE),
                                follow(2, 5, Kind.MERGED, Share.WHOLE),
                                follow(5, 6, Kind.UNCHANGED, Share.WHOLE)))
                .of(List.of(row(6, "Sáu", 1, "99")))
                .get(0)
                .movement();

        assertThat(movement.kind()).isEqualTo(Movement.Kind.FORMED);
        assertThat(movement.origins()).extracting(Movement.Origin::rank).containsExactly(1, 2);
    }

    @Test
    void whoWasNeitherRankedNorFormedIsNew() {
        Movement movement = new Movements(EARLIER, List.of())
                .of(List.of(row(4, "Dũng", 1, "99")))
                .get(0)
                .movement();

        assertThat(movement.kind()).isEqualTo(Movement.Kind.NEWCOMER);
        assertThat(movement.origins()).isEmpty();
    }

    @Test
    void tellsWhoIsGoneAndWhereTo() {
        Movements movements = new Movements(
                EARLIER, List.of(follow(1, 9, Kind.MERGED, Share.WHOLE), follow(2, 8, Kind.UNCHANGED, Share.WHOLE)));

        assertThat(movements.gone(movements.of(List.of(row(8, "Bình mới", 1, "82"), row(9, "Mới", 2, "70")))))
                .containsExactly(
                        new GoneUnit("01", "An", 1, List.of("Đơn vị 9")), new GoneUnit("03", "Cường", 3, List.of()));
    }
}
