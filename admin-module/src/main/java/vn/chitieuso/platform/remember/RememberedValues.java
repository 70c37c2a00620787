package vn.chitieuso.platform.remember;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

/** What this node has read under one version of the configuration; a newer version forgets it all, and so does plenty. */
@ApplicationScoped
class RememberedValues {

    private static final int VALUES_MAX = 20_000;

    private volatile Read read = new Read(Long.MIN_VALUE);

    /** A request that began under an older version than others have seen reads for itself. */
    @SuppressWarnings("unchecked")
    <T> T get(long version, Object what, Supplier<T> reading) {
        Read current = current(version);
        if (current.version != version) {
            return reading.get();
        }
        Object known = current.values.get(what);
        if (known == null) {
            known = reading.get();
            current.values.put(what, known);
        }
        return (T) known;
    }

    @SuppressWarnings("unchecked")
    <T> Optional<T> find(long version, Object what, Supplier<Optional<T>> reading) {
        Read current = current(version);
        Object known = current.version == version ? current.values.get(what) : null;
        if (known != null) {
            return Optional.of((T) known);
        }
        Optional<T> found = reading.get();
        if (current.version == version) {
            found.ifPresent(value -> current.values.put(what, value));
        }
        return found;
    }

    private synchronized Read current(long version) {
        if (read.version < version || read.values.size() > VALUES_MAX) {
            read = new Read(Math.max(version, read.version));
        }
        return read;
    }

    private static final class Read {

        private final long version;
        private final Map<Object, Object> values = new ConcurrentHashMap<>();

        Read(long version) {
            this.version = version;
        }
    }
}
