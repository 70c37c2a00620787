package vn.chitieuso.reporting.lineage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.chitieuso.admin.orgunit.Succession;
import vn.chitieuso.admin.orgunit.Succession.Carrying;
import vn.chitieuso.platform.db.Validity;

import static org.assertj.core.api.Assertions.assertThat;

class LineageTest {

    private static final long TODAY = 1;
    private static final LocalDate JULY = LocalDate.of(2025, 7, 1);
    private static final LocalDate FEBRUARY = LocalDate.of(2024, 2, 1);

    private static Link whole(long old, long successor, LocalDate day) {
        return new Link(old, successor, day, Succession.Share.WHOLE, null, null);
    }

    private static Link part(long old, long successor, LocalDate day, Carrying rule, String percent) {
        return new Link(
                old, successor, day, Succession.Share.PARTIAL, rule, percent == null ? null : new BigDecimal(percent));
    }

    private static List<String> lineage(boolean divisible, Link... links) {
        return Lineage.of(TODAY, List.of(links), divisible).stream()
                .map(ancestor -> "%d %s %s %s"
                        .formatted(
                                ancestor.unitId(),
                                ancestor.until().equals(Validity.FOREVER) ? "…" : ancestor.until(),
                                ancestor.part().stripTrailingZeros().toPlainString(),
                                ancestor.mark()))
                .toList();
    }

    @Test
    void aUnitThatFollowedNobodySpeaksForItself() {
        assertThat(lineage(true)).containsExactly("1 … 1 OWN");
    }

    @Test
    void whoeverAPredecessorFollowedIsBehindTooUntilTheirOwnDay() {
        assertThat(lineage(true, whole(2, TODAY, JULY), whole(3, TODAY, JULY), whole(4, 2, FEBRUARY)))
                .containsExactly("1 … 1 OWN", "2 2025-06-30 1 WHOLE", "4 2024-01-31 1 WHOLE", "3 2025-06-30 1 WHOLE");
    }

    @Test
    void ofAPartCountsWhatSomebodyHasChosen() {
        assertThat(lineage(true, part(2, TODAY, JULY, Carrying.SHARE, "62.5"), whole(3, 2, FEBRUARY)))
                .containsExactly("1 … 1 OWN", "2 2025-06-30 0.625 SHARED", "3 2024-01-31 0.625 SHARED");
        assertThat(lineage(true, part(2, TODAY, JULY, Carrying.ALL, null)))
                .containsExactly("1 … 1 OWN", "2 2025-06-30 1 WHOLE");
        assertThat(lineage(true, part(2, TODAY, JULY, Carrying.NOTHING, null)))
                .containsExactly("1 … 1 OWN", "2 2025-06-30 0 SHARED");
    }

    @Test
    void aPartNobodyDecidedAboutBreaksTheSeriesAndAllBehindIt() {
        assertThat(lineage(true, part(2, TODAY, JULY, null, null), whole(3, 2, FEBRUARY)))
                .containsExactly("1 … 1 OWN", "2 2025-06-30 0 BROKEN", "3 2024-01-31 0 BROKEN");
    }

    @Test
    void whatCannotBeDividedIsNotShared() {
        assertThat(lineage(false, part(2, TODAY, JULY, Carrying.SHARE, "50")))
                .containsExactly("1 … 1 OWN", "2 2025-06-30 0 BROKEN");
        assertThat(lineage(false, part(2, TODAY, JULY, Carrying.ALL, null)))
                .containsExactly("1 … 1 OWN", "2 2025-06-30 1 WHOLE");
    }

    @Test
    void whatFollowedLaterIsNotBehindSomebodyWhoWentBefore() {
        assertThat(lineage(true, whole(2, TODAY, FEBRUARY), whole(3, 2, JULY), whole(TODAY, 2, JULY)))
                .containsExactly("1 … 1 OWN", "2 2024-01-31 1 WHOLE");
    }

    @Test
    void theSharesOfASplitUnitNeverComeToMoreThanItself() {
        Random random = new Random(166);
        for (int i = 0; i < 500; i++) {
            int first = 1 + random.nextInt(99);
            List<Link> links = new ArrayList<>(List.of(
                    part(9, 2, FEBRUARY, Carrying.SHARE, String.valueOf(first)),
                    part(9, 3, FEBRUARY, Carrying.SHARE, String.valueOf(100 - first)),
                    whole(2, TODAY, JULY),
                    whole(3, TODAY, JULY)));
            BigDecimal part = Lineage.of(TODAY, links, true).stream()
                    .filter(ancestor -> ancestor.unitId() == 9)
                    .map(Ancestor::part)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(part).isEqualByComparingTo(BigDecimal.ONE);
        }
    }
}
