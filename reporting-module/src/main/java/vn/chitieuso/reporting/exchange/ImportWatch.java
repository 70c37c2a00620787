package vn.chitieuso.reporting.exchange;

import vn.chitieuso.platform.work.JobProgress;

/**
 * Follows a list through all it costs, in hundredths: half of them while it is read, the rest step by step. Its starter can
 * stop it at any row and before each step.
 */
final class ImportWatch {

    private static final long WHOLE = 100;
    private static final int READ = 50;

    private final JobProgress progress;

    ImportWatch(JobProgress progress) {
        this.progress = progress;
    }

    static ImportWatch unwatched() {
        return new ImportWatch(JobProgress.unwatched());
    }

    /** The steps after reading, with what is done when they begin. */
    enum Step {
        CHECK(READ),
        COMPARE(60),
        WRITE(70),
        FREEZE(85),
        END(99);

        private final int done;

        Step(int done) {
            this.done = done;
        }
    }

    ImportedRows rows(ImportedRows rows) {
        return new WatchedRows(rows, this);
    }

    void read(double share) {
        progress.at(Math.round(READ * share), WHOLE);
    }

    void begin(Step step) {
        progress.tell(step.done, WHOLE);
    }
}
