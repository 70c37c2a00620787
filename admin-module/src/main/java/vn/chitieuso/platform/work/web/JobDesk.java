package vn.chitieuso.platform.work.web;

import java.util.List;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.platform.work.BackgroundWork;
import vn.chitieuso.platform.work.Job;
import vn.chitieuso.platform.work.JobMessage;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Công việc chạy nền: what the reader began, and where it stands; also for {@code ct:job}. */
@Named
@RequestScoped
public class JobDesk {

    @Inject
    private BackgroundWork work;

    @Inject
    private Language language;

    private List<Job> jobs;

    public List<Job> getJobs() {
        if (jobs == null) {
            jobs = work.own();
        }
        return jobs;
    }

    public String page(Job job) {
        return work.page(job);
    }

    public String message(Job job) {
        return JobMessage.of(job, language.getLocale());
    }

    public String tone(Job job) {
        return switch (job.state()) {
            case RUNNING -> "info";
            case DONE -> "ok";
            case CANCELLED -> "";
            case FAILED, BROKEN -> "bad";
        };
    }

    public void cancel(long id) {
        work.cancel(id);
        jobs = null;
    }

    public void beginAgain(long id) {
        work.beginAgain(id);
        jobs = null;
    }
}
