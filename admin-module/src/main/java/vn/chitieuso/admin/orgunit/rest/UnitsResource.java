package vn.chitieuso.admin.orgunit.rest;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.admin.orgunit.OrgStructure;
import vn.chitieuso.admin.orgunit.OrgUnits;
import vn.chitieuso.admin.orgunit.SuccessionRow;
import vn.chitieuso.admin.orgunit.UnitRow;
import vn.chitieuso.platform.csv.ImportResult;
import vn.chitieuso.platform.rest.Paging;
import vn.chitieuso.platform.rest.Parameters;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Units as of a date. */
@Path("units")
@Produces({MediaType.APPLICATION_JSON, "text/csv"})
public class UnitsResource {

    @Inject
    private OrgUnits units;

    @Inject
    private OrgStructure structure;

    @Inject
    private Clock clock;

    @GET
    public Response list(
            @QueryParam("asOf") String asOf,
            @QueryParam("level") String level,
            @QueryParam("parent") String parent,
            @QueryParam("q") String text,
            @BeanParam Paging paging) {
        OrgLevel wanted = Parameters.constant("level", level, OrgLevel.class, null);
        List<Unit> rows = units.list(day(asOf), wanted, parent, text).stream()
                .map(Unit::of)
                .toList();
        return paging.of(rows, Unit.class);
    }

    @GET
    @Path("{code}")
    @Produces(MediaType.APPLICATION_JSON)
    public Unit show(@PathParam("code") String code, @QueryParam("asOf") String asOf) {
        return Unit.of(units.getRow(code, day(asOf)));
    }

    @GET
    @Path("{code}/successors")
    @Produces(MediaType.APPLICATION_JSON)
    public List<SuccessionRow> successors(@PathParam("code") String code, @QueryParam("asOf") String asOf) {
        return units.successors(units.getRow(code, day(asOf)).id());
    }

    @GET
    @Path("{code}/predecessors")
    @Produces(MediaType.APPLICATION_JSON)
    public List<SuccessionRow> predecessors(@PathParam("code") String code, @QueryParam("asOf") String asOf) {
        return units.predecessors(units.getRow(code, day(asOf)).id());
    }

    @POST
    @Path("import")
    @Consumes("text/csv")
    @Produces(MediaType.APPLICATION_JSON)
    public ImportResult importUnits(@QueryParam("asOf") String asOf, InputStream csv) {
        return structure.importUnits(new InputStreamReader(csv, StandardCharsets.UTF_8), day(asOf));
    }

    @POST
    @Path("import-successions")
    @Consumes("text/csv")
    @Produces(MediaType.APPLICATION_JSON)
    public ImportResult importSuccessions(InputStream csv) {
        return structure.importSuccessions(new InputStreamReader(csv, StandardCharsets.UTF_8));
    }

    private LocalDate day(String asOf) {
        return Parameters.date("asOf", asOf, LocalDate.now(clock));
    }

    /** A unit as the API tells it; unknown and open ends are null. */
    public record Unit(
            String code,
            String name,
            OrgLevel level,
            String kind,
            String parent,
            LocalDate validFrom,
            LocalDate validTo) {

        static Unit of(UnitRow row) {
            return new Unit(
                    row.code(), row.name(), row.level(), row.kind(), row.parent(), row.knownFrom(), row.knownTo());
        }
    }
}
