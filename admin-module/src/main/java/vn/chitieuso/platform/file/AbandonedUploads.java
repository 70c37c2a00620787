package vn.chitieuso.platform.file;

import java.time.Clock;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.chitieuso.platform.work.RecurringTask;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Removes the pieces of files nobody has gone on sending, or taken, for a day. */
@ApplicationScoped
public class AbandonedUploads implements RecurringTask {

    private static final Logger LOG = Logger.getLogger(AbandonedUploads.class.getName());
    private static final Duration KEPT_FOR = Duration.ofDays(1);

    @Inject
    private Uploads uploads;

    @Inject
    private Clock clock;

    @Override
    public String name() {
        return "file.removeAbandonedUploads";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        int removed = uploads.removeUntouchedSince(clock.instant().minus(KEPT_FOR));
        if (removed > 0) {
            LOG.log(Level.INFO, "{0} abandoned uploads removed", removed);
        }
    }
}
