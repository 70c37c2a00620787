package vn.chitieuso.tests.api;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chitieuso.tests.api.CatalogueDesk.assertRefused;

/**
 * Ten thousand definitions in one list. They hold for one day long ago, so that nobody who looks at the catalogue of a
 * later day meets them.
 */
class LargeCatalogueIT {

    private static final int ROWS = 10_000;
    private static final String DAY = "2001-01-01";

    private static String list(String prefix, String lastFrequency) {
        return IntStream.rangeClosed(1, ROWS)
                .mapToObj(i -> "%s-%05d,Chỉ tiêu thứ %d,Danh mục lớn,hộ,INPUT,,HIGHER,0,%s,COMMUNE,%s,%s"
                        .formatted(prefix, i, i, i == ROWS ? lastFrequency : "MONTH", DAY, DAY))
                .collect(Collectors.joining(
                        "\n",
                        "code,name,group,unit,kind,formula,direction,decimals,frequency,levels,valid_from,valid_to\n",
                        "\n"));
    }

    private static Duration took(String what, Instant begun) {
        Duration took = Duration.between(begun, Instant.now());
        System.out.println(what + ": " + took.toMillis() + " ms");
        return took;
    }

    @Test
    void anErrorInTheLastOfTenThousandStoresNothingAndIsTold() {
        Instant begun = Instant.now();
        Answer refused = CatalogueDesk.keeper().upload("indicators/import", list("XAU", "WEEK"));
        assertThat(took("10,000 definitions refused", begun)).isLessThan(Duration.ofSeconds(20));
        assertRefused(refused, 422, "/" + (ROWS + 1) + "/frequency unknownConstant");
        assertThat(refused.errors()).hasSize(1);
        assertThat(CatalogueDesk.on("XAU-00001", DAY).status()).isEqualTo(404);
        assertThat(CatalogueDesk.keeper().get("indicators?q=XAU-&asOf=" + DAY).total())
                .isZero();
    }

    @Test
    void tenThousandGoodOnesAreStored() {
        Instant begun = Instant.now();
        Answer taken = CatalogueDesk.keeper().upload("indicators/import", list("TOT", "MONTH"));
        assertThat(took("10,000 definitions stored", begun)).isLessThan(Duration.ofSeconds(30));
        assertThat(taken.status()).as(taken.toString()).isEqualTo(200);
        assertThat(taken.json().get("created").getAsInt()).isEqualTo(ROWS);
        assertThat(CatalogueDesk.on("TOT-10000", DAY).status()).isEqualTo(200);

        begun = Instant.now();
        Answer again = CatalogueDesk.keeper().upload("indicators/import", list("TOT", "MONTH"));
        assertThat(took("10,000 definitions unchanged", begun)).isLessThan(Duration.ofSeconds(30));
        assertThat(again.json().get("unchanged").getAsInt()).isEqualTo(ROWS);
    }
}
