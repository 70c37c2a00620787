package vn.chitieuso.reporting.validation;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

/** What was worked out once, kept for some minutes; many who ask for the same at once have it worked out once. */
class KeptForAWhile<K, V> {

    private final ConcurrentMap<K, Kept<V>> kept = new ConcurrentHashMap<>();
    private final long nanos;
    private final int most;

    KeptForAWhile(Duration time, int most) {
        this.nanos = time.toNanos();
        this.most = most;
    }

    V get(K key, Function<K, V> work) {
        long now = System.nanoTime();
        Kept<V> found = kept.get(key);
        if (found != null && !isOld(found, now)) {
            return found.value();
        }
        if (kept.size() >= most) {
            makeRoom(now);
        }
        return kept.compute(
                        key, (same, old) -> old != null && !isOld(old, now) ? old : new Kept<>(work.apply(same), now))
                .value();
    }

    private void makeRoom(long now) {
        kept.values().removeIf(each -> isOld(each, now));
        if (kept.size() >= most) {
            kept.clear();
        }
    }

    private boolean isOld(Kept<V> value, long now) {
        return now - value.since() > nanos;
    }

    private record Kept<V>(V value, long since) {}
}
