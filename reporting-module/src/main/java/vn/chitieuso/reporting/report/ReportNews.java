package vn.chitieuso.reporting.report;

import java.util.Collection;
import java.util.function.Consumer;
import vn.chitieuso.platform.live.Announcements;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Lets those who have a report open hear, on whatever node, that it changed; what changed they ask for themselves. */
@ApplicationScoped
public class ReportNews {

    @Inject
    private Announcements announcements;

    @Inject
    private ReportReading reading;

    void tell(@Observes ReportChanged change) {
        announcements.announce(topic(change.report()), change.by());
    }

    /**
     * Tells of many reports at once, inside the transaction that changes them.
     *
     * @param reports their addresses in words, as in {@link ReportChanged}
     */
    public void tell(Collection<String> reports, String by) {
        announcements.announce(reports.stream().map(ReportNews::topic).toList(), by);
    }

    /**
     * Listens to a report that one may read.
     *
     * @param listener is given the username of whoever changed it
     */
    public Announcements.Subscription follow(ReportAddress address, Consumer<String> listener) {
        reading.requireContent(address);
        return announcements.listen(topic(address.toString()), listener);
    }

    private static String topic(String report) {
        return "report " + report;
    }
}
