package vn.chitieuso.reporting.workbook;

import java.util.Optional;

/**
 * For what a workbook was made.
 *
 * @param regime code of the regime
 * @param revision number of the regime's revision, whose cells it holds
 * @param period code of the period
 * @param unit code of the unit at the end of the period's data; of a form of many units that of the one above them
 */
public record TemplateIdentity(Kind kind, String regime, int revision, String period, String unit) {

    private static final String LAYOUT = "1";
    private static final String BETWEEN = "|";

    /** How many units it is for. */
    public enum Kind {
        /** One. */
        UNIT,
        /** A table of all units below one. */
        UNITS
    }

    String text() {
        return String.join(BETWEEN, LAYOUT, kind.name(), regime, String.valueOf(revision), period, unit);
    }

    /** @return empty for the text of another layout */
    static Optional<TemplateIdentity> parse(String text) {
        String[] parts = text.split("\\" + BETWEEN, -1);
        return parts.length == 6 && LAYOUT.equals(parts[0])
                ? Optional.of(new TemplateIdentity(
                        Kind.valueOf(parts[1]), parts[2], Integer.parseInt(parts[3]), parts[4], parts[5]))
                : Optional.empty();
    }
}
