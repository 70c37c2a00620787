package vn.chitieuso.reporting.workbook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.chitieuso.kpi.Qualifier;
import vn.chitieuso.kpi.indicator.IndicatorRow;
import vn.chitieuso.kpi.indicator.ValueType;
import vn.chitieuso.platform.sheet.FormBook;
import vn.chitieuso.platform.sheet.FormSheet;
import vn.chitieuso.platform.sheet.Look;
import vn.chitieuso.platform.text.Decimals;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.reporting.regime.RegimeRevision;
import vn.chitieuso.reporting.report.ReportCell;
import vn.chitieuso.reporting.report.ReportView;

/** The sheets of a form of one unit: figures row by row under their sections, texts, and what lies behind. */
class UnitSheets {

    private static final int CODE = 0;
    private static final int NAME = 1;
    private static final int MEASURE = 2;
    private static final int PREVIOUS = 3;
    private static final int VALUE = 4;
    private static final int QUALIFIER = 5;
    private static final int NOTE = 6;
    private static final int RESULT = 7;
    private static final int HEADING = 4;
    private static final int NAME_WIDTH = 48;
    private static final int MEASURE_WIDTH = 18;
    private static final int NOTE_WIDTH = 34;
    private static final int TEXT_HEIGHT = 110;
    private static final String[] HEADINGS = {
        Headings.CODE,
        Headings.NAME,
        Headings.MEASURE,
        Headings.PREVIOUS,
        Headings.VALUE,
        Headings.QUALIFIER,
        Headings.NOTE,
        Headings.RESULT
    };

    private final ReportView view;
    private final FormSheet figures;
    private final FormBook book;
    private final Map<String, ReportCell> cells;
    private final Map<String, Integer> rows = new LinkedHashMap<>();
    private ChoiceLists lists;

    UnitSheets(ReportView view, FormBook book) {
        this.view = view;
        this.book = book;
        this.figures = book.sheet(Headings.FIGURES);
        this.cells = view.cells().stream()
                .collect(Collectors.toMap(
                        cell -> cell.indicator().code(), Function.identity(), (one, same) -> one, LinkedHashMap::new));
    }

    void write(String seal) {
        FormSheet texts = view.address()
                        .regime()
                        .narrativesFor(view.address().unit().getLevel())
                        .findAny()
                        .isPresent()
                ? book.sheet(Headings.TEXTS)
                : null;
        lists = new ChoiceLists(book.hiddenSheet(Headings.LISTS));
        FormSheet memory = book.veryHiddenSheet(Headings.MEMORY);
        writeHead();
        int last = writeFigures();
        figures.widths(12, NAME_WIDTH, MEASURE_WIDTH, 16, 18, 10, NOTE_WIDTH, 50)
                .freeze(NAME + 1, HEADING + 1)
                .printLandscape(HEADING, HEADING);
        String result = "$" + FormSheet.place(HEADING + 1, RESULT);
        new ResultColours(result).put(figures, HEADING + 1, VALUE, last, RESULT);
        figures.protect(Headings.PASSWORD).end();
        TemplateMemory.Writer remembered = new TemplateMemory.Writer(memory, seal);
        if (texts != null) {
            writeTexts(texts, remembered);
        }
        lists.write();
        remember(remembered);
    }

    private void writeHead() {
        var address = view.address();
        var period = address.period();
        head(0, address.regime().name(), Look.TITLE);
        head(
                1,
                Headings.said(
                        "head.about",
                        address.unit().nameOn(address.day()),
                        address.unitCode(),
                        period.name(Language.VIETNAMESE),
                        UnitsSheets.DAY.format(period.dataFrom()),
                        UnitsSheets.DAY.format(period.dataTo())),
                Look.LINE);
        head(2, Headings.said("head.how"), Look.LINE);
        head(3, Headings.said("head.how2"), Look.LINE);
        for (int column = 0; column < HEADINGS.length; column++) {
            figures.text(HEADING, column, HEADINGS[column], Look.HEADING);
        }
    }

    private void head(int row, String text, Look look) {
        figures.text(row, 0, text, look).join(row, 0, RESULT);
    }

    /** @return the last row */
    private int writeFigures() {
        List<RegimeRevision.Section> sections = view.address().regime().sections();
        int row = HEADING + 1;
        for (RegimeRevision.Section section : sections) {
            List<String> codes = codes(section);
            row += codes.isEmpty() ? 0 : 1;
            for (String code : codes) {
                rows.put(code, row++);
            }
        }
        int last = row - 1;
        row = HEADING + 1;
        for (RegimeRevision.Section section : sections) {
            List<String> codes = codes(section);
            if (!codes.isEmpty()) {
                figures.text(row, 0, section.title(), Look.SECTION).join(row, 0, RESULT);
                row += 1 + codes.size();
                codes.forEach(code -> writeRow(rows.get(code), cells.get(code)));
            }
        }
        return Math.max(last, HEADING + 1);
    }

    private List<String> codes(RegimeRevision.Section section) {
        return section.indicators().stream()
                .map(RegimeRevision.AskedIndicator::code)
                .filter(cells::containsKey)
                .distinct()
                .toList();
    }

    private void writeRow(int row, ReportCell cell) {
        IndicatorRow indicator = cell.indicator();
        figures.text(row, CODE, indicator.code(), Look.GIVEN)
                .text(row, NAME, indicator.name(), Look.GIVEN)
                .text(row, MEASURE, indicator.unit(), Look.GIVEN);
        writeFigure(row, PREVIOUS, indicator, cell.previous(), Look.GIVEN);
        if (indicator.isDerived()) {
            writeComputed(row, cell);
        } else if (cell.isFixed()) {
            writeFigure(row, VALUE, indicator, cell.value(), Look.COMPUTED);
            figures.text(row, QUALIFIER, qualifier(cell), Look.COMPUTED).text(row, NOTE, note(cell), Look.COMPUTED);
        } else {
            writeFigure(row, VALUE, indicator, cell.value(), Look.OPEN);
            lists.accept(figures, row, row, VALUE, indicator);
            writeQualifier(row, cell);
            figures.text(row, NOTE, note(cell), Look.OPEN);
        }
        figures.text(row, RESULT, null, Look.GIVEN)
                .fit(
                        row,
                        indicator.name().length(),
                        NAME_WIDTH,
                        indicator.unit().length(),
                        MEASURE_WIDTH,
                        note(cell).length(),
                        NOTE_WIDTH);
    }

    private void writeComputed(int row, ReportCell cell) {
        Map<String, String> places = new LinkedHashMap<>();
        rows.forEach((code, at) -> places.put(code, FormSheet.place(at, VALUE)));
        Optional<String> formula = ExcelFormula.of(cell.indicator().parsedFormula(), places);
        if (formula.isPresent()) {
            figures.formula(row, VALUE, formula.get(), cell.indicator().decimals());
        } else {
            writeFigure(row, VALUE, cell.indicator(), cell.value(), Look.COMPUTED);
        }
        figures.text(row, QUALIFIER, null, Look.COMPUTED).text(row, NOTE, null, Look.COMPUTED);
    }

    private void writeQualifier(int row, ReportCell cell) {
        boolean open = cell.indicator().valueType() == ValueType.NUMBER;
        figures.text(row, QUALIFIER, open ? qualifier(cell) : null, open ? Look.OPEN : Look.COMPUTED);
        if (open) {
            lists.offerQualifiers(figures, row, QUALIFIER);
        }
    }

    private void writeFigure(int row, int column, IndicatorRow indicator, java.math.BigDecimal value, Look look) {
        if (CellWords.choices(indicator).isEmpty()) {
            figures.number(row, column, Decimals.rounded(value), indicator.decimals(), look);
        } else {
            figures.text(row, column, CellWords.of(indicator, value), look);
        }
    }

    /** What stands in a cell, as the form says it. */
    static TemplateMemory.Stood stood(ReportCell cell) {
        return new TemplateMemory.Stood(CellWords.of(cell.indicator(), cell.value()), qualifier(cell), note(cell));
    }

    private static String qualifier(ReportCell cell) {
        return cell.value() == null || cell.figure().qualifier() == Qualifier.EQUAL
                ? ""
                : cell.figure().qualifier().sign();
    }

    private static String note(ReportCell cell) {
        return cell.figure() == null || cell.figure().note() == null
                ? ""
                : cell.figure().note();
    }

    private void writeTexts(FormSheet texts, TemplateMemory.Writer remembered) {
        texts.text(0, 0, Headings.PART, Look.HEADING)
                .text(0, 1, Headings.PART_TITLE, Look.HEADING)
                .text(0, 2, Headings.TEXT, Look.HEADING)
                .text(0, 3, Headings.RESULT, Look.HEADING);
        List<RegimeRevision.AskedNarrative> asked = view.address()
                .regime()
                .narrativesFor(view.address().unit().getLevel())
                .toList();
        for (int i = 0; i < asked.size(); i++) {
            String text = view.narratives().getOrDefault(asked.get(i).key(), "");
            boolean fits = text.length() <= FormSheet.TEXT_MAX;
            texts.text(i + 1, 0, asked.get(i).key(), Look.GIVEN)
                    .text(i + 1, 1, asked.get(i).title(), Look.GIVEN)
                    .text(i + 1, 2, fits ? text : Headings.said("tooLongForCell"), fits ? Look.OPEN : Look.GIVEN)
                    .text(i + 1, 3, null, Look.GIVEN)
                    .height(i + 1, TEXT_HEIGHT);
            if (fits) {
                remembered.text(asked.get(i).key(), text);
            }
        }
        texts.widths(14, 34, 90, 40).freeze(2, 1).printLandscape(0, 0);
        new ResultColours("$" + FormSheet.place(1, 3)).put(texts, 1, 2, asked.size(), 3);
        texts.protect(Headings.PASSWORD).end();
    }

    private void remember(TemplateMemory.Writer remembered) {
        rows.keySet().forEach(code -> {
            ReportCell cell = cells.get(code);
            remembered.row(code, cell.indicator().name());
            if (cell.indicator().isDerived()) {
                remembered.computed(code);
            } else {
                remembered.cell("", code, stood(cell));
            }
        });
    }
}
