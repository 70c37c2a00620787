package vn.chitieuso.admin.orgunit.rest;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.admin.orgunit.OrgUnitCode;
import vn.chitieuso.admin.orgunit.OrgUnitName;
import vn.chitieuso.admin.orgunit.UnitGroup;
import vn.chitieuso.admin.orgunit.UnitGroups;
import vn.chitieuso.platform.rest.JsonBody;
import vn.chitieuso.platform.rest.Paging;
import vn.chitieuso.platform.rest.Parameters;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Groups of units as of a date. */
@Path("unit-groups")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class UnitGroupsResource {

    private static final int CODES_MAX = 100_000;

    @Inject
    private UnitGroups groups;

    @Inject
    private Clock clock;

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    public Response list(@QueryParam("asOf") String asOf, @BeanParam Paging paging) {
        return paging.of(groups.list(day(asOf)).stream().map(Group::of).toList(), Group.class);
    }

    @GET
    @Path("{code}")
    public WithMembers show(@PathParam("code") String code, @QueryParam("asOf") String asOf) {
        UnitGroup.WithMembers group = groups.show(code, day(asOf));
        return new WithMembers(
                Group.of(group.group()),
                group.asOf(),
                group.units().stream().map(UnitsResource.Unit::of).toList());
    }

    /** {@code {"name","remark"?,"level"?,"kind"?,"parent"?,"nameContains"?}}; with none of the last four it is listed. */
    @PUT
    @Path("{code}")
    public Group keep(@PathParam("code") String code, String content) {
        JsonBody body = JsonBody.parse(content);
        UnitGroup wanted = new UnitGroup(
                0,
                code,
                body.requiredText("name", UnitGroup.NAME_MAX),
                body.text("remark", UnitGroup.REMARK_MAX),
                body.constant("level", OrgLevel.class, null),
                body.text("kind", OrgUnitName.KIND_MAX),
                body.text("parent", OrgUnitCode.CODE_MAX),
                body.text("nameContains", OrgUnitName.NAME_MAX),
                0);
        body.refuseErrors();
        groups.keep(wanted);
        return Group.of(groups.show(code, LocalDate.now(clock)).group());
    }

    /** {@code {"from","codes": "380 381 …"}}: the members from that day on. */
    @PUT
    @Path("{code}/members")
    public WithMembers listMembers(@PathParam("code") String code, String content) {
        JsonBody body = JsonBody.parse(content);
        LocalDate from = body.date("from", LocalDate.now(clock));
        String codes = body.text("codes", CODES_MAX);
        body.refuseErrors();
        groups.listMembers(code, codes, from);
        return show(code, from.toString());
    }

    private LocalDate day(String asOf) {
        return Parameters.date("asOf", asOf, LocalDate.now(clock));
    }

    /** A group as the API tells it. */
    public record Group(
            String code,
            String name,
            String remark,
            boolean dynamic,
            OrgLevel level,
            String kind,
            String parent,
            String nameContains,
            int members) {

        static Group of(UnitGroup group) {
            return new Group(
                    group.code(),
                    group.name(),
                    group.remark(),
                    group.isDynamic(),
                    group.ruleLevel(),
                    group.ruleKind(),
                    group.ruleParent(),
                    group.ruleName(),
                    group.members());
        }
    }

    /** A group with its units on a day. */
    public record WithMembers(Group group, LocalDate asOf, List<UnitsResource.Unit> units) {}
}
