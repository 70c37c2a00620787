package vn.chitieuso.platform.work;

/** A kind of background work; a CDI bean of the component that knows how to do it. */
public interface JobKind {

    /** As {@code component.verb}, at most sixty characters; {@code platform.work.kind.<name>} is its title. */
    String name();

    /** Address of the page on which its starter finds the job again. */
    String page(long job);

    /**
     * Does it, with the rights of whoever started it, in transactions of its own. It must be repeatable: a job whose node
     * died is run again from its order.
     *
     * @return its result as JSON
     * @throws vn.chitieuso.platform.BusinessException if it is refused; told to the starter
     */
    String run(JobOrder order, JobProgress progress);
}
