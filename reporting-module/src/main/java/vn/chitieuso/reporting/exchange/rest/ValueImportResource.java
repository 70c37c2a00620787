package vn.chitieuso.reporting.exchange.rest;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Locale;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.platform.TooLargeException;
import vn.chitieuso.platform.csv.UploadedList;
import vn.chitieuso.platform.rest.LargeBody;
import vn.chitieuso.platform.rest.Parameters;
import vn.chitieuso.platform.sheet.UploadedBook;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.reporting.exchange.ImportAnswer;
import vn.chitieuso.reporting.exchange.ImportJob;
import vn.chitieuso.reporting.exchange.ImportJob.Form;
import vn.chitieuso.reporting.exchange.ImportOrder;
import vn.chitieuso.reporting.exchange.ImportedRows;
import vn.chitieuso.reporting.exchange.RowReading;
import vn.chitieuso.reporting.exchange.ValueImport;
import vn.chitieuso.reporting.value.ValueSource;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Lists of figures in. The answer tells what became of every row; a refused row is no failure of the request. Who
 * prefers {@code respond-async} is told at once where to follow it. */
@Path("values:import")
@Produces(MediaType.APPLICATION_JSON)
public class ValueImportResource {

    private static final String LATER = "respond-async";
    private static final long LIST_BYTES_MAX = 128L * 1024 * 1024;

    @Inject
    private ValueImport imports;

    @Inject
    private RowReading reading;

    @Inject
    private ImportJob jobs;

    @Inject
    private Language language;

    @Context
    private UriInfo uri;

    @POST
    @Consumes("text/csv")
    @LargeBody(LIST_BYTES_MAX)
    public Response csv(@BeanParam Wanted wanted, InputStream list) {
        imports.requireAllowed();
        return wanted.isLater() ? later(wanted, Form.CSV, list) : now(wanted, reading.csv(list));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @LargeBody(LIST_BYTES_MAX)
    public Response json(@BeanParam Wanted wanted, InputStream list) {
        imports.requireAllowed();
        return wanted.isLater() ? later(wanted, Form.JSON, list) : now(wanted, reading.json(list));
    }

    @POST
    @Consumes(UploadedList.WORKBOOK)
    @LargeBody(UploadedBook.BYTES_MAX)
    public Response workbook(@BeanParam Wanted wanted, InputStream book) {
        imports.requireAllowed();
        return wanted.isLater() ? later(wanted, Form.FILE, book) : now(wanted, reading.file(whole(book)));
    }

    private Response now(Wanted wanted, ImportedRows rows) {
        return Response.ok(ImportAnswer.of(imports.take(wanted.order(), rows), language.getLocale()))
                .build();
    }

    private Response later(Wanted wanted, Form form, InputStream list) {
        long job = jobs.begin(wanted.order(), form, whole(list), language.getLocale());
        URI address = uri.getBaseUriBuilder().path("jobs/" + job).build();
        return Response.accepted(new Begun(job, address.getPath()))
                .location(address)
                .header("Preference-Applied", LATER)
                .build();
    }

    private static byte[] whole(InputStream book) {
        try {
            return book.readAllBytes();
        } catch (TooLargeException told) {
            throw told;
        } catch (IOException e) {
            throw new BusinessException("platform.sheet.unreadable");
        }
    }

    /** A job to be followed at its address. */
    public record Begun(long job, String href) {}

    /** How the list is to be taken in. */
    public static class Wanted {

        @HeaderParam("Prefer")
        private String prefer;

        @QueryParam("regime")
        private String regime;

        @QueryParam("period")
        private String period;

        @QueryParam("dryRun")
        private String dryRun;

        @QueryParam("atomic")
        private String atomic;

        boolean isLater() {
            return prefer != null && prefer.toLowerCase(Locale.ROOT).contains(LATER);
        }

        ImportOrder order() {
            return new ImportOrder(
                    blankToNull(regime),
                    blankToNull(period),
                    Parameters.truth("dryRun", dryRun, false),
                    Parameters.truth("atomic", atomic, true),
                    ValueSource.IMPORTED,
                    null);
        }

        private static String blankToNull(String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }
    }
}
