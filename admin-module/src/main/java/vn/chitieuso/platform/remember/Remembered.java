package vn.chitieuso.platform.remember;

import java.util.Optional;
import java.util.function.Supplier;
import vn.chitieuso.platform.db.Sql;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/**
 * Reads of what is configured, for one request. It remembers nothing until a request says that it configures nothing itself;
 * from then on what an earlier request read under the same version of the configuration is not read again. Tables that
 * configure something count the version by triggers ({@code configuration_version}), when their transaction commits.
 */
@RequestScoped
public class Remembered {

    @Inject
    private RememberedValues values;

    @Inject
    private Sql sql;

    private Long version;

    /** This request only reads what is configured. */
    public void begin() {
        version = sql.read(handle -> handle.createQuery("SELECT version FROM configuration_version")
                .mapTo(Long.class)
                .one());
    }

    /**
     * What an earlier request read, or what is read now.
     *
     * @param what is read, told apart from everything else that is remembered; equal for equal reads
     * @param read never gives null; what it gives is immutable, for others will be given it too
     */
    public <T> T get(Object what, Supplier<T> read) {
        return version == null ? read.get() : values.get(version, what, read);
    }

    /** As {@link #get}, but what is not there yet is looked for again each time. */
    public <T> Optional<T> find(Object what, Supplier<Optional<T>> read) {
        return version == null ? read.get() : values.find(version, what, read);
    }
}
