package vn.chitieuso.reporting.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.chitieuso.kpi.formula.Formula;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.platform.sheet.BookRemarks;
import vn.chitieuso.reporting.exchange.Rejection;
import vn.chitieuso.reporting.validation.Finding;

/** Writes what became of a form into a copy of it, row by row; whatever was said there before goes. */
class CheckedCopy {

    private static final String MISSING = "missing";
    private static final int TEXTS_RESULT = 3;

    private final TakenForm taken;
    private final FilledTemplate form;
    private final Locale locale;
    private final BookRemarks remarks = new BookRemarks();
    private final Map<Integer, List<Rejection>> rejected;
    private final Set<Integer> changed;

    CheckedCopy(TakenForm taken, Locale locale) {
        this.taken = taken;
        this.form = taken.form();
        this.locale = locale;
        this.rejected = taken.outcome().rejected().stream()
                .filter(rejection -> !isOfText(rejection))
                .collect(Collectors.groupingBy(rejection -> (int) rejection.line()));
        this.changed = form.cells().stream().map(FilledCell::row).collect(Collectors.toSet());
    }

    byte[] of(byte[] workbook) {
        boolean one = form.identity().kind() == TemplateIdentity.Kind.UNIT;
        form.rows().forEach((code, row) -> put(row, one ? ofIndicator(code, row) : ofUnit(code, row)));
        rejected.keySet().stream()
                .filter(row -> !form.rows().containsValue(row))
                .forEach(row -> put(row, refusals(row, !one)));
        taken.outcome().rejected().stream()
                .filter(CheckedCopy::isOfText)
                .forEach(text -> remarks.put(
                        Headings.TEXTS,
                        (int) text.line(),
                        TEXTS_RESULT,
                        said(Headings.ERROR, null, text.message(locale))));
        form.texts().forEach(text -> remarks.put(Headings.TEXTS, text.row(), TEXTS_RESULT, taken()));
        if (taken.stored()) {
            form.cells().stream().filter(cell -> isTaken(cell, one)).forEach(this::remember);
        }
        ByteArrayOutputStream copy = new ByteArrayOutputStream(workbook.length);
        try {
            remarks.writeTo(workbook, copy);
        } catch (IOException e) {
            throw new BusinessException("platform.sheet.unreadable");
        }
        return copy.toByteArray();
    }

    private static boolean isOfText(Rejection rejection) {
        return Headings.TEXT.equals(rejection.column());
    }

    private boolean isTaken(FilledCell cell, boolean one) {
        return rejected.getOrDefault(cell.row(), List.of()).stream()
                .noneMatch(rejection -> one
                        || !Formula.isCode(String.valueOf(rejection.column()))
                        || cell.column().equals(rejection.column()));
    }

    /** What was taken in is what the copy starts from, so that whoever goes on working in it overwrites only themselves. */
    private void remember(FilledCell cell) {
        TemplateMemory.Stood now = taken.standing().apply(cell.unit(), cell.indicator());
        if (cell.memory() > 0 && now != null) {
            remarks.put(Headings.MEMORY, cell.memory(), TemplateMemory.VALUE, now.value());
            if (cell.qualifier() != null) {
                remarks.put(Headings.MEMORY, cell.memory(), TemplateMemory.QUALIFIER, now.qualifier());
            }
            if (cell.note() != null) {
                remarks.put(Headings.MEMORY, cell.memory(), TemplateMemory.NOTE, now.note());
            }
        }
    }

    private void put(int row, List<String> lines) {
        List<String> said = new ArrayList<>(lines);
        if (said.stream().noneMatch(line -> line.startsWith(Headings.ERROR)) && changed.contains(row)) {
            said.add(said.isEmpty() ? 0 : said.size(), taken());
        }
        remarks.put(form.sheet(), row, form.resultColumn(), String.join("\n", said));
    }

    private String taken() {
        return taken.stored() ? Headings.TAKEN : Headings.said("result.wouldBeTaken", Headings.TAKEN);
    }

    private List<String> ofIndicator(String indicator, int row) {
        List<String> lines = refusals(row, false);
        taken.findings().values().stream()
                .flatMap(List::stream)
                .filter(finding -> indicator.equals(finding.indicator()))
                .map(finding -> line(finding, false))
                .forEach(lines::add);
        return lines;
    }

    private List<String> ofUnit(String unit, int row) {
        List<String> lines = refusals(row, true);
        List<Finding> findings = taken.findings().getOrDefault(unit, List.of());
        findings.stream()
                .filter(finding -> finding.indicator() != null && !MISSING.equals(finding.code()))
                .map(finding -> line(finding, true))
                .forEach(lines::add);
        long missing = findings.stream()
                .filter(finding -> MISSING.equals(finding.code()))
                .count();
        if (missing > 0) {
            lines.add(Headings.said("result.missing", missing));
        }
        return lines;
    }

    private List<String> refusals(int row, boolean named) {
        return rejected.getOrDefault(row, List.of()).stream()
                .map(rejection -> said(
                        Headings.ERROR,
                        named && Formula.isCode(String.valueOf(rejection.column())) ? rejection.column() : null,
                        rejection.message(locale)))
                .distinct()
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static String line(Finding finding, boolean named) {
        String word = finding.isError() ? Headings.ERROR : Headings.WARNING;
        String message = finding.isError() || finding.isOpen()
                ? finding.message()
                : finding.message() + " " + Headings.said("result.answered");
        return said(word, named ? finding.indicator() : null, message);
    }

    private static String said(String word, String place, String message) {
        return word + (place == null ? "" : " " + place) + ": " + message;
    }
}
