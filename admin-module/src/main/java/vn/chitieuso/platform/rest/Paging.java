package vn.chitieuso.platform.rest;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Which part of a list the caller wants and in which form: {@code page}, {@code size}, {@code Accept}. */
public class Paging {

    public static final int SIZE_MAX = 500;
    private static final int SIZE_BY_DEFAULT = 50;
    private static final MediaType CSV = MediaType.valueOf("text/csv;charset=UTF-8");

    @QueryParam("page")
    private String page;

    @QueryParam("size")
    private String size;

    /** For a link on a page, which sends no {@code Accept} of its own choosing. */
    @QueryParam("format")
    private String format;

    @Context
    private HttpHeaders headers;

    /** The wanted part of rows that are all here; as CSV, all of them. */
    public <T extends Record> Response of(List<T> rows, Class<T> type) {
        if (wantsCsv()) {
            return Response.ok(csv(rows, type), CSV).build();
        }
        int from = Math.min(rows.size(), offset());
        int to = Math.min(rows.size(), from + limit());
        return Response.ok(new Page<>(rows.subList(from, to), rows.size()), MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    /** All rows as a bare array, or as CSV: for answers that are a table and not a list to page through. */
    public <T extends Record> Response whole(List<T> rows, Class<T> type) {
        if (wantsCsv()) {
            return Response.ok(csv(rows, type), CSV).build();
        }
        return Response.ok(rows, MediaType.APPLICATION_JSON_TYPE).build();
    }

    /** A part that was read as one, of so many in all. */
    public Response part(List<?> rows, int total) {
        return Response.ok(new Page<>(rows, total), MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    public int offset() {
        long offset = (long) number("page", page, 0, Integer.MAX_VALUE, 0) * limit();
        return (int) Math.min(offset, Integer.MAX_VALUE);
    }

    public int limit() {
        return number("size", size, 1, SIZE_MAX, SIZE_BY_DEFAULT);
    }

    private static int number(String name, String text, int minimum, int maximum, int otherwise) {
        Integer number = Parameters.integer(name, text, minimum, maximum);
        return number == null ? otherwise : number;
    }

    public boolean wantsCsv() {
        if (format != null) {
            return "csv".equalsIgnoreCase(format);
        }
        return headers.getAcceptableMediaTypes().stream()
                .filter(media -> !media.isWildcardType())
                .findFirst()
                .map(media -> media.isCompatible(MediaType.valueOf("text/csv")))
                .orElse(false);
    }

    private static <T extends Record> String csv(List<T> rows, Class<T> type) {
        RecordComponent[] components = type.getRecordComponents();
        StringWriter text = new StringWriter();
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader(
                        Arrays.stream(components).map(RecordComponent::getName).toArray(String[]::new))
                .get();
        try (CSVPrinter printer = new CSVPrinter(text, format)) {
            for (T row : rows) {
                for (RecordComponent component : components) {
                    printer.print(component.getAccessor().invoke(row));
                }
                printer.println();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record's accessors are public", e);
        }
        return text.toString();
    }
}
