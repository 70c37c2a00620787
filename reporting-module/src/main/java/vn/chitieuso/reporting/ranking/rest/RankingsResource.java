package vn.chitieuso.reporting.ranking.rest;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.chitieuso.platform.csv.UploadedList;
import vn.chitieuso.platform.rest.Paging;
import vn.chitieuso.platform.rest.Parameters;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.reporting.ranking.Ranking;
import vn.chitieuso.reporting.ranking.RankingBook;
import vn.chitieuso.reporting.ranking.RankingQuestion;
import vn.chitieuso.reporting.ranking.Rankings;
import vn.chitieuso.reporting.ranking.Sensitivity;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

/** Who stands where by a scorecard, how sure that is, and what would change it. */
@Path("rankings")
@Produces({MediaType.APPLICATION_JSON, "text/csv"})
public class RankingsResource {

    private static final int PERCENT_MAX = 50;

    @Inject
    private Rankings rankings;

    @Inject
    private RankingBook book;

    @Inject
    private Language language;

    @Inject
    private Clock clock;

    @GET
    public Response ranking(
            @QueryParam("scorecard") String scorecard,
            @BeanParam RankingParameters parameters,
            @BeanParam Paging paging) {
        Ranking ranking = rankings.of(parameters.question(scorecard));
        List<RankingLine> lines =
                ranking.rows().stream().map(row -> RankingLine.of(ranking, row)).toList();
        return paging.wantsCsv()
                ? paging.whole(lines, RankingLine.class)
                : json(RankingBody.of(ranking, part(lines, paging), ranking.tieWords(language.getLocale())));
    }

    /** The ranking as a workbook, with its rules. */
    @GET
    @Path("ranking.xlsx")
    @Produces(UploadedList.WORKBOOK)
    public Response workbook(@QueryParam("scorecard") String scorecard, @BeanParam RankingParameters parameters) {
        RankingQuestion question = parameters.question(scorecard);
        Ranking ranking = rankings.of(question);
        Sensitivity sensitivity = rankings.sensitivity(question, Sensitivity.PERCENT_BY_DEFAULT);
        StreamingOutput sheets = out -> book.write(ranking, sensitivity, language.getLocale(), out);
        return Response.ok(sheets, UploadedList.WORKBOOK)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"xep-hang-" + LocalDate.now(clock) + ".xlsx\"")
                .build();
    }

    /** How ranks change if one weight does. */
    @GET
    @Path("sensitivity")
    public Response sensitivity(
            @QueryParam("scorecard") String scorecard,
            @QueryParam("percent") String percent,
            @BeanParam RankingParameters parameters,
            @BeanParam Paging paging) {
        Integer wanted = Parameters.integer("percent", percent, 1, PERCENT_MAX);
        Sensitivity found = rankings.sensitivity(
                parameters.question(scorecard), wanted == null ? Sensitivity.PERCENT_BY_DEFAULT : wanted);
        List<SensitivityBody.Line> lines =
                found.units().stream().map(SensitivityBody.Line::of).toList();
        return paging.wantsCsv()
                ? paging.whole(lines, SensitivityBody.Line.class)
                : json(SensitivityBody.of(
                        found,
                        part(lines, paging),
                        language.text("reporting.ranking.sensitivity.method", found.percent())));
    }

    /** What would lift the unit most. */
    @GET
    @Path("{scorecard}/{unit}/lifts")
    public Response lifts(
            @PathParam("scorecard") String scorecard,
            @PathParam("unit") String unit,
            @BeanParam RankingParameters parameters,
            @BeanParam Paging paging) {
        List<LiftLine> lines = rankings.lifts(parameters.question(scorecard), unit).lifts().stream()
                .flatMap(lift -> LiftLine.of(lift).stream())
                .toList();
        return paging.of(lines, LiftLine.class);
    }

    /** Where the unit stood, year after year. */
    @GET
    @Path("{scorecard}/{unit}/history")
    public Response history(
            @PathParam("scorecard") String scorecard,
            @PathParam("unit") String unit,
            @BeanParam RankingParameters parameters,
            @BeanParam Paging paging) {
        return paging.of(
                rankings.history(parameters.question(scorecard), unit).stream()
                        .map(RankedYearLine::of)
                        .toList(),
                RankedYearLine.class);
    }

    private static Response json(Object body) {
        return Response.ok(body, MediaType.APPLICATION_JSON_TYPE).build();
    }

    private static <T> List<T> part(List<T> lines, Paging paging) {
        int from = Math.min(lines.size(), paging.offset());
        return lines.subList(from, Math.min(lines.size(), from + paging.limit()));
    }
}
