package vn.chitieuso.reporting.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SamplingTest {

    private static final List<String> NAMES = IntStream.range(0, 600)
            .mapToObj(i -> "38" + (100 + i / 10) + "/A." + i % 10)
            .toList();

    @Test
    void drawsTheSameAgainWhateverTheOrderOfTheCandidates() {
        List<String> shuffled = new ArrayList<>(NAMES);
        Collections.shuffle(shuffled, new Random(7));
        assertThat(Sampling.draw(shuffled, Function.identity(), "22/11/2026", 30))
                .isEqualTo(Sampling.draw(NAMES, Function.identity(), "22/11/2026", 30))
                .doesNotHaveDuplicates()
                .hasSize(30);
    }

    @Test
    void drawsOthersWithAnotherSeed() {
        assertThat(Sampling.draw(NAMES, Function.identity(), "một", 30))
                .isNotEqualTo(Sampling.draw(NAMES, Function.identity(), "hai", 30));
    }

    @Test
    void growsASampleWithoutExchangingIt() {
        assertThat(Sampling.draw(NAMES, Function.identity(), "một", 60))
                .startsWith(Sampling.draw(NAMES, Function.identity(), "một", 30).toArray(String[]::new));
    }

    /** printf 'seed|380/A.1' | sha256sum */
    @Test
    void castsLotsThatOtherToolsCast() {
        assertThat(Sampling.lot("seed", "380/A.1"))
                .isEqualTo("f1edd1b49474c507d7664e8c409e5e5cf1e3a54f8d11b266b3e30f42c47a9371");
    }

    @Test
    void favoursNobody() {
        Map<String, Integer> hits = new HashMap<>();
        for (int seed = 0; seed < 400; seed++) {
            Sampling.draw(NAMES, Function.identity(), "s" + seed, 60)
                    .forEach(name -> hits.merge(name, 1, Integer::sum));
        }
        // each is drawn 40 times on average, with a standard deviation of 6
        assertThat(hits).hasSize(NAMES.size());
        assertThat(hits.values()).allMatch(times -> times > 10 && times < 75);
    }
}
