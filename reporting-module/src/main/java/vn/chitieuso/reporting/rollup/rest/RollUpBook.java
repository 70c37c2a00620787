package vn.chitieuso.reporting.rollup.rest;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import vn.chitieuso.platform.csv.UploadedList;
import vn.chitieuso.platform.sheet.BookSheet;
import vn.chitieuso.platform.sheet.SheetBook;
import vn.chitieuso.platform.text.Language;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

/** The same rows as a workbook of one sheet, with headings in words. */
@ApplicationScoped
class RollUpBook {

    /** How a workbook is asked for in an address. */
    static final String FORMAT = "xlsx";

    private static final Set<String> NUMBERS = Set.of("value", "numerator", "denominator");

    @Inject
    private Language language;

    @Inject
    private Clock clock;

    static boolean isWanted(String format, HttpHeaders headers) {
        return format == null
                ? headers.getAcceptableMediaTypes().stream()
                        .anyMatch(type -> UploadedList.WORKBOOK.equals(type.getType() + "/" + type.getSubtype()))
                : FORMAT.equalsIgnoreCase(format);
    }

    <T extends Record> Response of(String name, List<T> rows, Class<T> type) {
        RecordComponent[] components = type.getRecordComponents();
        SheetBook book = new SheetBook();
        BookSheet sheet = book.sheet(
                language.text("reporting.rollup.book." + name),
                Arrays.stream(components)
                        .map(component -> language.text("reporting.rollup.column." + component.getName()))
                        .toList());
        rows.forEach(row -> sheet.row(cells(row, components)));
        StreamingOutput sheets = book::writeTo;
        return Response.ok(sheets, UploadedList.WORKBOOK)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + name + "-" + LocalDate.now(clock) + ".xlsx\"")
                .build();
    }

    private List<Object> cells(Record row, RecordComponent[] components) {
        List<Object> cells = new ArrayList<>();
        for (RecordComponent component : components) {
            try {
                cells.add(cell(component.getName(), component.getAccessor().invoke(row)));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("a record's accessors are public", e);
            }
        }
        return cells;
    }

    private Object cell(String name, Object value) {
        if (value instanceof String text && NUMBERS.contains(name)) {
            return new BigDecimal(text);
        }
        if (value instanceof Enum<?> constant) {
            return language.text("reporting.rollup.constant." + constant.name());
        }
        return value;
    }
}
