package vn.chitieuso.platform.work;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Nobody looks for a job of last month. */
@ApplicationScoped
class OldJobs implements RecurringTask {

    @Inject
    private JobTable table;

    @Override
    public String name() {
        return "job.forget";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        table.forgetOld();
    }
}
