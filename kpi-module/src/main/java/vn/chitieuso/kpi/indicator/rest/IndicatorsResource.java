package vn.chitieuso.kpi.indicator.rest;

import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.kpi.indicator.IndicatorCatalogue;
import vn.chitieuso.kpi.indicator.Indicators;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The catalogue of indicators. */
@Path("indicators")
@Produces({MediaType.APPLICATION_JSON, "text/csv"})
public class IndicatorsResource {

    @Inject
    private Indicators indicators;

    @Inject
    private IndicatorCatalogue catalogue;

    @Inject
    private Clock clock;

    @GET
    public Response list(
            @QueryParam("asOf") String asOf,
            @QueryParam("group") String group,
            @QueryParam("level") String level,
            @QueryParam("q") String text,
            @BeanParam Paging paging) {
        OrgLevel wanted = Parameters.constant("level", level, OrgLevel.class, null);
        List<Definition> rows =
                indicators.search(day(asOf), group, wanted == null ? null : wanted.name(), text).stream()
                        .map(Definition::of)
                        .toList();
        return paging.of(rows, Definition.class);
    }

    @GET
    @Path("{code}")
    @Produces(MediaType.APPLICATION_JSON)
    public Definition show(@PathParam("code") String code, @QueryParam("asOf") String asOf) {
        return Definition.of(indicators.getRow(code, day(asOf)));
    }

    /** All definitions the indicator ever had, the latest first. */
    @GET
    @Path("{code}/definitions")
    public Response definitions(@PathParam("code") String code, @BeanParam Paging paging) {
        indicators.get(code);
        return paging.of(
                indicators.definitions(code).stream().map(Definition::of).toList(), Definition.class);
    }

    /** The indicator no longer holds after {@code lastDay}. */
    @POST
    @Path("{code}/end")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Definition end(@PathParam("code") String code, String content) {
        JsonBody body = JsonBody.parse(content);
        LocalDate lastDay = body.date("lastDay", null);
        if (lastDay == null) {
            body.error("lastDay", "platform.csv.required");
        }
        body.refuseErrors();
        catalogue.end(code, lastDay);
        return Definition.of(indicators.getRow(code, lastDay));
    }

    @PUT
    @Path("{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Definition define(@PathParam("code") String code, String content) {
        DefinitionBody body = DefinitionBody.read(JsonBody.parse(content), LocalDate.now(clock));
        catalogue.define(code, body.description(), body.from());
        return Definition.of(indicators.getRow(code, body.from()));
    }

    @POST
    @Path("import")
    @Consumes({"text/csv", UploadedList.WORKBOOK})
    @Produces(MediaType.APPLICATION_JSON)
    public ImportResult importDefinitions(InputStream csv) {
        return catalogue.importDefinitions(UploadedList.reader(csv));
    }

    private LocalDate day(String asOf) {
        return Parameters.date("asOf", asOf, LocalDate.now(clock));
    }
}
