package vn.chitieuso.reporting.workbook;

import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.chitieuso.admin.orgunit.UnitRow;
import vn.chitieuso.kpi.Qualifier;
import vn.chitieuso.kpi.indicator.IndicatorRow;
import vn.chitieuso.platform.sheet.FormBook;
import vn.chitieuso.platform.sheet.FormSheet;
import vn.chitieuso.platform.sheet.Look;
import vn.chitieuso.platform.text.Language;

/** The sheets of a form of many units; rows leave as they are written. */
class UnitsSheets {

    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private static final int CODE = 0;
    private static final int NAME = 1;
    private static final int FIRST = 2;
    private static final int NAMES = 3;
    private static final int MEASURES = 4;
    private static final int HEADING = 5;
    private static final int FIRST_ROW = 6;
    private static final int FLUSHED_AFTER = 100;
    private static final double CODE_WIDTH = 11;
    private static final double NAME_WIDTH = 32;
    private static final double FIGURE_WIDTH = 14;
    private static final double RESULT_WIDTH = 60;
    private static final double NAMES_HEIGHT = 105;

    private final UnitsForm form;
    private final FormSheet sheet;
    private final FormBook book;
    private final int result;
    private final int last;

    UnitsSheets(UnitsForm form, FormBook book) {
        this.form = form;
        this.book = book;
        this.sheet = book.sheet(Headings.FIGURES);
        this.result = FIRST + form.indicators().size();
        this.last = FIRST_ROW + form.units().size() - 1;
    }

    void write(String seal) {
        FormSheet notes = book.sheet(Headings.NOTES);
        FormSheet before = book.sheet(Headings.PREVIOUS);
        ChoiceLists lists = new ChoiceLists(book.hiddenSheet(Headings.LISTS));
        FormSheet memory = book.veryHiddenSheet(Headings.MEMORY);
        layOut(lists);
        writeHead();
        for (int i = 0; i < form.units().size(); i++) {
            writeRow(FIRST_ROW + i, form.units().get(i));
            if (i % FLUSHED_AFTER == FLUSHED_AFTER - 1) {
                sheet.flush();
            }
        }
        sheet.end();
        new UnitsSideSheet(form, notes, Look.OPEN)
                .write(
                        "head.notes",
                        (unit, indicator) -> form.stood(unit, indicator).note());
        new UnitsSideSheet(form, before, Look.GIVEN).write("head.before", form::wordsBefore);
        lists.write();
        remember(new TemplateMemory.Writer(memory, seal));
    }

    /** Before the first rows leave, for widths and what stays in view stand before them. */
    private void layOut(ChoiceLists lists) {
        double[] widths = new double[result + 1];
        Arrays.fill(widths, FIGURE_WIDTH);
        widths[CODE] = CODE_WIDTH;
        widths[NAME] = NAME_WIDTH;
        widths[result] = RESULT_WIDTH;
        sheet.widths(widths)
                .height(NAMES, NAMES_HEIGHT)
                .freeze(FIRST, FIRST_ROW)
                .printLandscape(NAMES, HEADING)
                .protect(Headings.PASSWORD);
        for (int i = 0; i < form.indicators().size(); i++) {
            IndicatorRow indicator = form.indicators().get(i);
            if (!indicator.isDerived()) {
                accept(lists, FIRST + i, indicator);
            }
        }
        String said = "$" + FormSheet.place(FIRST_ROW, result);
        String heading = FormSheet.place(HEADING, FIRST).replaceAll("(\\d+)", "\\$$1");
        sheet.highlight(FIRST_ROW, FIRST, last, result - 1, found(Headings.ERROR, heading, said), FormSheet.Tone.BAD)
                .highlight(
                        FIRST_ROW,
                        FIRST,
                        last,
                        result - 1,
                        found(Headings.WARNING, heading, said),
                        FormSheet.Tone.WARN);
        new ResultColours(said).put(sheet, FIRST_ROW, result, last, result);
    }

    /** Numbers with a qualifier are words to a spreadsheet, so that only words that may be chosen are held to. */
    private void accept(ChoiceLists lists, int column, IndicatorRow indicator) {
        List<String> choices = CellWords.choices(indicator);
        if (choices.isEmpty()) {
            NumberCondition condition = NumberCondition.of(indicator);
            String place = FormSheet.place(FIRST_ROW, column);
            sheet.accept(
                    FIRST_ROW,
                    last,
                    column,
                    "OR(ISTEXT(" + place + ")," + condition.over(place) + ")",
                    indicator.code(),
                    condition.words());
        } else {
            lists.offer(sheet, FIRST_ROW, last, column, choices);
        }
    }

    private static String found(String word, String heading, String said) {
        return "ISNUMBER(FIND(\"" + word + " \"&" + heading + "&\":\"," + said + "))";
    }

    private void writeHead() {
        sheet.text(0, 0, form.regime().name(), Look.TITLE)
                .text(
                        1,
                        0,
                        Headings.said(
                                "head.aboutUnits",
                                form.above().name(),
                                form.units().size(),
                                form.period().name(Language.VIETNAMESE),
                                DAY.format(form.period().dataFrom()),
                                DAY.format(form.period().dataTo())),
                        Look.LINE)
                .text(2, 0, Headings.said("head.howUnits"), Look.LINE);
        for (int row = NAMES; row <= MEASURES; row++) {
            sheet.text(row, CODE, null, Look.HEADING).text(row, NAME, null, Look.HEADING);
            sheet.text(row, result, null, Look.HEADING);
        }
        sheet.text(HEADING, CODE, Headings.UNIT_CODE, Look.HEADING)
                .text(HEADING, NAME, Headings.UNIT, Look.HEADING)
                .text(HEADING, result, Headings.RESULT, Look.HEADING);
        for (int i = 0; i < form.indicators().size(); i++) {
            IndicatorRow indicator = form.indicators().get(i);
            sheet.text(NAMES, FIRST + i, indicator.name(), Look.HEADING)
                    .text(MEASURES, FIRST + i, indicator.unit(), Look.HEADING)
                    .text(HEADING, FIRST + i, indicator.code(), Look.HEADING);
        }
    }

    private void writeRow(int row, UnitRow unit) {
        sheet.text(row, CODE, unit.code(), Look.GIVEN).text(row, NAME, unit.name(), Look.GIVEN);
        Map<String, String> places = new HashMap<>();
        IntStream.range(0, form.indicators().size())
                .filter(i -> form.isAsked(unit, form.indicators().get(i)))
                .forEach(i -> places.put(form.indicators().get(i).code(), FormSheet.place(row, FIRST + i)));
        for (int i = 0; i < form.indicators().size(); i++) {
            IndicatorRow indicator = form.indicators().get(i);
            if (!form.isAsked(unit, indicator)) {
                sheet.text(row, FIRST + i, null, Look.COMPUTED);
            } else if (indicator.isDerived()) {
                writeComputed(row, FIRST + i, indicator, places);
            } else {
                writeFigure(row, FIRST + i, unit, indicator);
            }
        }
        sheet.text(row, result, null, Look.GIVEN).fit(row, unit.name().length(), (int) NAME_WIDTH);
    }

    private void writeComputed(int row, int column, IndicatorRow indicator, Map<String, String> places) {
        Optional<String> formula = ExcelFormula.of(indicator.parsedFormula(), places);
        if (formula.isPresent()) {
            sheet.formula(row, column, formula.get(), indicator.decimals());
        } else {
            sheet.text(row, column, null, Look.COMPUTED);
        }
    }

    private void writeFigure(int row, int column, UnitRow unit, IndicatorRow indicator) {
        UnitFigures.Figure figure = form.figure(unit, indicator);
        boolean plain = figure == null || figure.qualifier() == Qualifier.EQUAL;
        if (plain && CellWords.choices(indicator).isEmpty()) {
            sheet.number(row, column, figure == null ? null : figure.value(), indicator.decimals(), Look.OPEN);
        } else {
            sheet.text(row, column, form.words(unit, indicator), Look.OPEN);
        }
    }

    private void remember(TemplateMemory.Writer memory) {
        form.indicators().stream()
                .filter(IndicatorRow::isDerived)
                .forEach(indicator -> memory.computed(indicator.code()));
        for (UnitRow unit : form.units()) {
            memory.row(unit.code(), unit.name());
            form.indicators().stream()
                    .filter(indicator -> !indicator.isDerived())
                    .forEach(indicator -> memory.cell(unit.code(), indicator.code(), form.stood(unit, indicator)));
        }
    }
}
