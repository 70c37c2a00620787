package vn.chitieuso.reporting.exchange.rest;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.platform.TooLargeException;
import vn.chitieuso.platform.csv.UploadedList;
import vn.chitieuso.platform.rest.LargeBody;
import vn.chitieuso.platform.rest.Parameters;
import vn.chitieuso.platform.sheet.UploadedBook;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.reporting.exchange.ImportOrder;
import vn.chitieuso.reporting.exchange.ImportOutcome;
import vn.chitieuso.reporting.exchange.ImportedRows;
import vn.chitieuso.reporting.exchange.RowReading;
import vn.chitieuso.reporting.exchange.ValueImport;
import vn.chitieuso.reporting.value.ValueSource;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** Lists of figures in. The answer tells what became of every row; a refused row is no failure of the request. */
@Path("values:import")
@Produces(MediaType.APPLICATION_JSON)
public class ValueImportResource {

    private static final long LIST_BYTES_MAX = 128L * 1024 * 1024;

    @Inject
    private ValueImport imports;

    @Inject
    private RowReading reading;

    @Inject
    private Language language;

    @POST
    @Consumes("text/csv")
    @LargeBody(LIST_BYTES_MAX)
    public Outcome csv(@BeanParam Wanted wanted, InputStream list) {
        imports.requireAllowed();
        return take(wanted, reading.csv(list));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @LargeBody(LIST_BYTES_MAX)
    public Outcome json(@BeanParam Wanted wanted, InputStream list) {
        imports.requireAllowed();
        return take(wanted, reading.json(list));
    }

    @POST
    @Consumes(UploadedList.WORKBOOK)
    @LargeBody(UploadedBook.BYTES_MAX)
    public Outcome workbook(@BeanParam Wanted wanted, InputStream book) {
        imports.requireAllowed();
        return take(wanted, reading.file(whole(book)));
    }

    private Outcome take(Wanted wanted, ImportedRows rows) {
        return Outcome.of(imports.take(wanted.order(), rows), language);
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

    /** How the list is to be taken in. */
    public static class Wanted {

        @QueryParam("regime")
        private String regime;

        @QueryParam("period")
        private String period;

        @QueryParam("dryRun")
        private String dryRun;

        @QueryParam("atomic")
        private String atomic;

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

    /**
     * What became of the list.
     *
     * @param rejectedTotal how many lines were refused; {@code rejected} tells the first of them
     */
    public record Outcome(
            long received,
            long created,
            long updated,
            long unchanged,
            boolean stored,
            long rejectedTotal,
            List<Refused> rejected) {

        static Outcome of(ImportOutcome outcome, Language language) {
            return new Outcome(
                    outcome.received(),
                    outcome.created(),
                    outcome.updated(),
                    outcome.unchanged(),
                    outcome.stored(),
                    outcome.rejectedTotal(),
                    outcome.rejected().stream()
                            .map(refused -> new Refused(
                                    refused.line(),
                                    refused.column(),
                                    refused.code(),
                                    refused.message(language.getLocale())))
                            .toList());
        }
    }

    /** A line that was not taken in. */
    public record Refused(long line, String column, String code, String message) {}
}
