package vn.chitieuso.reporting.exchange;

import java.util.Locale;

/** How long the parts of a work took, for the log. */
final class Stopwatch {

    private static final double NANOS = 1e9;

    private final StringBuilder laps = new StringBuilder();
    private long since = System.nanoTime();

    void lap(String name) {
        long now = System.nanoTime();
        laps.append(String.format(Locale.ROOT, "%s %.3f s ", name, (now - since) / NANOS));
        since = now;
    }

    @Override
    public String toString() {
        return laps.toString().strip();
    }
}
