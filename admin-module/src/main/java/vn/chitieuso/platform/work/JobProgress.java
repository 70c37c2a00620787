package vn.chitieuso.platform.work;

import java.time.Duration;
import java.util.function.BiPredicate;

/** Tells how far a job is, and the job that it shall stop. May be told after every row: it speaks up once in a while. */
public final class JobProgress {

    private static final long PAUSE_NANOS = Duration.ofMillis(700).toNanos();

    private final BiPredicate<Long, Long> told;
    private long next = System.nanoTime();

    /** @param told takes how much is done and how much there is; answers whether to go on */
    JobProgress(BiPredicate<Long, Long> told) {
        this.told = told;
    }

    /** Progress that nobody follows. */
    public static JobProgress unwatched() {
        return new JobProgress((done, total) -> true);
    }

    /**
     * @param total null where it is not known
     * @throws JobCancelled if the starter stopped it
     */
    public void at(long done, Long total) {
        if (System.nanoTime() - next >= 0) {
            tell(done, total);
        }
    }

    /**
     * Speaks up at once, for steps of which there are few.
     *
     * @throws JobCancelled if the starter stopped it
     */
    public void tell(long done, Long total) {
        next = System.nanoTime() + PAUSE_NANOS;
        if (!told.test(done, total)) {
            throw new JobCancelled();
        }
    }
}
