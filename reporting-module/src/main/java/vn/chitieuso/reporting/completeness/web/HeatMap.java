package vn.chitieuso.reporting.completeness.web;

import java.io.IOException;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.platform.web.Format;
import vn.chitieuso.reporting.completeness.Board;
import vn.chitieuso.reporting.completeness.BoardCell;
import vn.chitieuso.reporting.completeness.BoardColumn;
import vn.chitieuso.reporting.completeness.BoardGroup;
import vn.chitieuso.reporting.completeness.BoardRow;
import vn.chitieuso.reporting.completeness.Tally;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;

/**
 * Draws a board as a table whose cells lead to the reports. It writes its thousands of cells itself, without a component or
 * an expression for each. One cell can be reached by Tab, the others by arrows.
 */
public class HeatMap extends UIComponentBase {

    private static final String PAGES = "/reporting/completeness/";

    @Override
    public String getFamily() {
        return "vn.chitieuso.reporting";
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        Board board = (Board) getAttributes().get("board");
        if (board != null) {
            new Drawing(context, board, String.valueOf(getAttributes().get("year"))).draw();
        }
    }

    /** One drawing of one board. */
    private static final class Drawing {

        private final ResponseWriter out;
        private final String root;
        private final Board board;
        private final String year;
        private final Language language = CDI.current().select(Language.class).get();
        private final Format format = CDI.current().select(Format.class).get();
        private final BoardWords words = CDI.current().select(BoardWords.class).get();
        private boolean reachable = true;

        Drawing(FacesContext context, Board board, String year) {
            this.out = context.getResponseWriter();
            this.root = context.getExternalContext().getRequestContextPath();
            this.board = board;
            this.year = year;
        }

        void draw() throws IOException {
            out.startElement("table", null);
            out.writeAttribute("class", "heat", null);
            element(
                    "caption",
                    "hidden",
                    text(
                            "board.caption",
                            board.regime().name(),
                            board.rows().size(),
                            board.columns().size()));
            head();
            for (BoardGroup group : board.groups()) {
                out.startElement("tbody", null);
                groupHead(group);
                for (BoardRow row : group.rows()) {
                    row(row);
                }
                out.endElement("tbody");
            }
            out.endElement("table");
        }

        private void head() throws IOException {
            out.startElement("thead", null);
            out.startElement("tr", null);
            heading("col", "unit", text("board.unit"));
            for (BoardColumn column : board.columns()) {
                out.startElement("th", null);
                out.writeAttribute("scope", "col", null);
                String name = column.period().name(language.getLocale());
                link(
                        "period.xhtml?regime=" + board.regime().code() + "&period=" + column.code(),
                        words.brief(column.period().code()),
                        text("board.openPeriod", name));
                out.endElement("th");
            }
            out.endElement("tr");
            totals("board.onTimeRow", column -> format.number(column.tally().onTimePercent()) + "%");
            totals(
                    "board.missingRow",
                    column -> column.tally().missing() + " · " + column.tally().late());
            out.endElement("thead");
        }

        private void totals(String heading, Figure figure) throws IOException {
            out.startElement("tr", null);
            out.writeAttribute("class", "sum", null);
            heading("row", "unit", text(heading));
            for (BoardColumn column : board.columns()) {
                Tally tally = column.tally();
                out.startElement("td", null);
                out.writeAttribute("title", text("board.missingLate", tally.missing(), tally.late()), null);
                boolean none = tally.onTimePercent() == null;
                out.writeText(none ? "–" : figure.of(column), null);
                out.endElement("td");
            }
            out.endElement("tr");
        }

        private void groupHead(BoardGroup group) throws IOException {
            out.startElement("tr", null);
            out.writeAttribute("class", "group", null);
            out.startElement("th", null);
            out.writeAttribute("scope", "rowgroup", null);
            out.writeAttribute("colspan", board.columns().size() + 1, null);
            if (group.code() == null) {
                out.startElement("span", null);
                out.writeText(language.text("admin.orgunit.level." + group.level()), null);
                out.endElement("span");
            } else {
                link("board.xhtml?regime=" + board.regime().code() + "&unit=" + group.code(), group.name(), null);
            }
            out.endElement("th");
            out.endElement("tr");
        }

        private void row(BoardRow row) throws IOException {
            out.startElement("tr", null);
            out.startElement("th", null);
            out.writeAttribute("scope", "row", null);
            out.writeAttribute("class", "unit", null);
            link(
                    "unit.xhtml?unit=" + row.unit().code() + "&year=" + year,
                    row.unit().name(),
                    null);
            out.endElement("th");
            for (BoardCell cell : row.cells()) {
                cell(cell);
            }
            out.endElement("tr");
        }

        private void cell(BoardCell cell) throws IOException {
            out.startElement("td", null);
            if (cell == null) {
                out.writeAttribute("class", "NOT_ASKED", null);
                element("span", "hidden", words.standing(null));
            } else {
                out.writeAttribute("class", cell.standing() + (cell.isExtended() ? " extended" : ""), null);
                out.startElement("a", null);
                out.writeAttribute("href", root + cell.readingLink(), null);
                out.writeAttribute("aria-label", words.whole(cell), null);
                if (!reachable) {
                    out.writeAttribute("tabindex", "-1", null);
                }
                reachable = false;
                out.writeText(words.sign(cell.standing()) + (cell.isExtended() ? "⁺" : ""), null);
                out.endElement("a");
            }
            out.endElement("td");
        }

        private void heading(String scope, String styleClass, String words) throws IOException {
            out.startElement("th", null);
            out.writeAttribute("scope", scope, null);
            out.writeAttribute("class", styleClass, null);
            out.writeText(words, null);
            out.endElement("th");
        }

        private void element(String name, String styleClass, String words) throws IOException {
            out.startElement(name, null);
            out.writeAttribute("class", styleClass, null);
            out.writeText(words, null);
            out.endElement(name);
        }

        private void link(String page, String words, String label) throws IOException {
            out.startElement("a", null);
            out.writeAttribute("href", root + PAGES + page, null);
            if (label != null) {
                out.writeAttribute("title", label, null);
            }
            out.writeText(words, null);
            out.endElement("a");
        }

        private String text(String key, Object... arguments) {
            return language.text("reporting.completeness." + key, arguments);
        }
    }

    /** What is said of a period. */
    private interface Figure {
        String of(BoardColumn column);
    }
}
