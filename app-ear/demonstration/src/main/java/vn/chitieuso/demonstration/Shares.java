package vn.chitieuso.demonstration;

import java.util.List;
import java.util.stream.IntStream;

/** Splits a whole number by weights so that the parts add up to it exactly. */
final class Shares {

    private Shares() {}

    /** Largest remainders get what rounding down leaves over. */
    static long[] split(long total, List<Long> weights) {
        long sum = weights.stream().mapToLong(Long::longValue).sum();
        long[] parts = new long[weights.size()];
        long[] remainders = new long[weights.size()];
        long given = 0;
        for (int i = 0; i < parts.length; i++) {
            long exact = Math.multiplyExact(total, weights.get(i));
            parts[i] = exact / sum;
            remainders[i] = exact % sum;
            given += parts[i];
        }
        int[] order = IntStream.range(0, parts.length)
                .boxed()
                .sorted((a, b) -> Long.compare(remainders[b], remainders[a]))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int i = 0; given < total; i++, given++) {
            parts[order[i]]++;
        }
        return parts;
    }
}
