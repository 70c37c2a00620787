package vn.chitieuso.admin.orgunit;

import java.util.List;

/**
 * One thing that becomes of something.
 *
 * @param textKey key of a sentence in which {@code {0}} is the count
 * @param count of how many
 * @param examples some of them by name
 */
public record Consequence(String textKey, int count, List<String> examples) {

    public static final int EXAMPLES_MAX = 5;

    public static Consequence of(String textKey, List<String> all) {
        return new Consequence(
                textKey, all.size(), all.stream().limit(EXAMPLES_MAX).toList());
    }
}
