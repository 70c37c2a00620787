package vn.chitieuso.kpi.rule.rest;

import java.time.Clock;
import java.time.LocalDate;
import vn.chitieuso.kpi.Severity;
import vn.chitieuso.kpi.catalogue.JsonFields;
import vn.chitieuso.kpi.rule.RuleKeeping;
import vn.chitieuso.kpi.rule.RuleReading;
import vn.chitieuso.kpi.rule.ValidationRule;
import vn.chitieuso.kpi.rule.ValidationRules;
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

/** The rules between figures. */
@Path("validation-rules")
@Produces(MediaType.APPLICATION_JSON)
public class RulesResource {

    @Inject
    private ValidationRules rules;

    @Inject
    private RuleKeeping keeping;

    @Inject
    private Clock clock;

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    public Response list(@QueryParam("asOf") String asOf, @BeanParam Paging paging) {
        LocalDate day = Parameters.date("asOf", asOf, LocalDate.now(clock));
        return paging.of(rules.inForce(day).stream().map(Line::of).toList(), Line.class);
    }

    @GET
    @Path("{code}")
    public Line show(@PathParam("code") String code, @QueryParam("asOf") String asOf) {
        return Line.of(rules.get(code, Parameters.date("asOf", asOf, LocalDate.now(clock))));
    }

    @PUT
    @Path("{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Line keep(@PathParam("code") String code, String content) {
        JsonBody body = JsonBody.parse(content);
        ValidationRule rule = RuleReading.rule(code, new JsonFields(body));
        body.refuseErrors();
        keeping.keep(rule);
        return Line.of(rules.get(code, rule.validFrom()));
    }

    /** The rule no longer holds after {@code lastDay}. */
    @POST
    @Path("{code}/end")
    @Consumes(MediaType.APPLICATION_JSON)
    public Line end(@PathParam("code") String code, String content) {
        JsonBody body = JsonBody.parse(content);
        LocalDate lastDay = body.date("lastDay", null);
        if (lastDay == null) {
            body.error("lastDay", "platform.csv.required");
        }
        body.refuseErrors();
        keeping.end(code, lastDay);
        return Line.of(rules.get(code, lastDay));
    }

    /** A rule as the API tells it. */
    public record Line(
            String code,
            String indicator,
            String condition,
            Severity severity,
            String message,
            String messageEn,
            LocalDate validFrom,
            LocalDate validTo) {

        static Line of(ValidationRule rule) {
            return new Line(
                    rule.code(),
                    rule.indicator(),
                    rule.condition(),
                    rule.severity(),
                    rule.message(),
                    rule.messageEn(),
                    rule.knownFrom(),
                    rule.knownTo());
        }
    }
}
