package vn.chitieuso.reporting.report.rest;

import java.util.List;
import vn.chitieuso.platform.rest.Parameters;
import vn.chitieuso.reporting.report.ReportAddress;
import vn.chitieuso.reporting.report.ReportAddresses;
import vn.chitieuso.reporting.report.ReportComparing;
import vn.chitieuso.reporting.report.ReportComparison;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** What changed between the sendings of a report. */
@Path("reports/{regime}/{period}/{unit}/comparison")
@Produces(MediaType.APPLICATION_JSON)
public class ComparisonResource {

    @Inject
    private ReportAddresses addresses;

    @Inject
    private ReportComparing comparing;

    @PathParam("regime")
    private String regime;

    @PathParam("period")
    private String period;

    @PathParam("unit")
    private String unit;

    /** What changed from one sending to another, or since the last; an empty list of changes where there is none yet. */
    @GET
    public ReportComparison compare(@QueryParam("from") String from, @QueryParam("to") String to) {
        Integer earlier = Parameters.integer("from", from, 1, Integer.MAX_VALUE);
        Integer later = Parameters.integer("to", to, 1, Integer.MAX_VALUE);
        return comparing.compare(address(), earlier, later).orElse(new ReportComparison(0, null, List.of()));
    }

    private ReportAddress address() {
        return addresses.resolve(regime, period, unit);
    }
}
