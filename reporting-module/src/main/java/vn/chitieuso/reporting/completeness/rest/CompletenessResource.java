package vn.chitieuso.reporting.completeness.rest;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import vn.chitieuso.admin.calendar.PeriodCode;
import vn.chitieuso.platform.csv.UploadedList;
import vn.chitieuso.platform.rest.Paging;
import vn.chitieuso.platform.rest.Parameters;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.reporting.completeness.Board;
import vn.chitieuso.reporting.completeness.BoardBook;
import vn.chitieuso.reporting.completeness.BoardQuestion;
import vn.chitieuso.reporting.completeness.Completeness;
import vn.chitieuso.reporting.completeness.Discipline;
import vn.chitieuso.reporting.completeness.Tally;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

/** Who has reported and who has not. */
@Path("completeness")
@Produces({MediaType.APPLICATION_JSON, "text/csv"})
public class CompletenessResource {

    @Inject
    private Completeness completeness;

    @Inject
    private Discipline discipline;

    @Inject
    private BoardBook book;

    @Inject
    private Language language;

    @Inject
    private Clock clock;

    /** Per unit directly below one; several periods are counted together. */
    @GET
    public Response branches(@BeanParam BoardParameters parameters, @BeanParam Paging paging) {
        BoardQuestion question = parameters.question(completeness);
        List<Completeness.Branch> branches = completeness.branches(question);
        List<BranchLine> lines = branches.stream().map(BranchLine::of).toList();
        if (paging.wantsCsv()) {
            return paging.whole(lines, BranchLine.class);
        }
        Tally total = branches.stream().map(Completeness.Branch::tally).reduce(Tally.NONE, Tally::plus);
        BranchLine totals = BranchLine.of(question.root(), null, null, total);
        return Response.ok(new CompletenessBody(lines, lines.size(), totals), MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    /** Every report of the board, begun or not. */
    @GET
    @Path("reports")
    public Response reports(@BeanParam BoardParameters parameters, @BeanParam Paging paging) {
        Board board = completeness.board(parameters.question(completeness));
        List<ReportCellLine> lines = board.rows().stream()
                .flatMap(row ->
                        row.cells().stream().filter(Objects::nonNull).map(cell -> ReportCellLine.of(row.unit(), cell)))
                .toList();
        return paging.of(lines, ReportCellLine.class);
    }

    /** The board as a workbook. */
    @GET
    @Path("board.xlsx")
    @Produces(UploadedList.WORKBOOK)
    public Response workbook(@BeanParam BoardParameters parameters) {
        Board board = completeness.board(parameters.question(completeness));
        StreamingOutput sheets = out -> book.write(board, language.getLocale(), out);
        return Response.ok(sheets, UploadedList.WORKBOOK)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"tien-do-" + LocalDate.now(clock) + ".xlsx\"")
                .build();
    }

    /** BCN-01 and BCN-02 of one unit and year. */
    @GET
    @Path("discipline")
    @Produces(MediaType.APPLICATION_JSON)
    public DisciplineBody discipline(
            @QueryParam("unit") String unit, @QueryParam("year") String year, @QueryParam("below") String below) {
        Integer wanted = Parameters.integer("year", year, PeriodCode.YEAR_MIN, PeriodCode.YEAR_MAX);
        return DisciplineBody.of(discipline.of(
                Parameters.required("unit", unit),
                wanted == null ? LocalDate.now(clock).getYear() : wanted,
                Boolean.parseBoolean(below)));
    }
}
