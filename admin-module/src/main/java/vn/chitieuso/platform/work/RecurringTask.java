package vn.chitieuso.platform.work;

import java.time.Duration;

/** Something to be done again and again; a CDI bean. It runs as the system, on one node at a time, and may be repeated. */
public interface RecurringTask {

    /** Its name in the table of tasks, as {@code component.verb}. */
    String name();

    /** How long after a run the next one is due. */
    Duration every();

    /** Does it, in transactions of its own; what fails is tried again next time. */
    void run();
}
