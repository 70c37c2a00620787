package vn.chitieuso.admin.orgunit.rest;

import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.admin.orgunit.OrgStructure;
import vn.chitieuso.admin.orgunit.OrgUnit;
import vn.chitieuso.admin.orgunit.OrgUnitCode;
import vn.chitieuso.admin.orgunit.OrgUnitName;
import vn.chitieuso.admin.orgunit.OrgUnits;
import vn.chitieuso.admin.orgunit.SuccessionRow;
import vn.chitieuso.admin.orgunit.UnitRow;
import vn.chitieuso.platform.csv.ImportResult;
import vn.chitieuso.platform.csv.UploadedList;
import vn.chitieuso.platform.rest.JsonBody;
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
    @Consumes({"text/csv", UploadedList.WORKBOOK})
    @Produces(MediaType.APPLICATION_JSON)
    public ImportResult importUnits(@QueryParam("asOf") String asOf, InputStream csv) {
        return structure.importUnits(UploadedList.reader(csv), day(asOf));
    }

    /** Founds a unit. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response found(String content) {
        JsonBody body = JsonBody.parse(content);
        LocalDate from = body.date("validFrom", null);
        OrgLevel level = body.constant("level", OrgLevel.class, null);
        String code = body.requiredText("code", OrgUnitCode.CODE_MAX);
        String name = body.requiredText("name", OrgUnitName.NAME_MAX);
        String kind = body.requiredText("kind", OrgUnitName.KIND_MAX);
        String parent = body.text("parent", OrgUnitCode.CODE_MAX);
        if (level == null) {
            body.error("level", "platform.csv.required");
        }
        body.refuseErrors();
        structure.found(level, code, name, kind, parent == null ? null : units.get(parent, orToday(from)), from);
        return Response.status(Response.Status.CREATED)
                .entity(show(code, from.toString()))
                .build();
    }

    /** Another name, kind or parent from a day on. */
    @POST
    @Path("{code}/changes")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Unit change(@PathParam("code") String code, String content) {
        JsonBody body = JsonBody.parse(content);
        LocalDate from = body.date("from", LocalDate.now(clock));
        String name = body.text("name", OrgUnitName.NAME_MAX);
        String kind = body.text("kind", OrgUnitName.KIND_MAX);
        String parent = body.text("parent", OrgUnitCode.CODE_MAX);
        body.refuseErrors();
        OrgUnit unit = units.get(code, from);
        if (name != null || kind != null) {
            structure.rename(
                    unit, name == null ? unit.nameOn(from) : name, kind == null ? unit.kindOn(from) : kind, from, null);
        }
        if (parent != null) {
            structure.move(unit, units.get(parent, from), from, null);
        }
        return show(code, from.toString());
    }

    /** The unit's last day. */
    @POST
    @Path("{code}/end")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Unit end(@PathParam("code") String code, String content) {
        JsonBody body = JsonBody.parse(content);
        LocalDate lastDay = body.date("lastDay", null);
        String reason = body.requiredText("reason", OrgUnit.END_NOTE_MAX);
        if (lastDay == null) {
            body.error("lastDay", "platform.csv.required");
        }
        body.refuseErrors();
        structure.end(units.get(code, lastDay), lastDay, reason, null);
        return show(code, lastDay.toString());
    }

    private LocalDate orToday(LocalDate day) {
        return day == null ? LocalDate.now(clock) : day;
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
