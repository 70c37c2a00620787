package vn.chitieuso.reporting.report.rest;

import java.time.OffsetDateTime;
import vn.chitieuso.admin.calendar.Deadline;
import vn.chitieuso.admin.calendar.ReportingCalendar;
import vn.chitieuso.platform.rest.Parameters;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.reporting.report.ReportAddress;
import vn.chitieuso.reporting.report.ReportAddresses;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** By when a report is due. */
@Path("deadlines")
@Produces(MediaType.APPLICATION_JSON)
public class DeadlinesResource {

    @Inject
    private ReportAddresses addresses;

    @Inject
    private ReportingCalendar calendar;

    @Inject
    private Language language;

    @GET
    public Due show(
            @QueryParam("regime") String regime, @QueryParam("period") String period, @QueryParam("unit") String unit) {
        ReportAddress address = addresses.resolve(
                Parameters.required("regime", regime),
                Parameters.required("period", period),
                Parameters.required("unit", unit));
        Deadline deadline = calendar.deadline(
                address.regime().code(),
                address.period(),
                address.unit().getId(),
                address.unit().getLevel());
        return new Due(
                Deadline.inVietnam(deadline.due()),
                Deadline.inVietnam(deadline.extendedTo()),
                deadline.reason(),
                deadline.explanation(language.getLocale()),
                calendar.lock(address.regime().code(), address.period()).isPresent());
    }

    /**
     * A deadline as the API tells it.
     *
     * @param explanation how {@code due} was counted, in the caller's language
     * @param locked whether nobody may report for the period any more
     */
    public record Due(
            OffsetDateTime due, OffsetDateTime extendedTo, String reason, String explanation, boolean locked) {}
}
