package vn.chitieuso.admin.notification;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;

/** Tells what is due; implemented where the reports are kept. */
public interface DueReports {

    /**
     * All reports whose deadline in force lies between two moments, begun or not.
     *
     * @param units keys of the units wanted, null for all
     */
    List<DueReport> between(LocalDateTime from, LocalDateTime to, Collection<Long> units);
}
