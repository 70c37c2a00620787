package vn.chitieuso.reporting.report.rest;

import vn.chitieuso.reporting.report.ReportAddress;
import vn.chitieuso.reporting.report.ReportAddresses;
import vn.chitieuso.reporting.report.ReportNews;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;

/** A stream of events, one whenever the report changed: {@code changed} with the username of whoever did it. */
@Path("reports/{regime}/{period}/{unit}/news")
public class NewsResource {

    @Inject
    private ReportAddresses addresses;

    @Inject
    private ReportNews news;

    @Inject
    private OpenStreams streams;

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public void follow(
            @PathParam("regime") String regime,
            @PathParam("period") String period,
            @PathParam("unit") String unit,
            @Context SseEventSink sink,
            @Context Sse sse) {
        ReportAddress address = addresses.resolve(regime, period, unit);
        OpenStreams.Stream stream = streams.to(sink, sse);
        stream.open(news.follow(address, by -> stream.send("changed", by)));
    }
}
