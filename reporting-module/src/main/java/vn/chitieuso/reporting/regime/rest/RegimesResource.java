package vn.chitieuso.reporting.regime.rest;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.chitieuso.admin.calendar.PeriodType;
import vn.chitieuso.admin.orgunit.OrgLevel;
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
    private Clock clock;

    @GET
    public Response list(@QueryParam("asOf") String asOf, @BeanParam Paging paging) {
        return paging.of(regimes.inForce(day(asOf)).stream().map(RegimeLine::of).toList(), RegimeLine.class);
    }

    @GET
    @Path("{code}")
    @Produces(MediaType.APPLICATION_JSON)
    public RegimeBody show(@PathParam("code") String code, @QueryParam("asOf") String asOf) {
        return RegimeBody.of(regimes.get(code, day(asOf)));
    }

    private LocalDate day(String asOf) {
        return Parameters.date("asOf", asOf, LocalDate.now(clock));
    }

    /** A regime in a list. */
    public record RegimeLine(
            String code,
            String name,
            int revision,
            PeriodType frequency,
            String scheme,
            String levels,
            String legalBasis) {

        static RegimeLine of(RegimeRevision regime) {
            return new RegimeLine(
                    regime.code(),
                    regime.name(),
                    regime.number(),
                    regime.periodType(),
                    regime.schemeCode(),
                    OrgLevel.join(regime.levels()),
                    regime.legalBasis());
        }
    }

    /** A regime with its sections. */
    public record RegimeBody(
            String code,
            String name,
            int revision,
            String legalBasis,
            String receiver,
            PeriodType frequency,
            String scheme,
            List<OrgLevel> levels,
            List<SectionBody> sections) {

        static RegimeBody of(RegimeRevision regime) {
            return new RegimeBody(
                    regime.code(),
                    regime.name(),
                    regime.number(),
                    regime.legalBasis(),
                    regime.receiver(),
                    regime.periodType(),
                    regime.schemeCode(),
                    regime.levels().stream().sorted().toList(),
                    regime.sections().stream().map(SectionBody::of).toList());
        }
    }

    /** A section with what it asks. */
    public record SectionBody(
            String title,
            RegimeRevision.SectionKind kind,
            List<AskedBody> indicators,
            List<RegimeRevision.AskedNarrative> narratives) {

        static SectionBody of(RegimeRevision.Section section) {
            return new SectionBody(
                    section.title(),
                    section.kind(),
                    section.indicators().stream().map(AskedBody::of).toList(),
                    section.narratives());
        }
    }

    /** An asked indicator. */
    public record AskedBody(String code, boolean required, List<OrgLevel> levels) {

        static AskedBody of(RegimeRevision.AskedIndicator asked) {
            return new AskedBody(
                    asked.code(),
                    asked.required(),
                    asked.levels().stream().sorted().toList());
        }
    }
}
