package vn.chitieuso.kpi.exchange.rest;

import java.io.InputStream;
import java.io.StringWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import vn.chitieuso.kpi.exchange.CatalogueExchange;
import vn.chitieuso.kpi.exchange.CodeList;
import vn.chitieuso.kpi.exchange.CodeLists;
import vn.chitieuso.kpi.exchange.ExchangeResult;
import vn.chitieuso.platform.csv.UploadedList;
import vn.chitieuso.platform.rest.JsonBody;
import vn.chitieuso.platform.rest.Paging;
import vn.chitieuso.platform.rest.Parameters;
import vn.chitieuso.platform.sheet.UploadedBook;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

/** The whole catalogue out and in, and the code lists. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public class ExchangeResource {

    private static final int CELL_MAX = 32_767;

    @Inject
    private CatalogueExchange exchange;

    @Inject
    private CodeLists codeLists;

    @Inject
    private Clock clock;

    @GET
    @Path("catalogue")
    public Map<String, List<Map<String, Object>>> lists() {
        return exchange.lists();
    }

    @GET
    @Path("catalogue.xlsx")
    @Produces(UploadedList.WORKBOOK)
    public Response book() {
        StreamingOutput book = exchange::writeBook;
        return Response.ok(book)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"danh-muc-" + LocalDate.now(clock) + ".xlsx\"")
                .build();
    }

    @POST
    @Path("catalogue:import")
    @Consumes(UploadedList.WORKBOOK)
    public ExchangeResult takeBook(@QueryParam("dryRun") String dryRun, InputStream content) {
        return exchange.take(UploadedBook.sheets(content), isDry(dryRun));
    }

    /** The body is what {@code GET catalogue} answers, or a part of it. */
    @POST
    @Path("catalogue:import")
    @Consumes(MediaType.APPLICATION_JSON)
    public ExchangeResult takeLists(@QueryParam("dryRun") String dryRun, String content) {
        JsonBody body = JsonBody.parse(content);
        Map<String, String> lists = new LinkedHashMap<>();
        for (String name : body.fields()) {
            lists.put(name, csv(exchange.columns(name), body.objects(name)));
        }
        body.refuseErrors();
        return exchange.take(lists, isDry(dryRun));
    }

    /** An empty cell is left out of JSON, so a column may be in no row. */
    private static String csv(List<String> known, List<JsonBody> rows) {
        Set<String> columns = new LinkedHashSet<>(known);
        rows.forEach(row -> columns.addAll(row.fields()));
        StringWriter text = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(columns);
            for (JsonBody row : rows) {
                List<String> cells = new ArrayList<>();
                columns.forEach(column -> cells.add(row.scalar(column, CELL_MAX)));
                printer.printRecord(cells);
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return text.toString();
    }

    private static boolean isDry(String dryRun) {
        return dryRun != null && !"false".equals(dryRun);
    }

    @GET
    @Path("code-lists")
    public List<String> codeLists() {
        return codeLists.ids();
    }

    @GET
    @Path("code-lists/{id}")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    public Response codeList(@PathParam("id") String id, @QueryParam("asOf") String asOf, @BeanParam Paging paging) {
        CodeList list = codeLists.get(id, Parameters.date("asOf", asOf, LocalDate.now(clock)));
        return paging.wantsCsv()
                ? paging.whole(list.codes(), CodeList.Item.class)
                : Response.ok(list, MediaType.APPLICATION_JSON_TYPE).build();
    }
}
