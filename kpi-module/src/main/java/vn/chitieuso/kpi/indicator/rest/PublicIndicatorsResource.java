package vn.chitieuso.kpi.indicator.rest;

import java.time.Clock;
import java.time.LocalDate;
import vn.chitieuso.kpi.indicator.IndicatorRow;
import vn.chitieuso.kpi.indicator.Indicators;
import vn.chitieuso.kpi.indicator.PublicFigures;
import vn.chitieuso.platform.rest.Paging;
import vn.chitieuso.platform.text.Decimals;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** What anybody may read of indicators, without signing in. */
@Path("public/indicators")
@Produces({MediaType.APPLICATION_JSON, "text/csv"})
public class PublicIndicatorsResource {

    @Inject
    private Indicators indicators;

    @Inject
    private PublicFigures figures;

    @Inject
    private Clock clock;

    @GET
    public Response list(@BeanParam Paging paging) {
        return paging.of(
                indicators.search(LocalDate.now(clock), null, null, null).stream()
                        .map(Definition::of)
                        .toList(),
                Definition.class);
    }

    @GET
    @Path("{code}")
    @Produces(MediaType.APPLICATION_JSON)
    public PublicDefinition show(@PathParam("code") String code) {
        IndicatorRow row = indicators.getNearestRow(code, LocalDate.now(clock));
        return new PublicDefinition(
                Definition.of(row),
                figures.inWords(row),
                figures.latest(row)
                        .map(latest -> new Latest(
                                latest.unit().code(),
                                latest.figure().period().code().toString(),
                                Decimals.exchange(
                                        Decimals.rounded(latest.figure().value())),
                                latest.figure().reported(),
                                latest.figure().expected(),
                                latest.figure().illustrative()))
                        .orElse(null));
    }

    /** A definition, the formula with names instead of codes, and the latest accepted figure where it is open. */
    public record PublicDefinition(Definition definition, String formulaInWords, Latest latest) {}

    /** A figure of the province. */
    public record Latest(
            String unit, String period, String value, long reported, long expected, boolean illustrative) {}
}
