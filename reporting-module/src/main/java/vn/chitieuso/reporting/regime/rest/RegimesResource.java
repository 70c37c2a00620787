package vn.chitieuso.reporting.regime.rest;

import java.time.Clock;
import java.time.LocalDate;
import vn.chitieuso.admin.orgunit.UnitGroups;
import vn.chitieuso.platform.rest.Paging;
import vn.chitieuso.platform.rest.Parameters;
import vn.chitieuso.reporting.regime.RegimeRevision;
import vn.chitieuso.reporting.regime.Regimes;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Reporting regimes as they are in force. */
@Path("regimes")
@Produces({MediaType.APPLICATION_JSON, "text/csv"})
public class RegimesResource {

    @Inject
    private Regimes regimes;

    @Inject
    private UnitGroups groups;

    @Inject
    private Clock clock;

    @GET
    public Response list(@QueryParam("asOf") String asOf, @BeanParam Paging paging) {
        return paging.of(regimes.inForce(day(asOf)).stream().map(RegimeLine::of).toList(), RegimeLine.class);
    }

    @GET
    @Path("{code}")
    @Produces(MediaType.APPLICATION_JSON)
    public RegimeBody show(@PathParam("code") String code, @QueryParam("asOf") String asOf) {
        RegimeRevision regime = regimes.get(code, day(asOf));
        return RegimeBody.of(regime, groups.ofIds(regime.groupIds()));
    }

    private LocalDate day(String asOf) {
        return Parameters.date("asOf", asOf, LocalDate.now(clock));
    }
}
