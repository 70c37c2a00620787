package vn.chitieuso.reporting.ranking.rest;

import java.util.List;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.kpi.scorecard.Scorecard;
import vn.chitieuso.platform.rest.JsonBody;
import vn.chitieuso.platform.rest.Paging;
import vn.chitieuso.platform.rest.Parameters;
import vn.chitieuso.reporting.ranking.RankingRight;
import vn.chitieuso.reporting.ranking.TieRules;
import vn.chitieuso.reporting.ranking.TieSetting;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** How ties are broken in a series of scorecards. */
@Path("rankings/tie-rules")
@Produces({MediaType.APPLICATION_JSON, "text/csv"})
public class TieRulesResource {

    @Inject
    private TieRules rules;

    @Inject
    private TieSetting setting;

    @Inject
    private CurrentUser currentUser;

    /** All that were ever set, the newest first. */
    @GET
    public Response list(@QueryParam("series") String series, @BeanParam Paging paging) {
        return paging.of(
                rules.of(Parameters.required("series", series)).stream()
                        .map(TieRuleLine::of)
                        .toList(),
                TieRuleLine.class);
    }

    /** {@code seen}: number of the newest rule the caller knows, 0 or absent where there is none. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response set(String content) {
        currentUser.require(RankingRight.SET_TIE_RULE);
        JsonBody body = JsonBody.parse(content);
        String series = body.requiredText("series", Scorecard.SERIES_MAX);
        Integer fromYear = body.integer("fromYear");
        List<String> codes = body.isNull("codes") ? List.of() : body.texts("codes");
        String reason = body.requiredText("reason", TieSetting.REASON_MAX);
        Integer seen = body.integer("seen");
        body.refuseErrors();
        TieRuleLine line = TieRuleLine.of(
                setting.set(series, fromYear == null ? 0 : fromYear, codes, reason, seen == null ? 0 : seen));
        return Response.status(Response.Status.CREATED)
                .entity(line)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }
}
