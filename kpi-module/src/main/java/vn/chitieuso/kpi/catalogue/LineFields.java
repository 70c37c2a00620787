package vn.chitieuso.kpi.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import vn.chitieuso.platform.csv.CsvList;

/** A line of a list; its columns bear the names in snake case. */
public record LineFields(CsvList list, CsvList.Line line) implements Fields {

    private static final int EXPONENT_MAX = 40;

    private static String column(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(java.util.Locale.ROOT);
    }

    @Override
    public String text(String name, int maximum) {
        return line.text(column(name), maximum);
    }

    @Override
    public LocalDate date(String name) {
        return line.date(column(name));
    }

    @Override
    public BigDecimal decimal(String name) {
        BigDecimal number = line.decimal(column(name));
        if (number != null && Math.abs((long) number.scale()) > EXPONENT_MAX) {
            error(name, "platform.csv.notANumber", line.text(column(name)));
            return null;
        }
        return number;
    }

    @Override
    public <E extends Enum<E>> E constant(String name, Class<E> type, E otherwise) {
        return line.constant(column(name), type, otherwise);
    }

    @Override
    public void error(String name, String key, Object... arguments) {
        line.error(name == null ? null : column(name), key, arguments);
    }

    @Override
    public boolean hasErrors() {
        return list.hasErrors();
    }
}
