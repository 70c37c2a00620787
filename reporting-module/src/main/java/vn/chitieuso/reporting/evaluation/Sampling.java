package vn.chitieuso.reporting.evaluation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;

/**
 * Draws a sample that nobody can steer and anybody can draw again with other tools: of all candidates those whose
 * SHA-256 of {@code seed|name} comes first.
 */
final class Sampling {

    private Sampling() {}

    /** @param name of a candidate, different from every other's: {@code 38015/XHS.1} */
    static <T> List<T> draw(List<T> candidates, Function<T, String> name, String seed, int size) {
        return candidates.stream()
                .map(candidate -> new Lot<>(lot(seed, name.apply(candidate)), candidate))
                .sorted(Comparator.comparing(Lot::number))
                .limit(size)
                .map(Lot::candidate)
                .toList();
    }

    static String lot(String seed, String name) {
        try {
            byte[] sum =
                    MessageDigest.getInstance("SHA-256").digest((seed + "|" + name).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private record Lot<T>(String number, T candidate) {}
}
