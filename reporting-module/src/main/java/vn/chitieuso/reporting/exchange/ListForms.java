package vn.chitieuso.reporting.exchange;

import java.sql.SQLException;
import java.util.Collection;
import org.jdbi.v3.core.Handle;
import vn.chitieuso.kpi.indicator.IndicatorRow;
import vn.chitieuso.platform.db.BulkCopy;
import vn.chitieuso.platform.json.Json;

import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;

/**
 * The forms of a list with their cells, in the tables {@code import_form} and {@code import_cell}, together with those parts
 * of a frozen content that are the same in all reports of a form.
 */
final class ListForms {

    private ListForms() {}

    static void describe(Handle handle, Collection<AskedForm> forms) throws SQLException {
        handle.execute("CREATE TEMPORARY TABLE import_form (form integer, lines text, beginning text) ON COMMIT DROP");
        handle.execute("""
                CREATE TEMPORARY TABLE import_cell (
                    form integer, place integer, indicator_id bigint, derived boolean, beginning text, ending text)
                ON COMMIT DROP""");
        BulkCopy beginnings = new BulkCopy(handle.getConnection(), "import_form (form, lines, beginning)");
        for (AskedForm form : forms) {
            beginnings
                    .number(form.number())
                    .text(form.kindsOfLines())
                    .text(beginning(form))
                    .endRow();
        }
        beginnings.pause();
        BulkCopy cells = new BulkCopy(
                handle.getConnection(), "import_cell (form, place, indicator_id, derived, beginning, ending)");
        for (AskedForm form : forms) {
            for (AskedCell cell : form.inOrder().toList()) {
                cells.number(form.number())
                        .number(cell.place())
                        .number(cell.indicator().id())
                        .truth(cell.indicator().isDerived())
                        .text(beginning(cell.indicator()))
                        .text(cell.indicator().isDerived() ? ending(cell.indicator()) : null)
                        .endRow();
            }
        }
        cells.pause();
        handle.execute("ANALYZE import_form");
        handle.execute("ANALYZE import_cell");
    }

    private static String beginning(AskedForm form) {
        return Json.createObjectBuilder()
                .add("regime", form.regime().code())
                .add("regimeRevision", form.regime().number())
                .add("values", JsonValue.EMPTY_JSON_ARRAY)
                .build()
                .toString()
                .replaceAll("]}$", "");
    }

    /** Up to the value's opening quote. */
    private static String beginning(IndicatorRow indicator) {
        return named(indicator).add("value", "").build().toString().replaceAll("\"}$", "");
    }

    private static JsonObjectBuilder named(IndicatorRow indicator) {
        return Json.createObjectBuilder()
                .add("indicator", indicator.code())
                .add("name", indicator.name())
                .add("unit", indicator.unit());
    }

    /** From the value's closing quote on, without the last brace. */
    private static String ending(IndicatorRow indicator) {
        String rest = Json.createObjectBuilder()
                .add("qualifier", "EQUAL")
                .add("source", "DERIVED")
                .add("formula", indicator.formula())
                .build()
                .toString();
        return "\"," + rest.substring(1, rest.length() - 1);
    }
}
