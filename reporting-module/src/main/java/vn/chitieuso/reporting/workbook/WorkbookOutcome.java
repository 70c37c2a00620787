package vn.chitieuso.reporting.workbook;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.chitieuso.reporting.exchange.ImportOutcome;
import vn.chitieuso.reporting.validation.Finding;

/**
 * What became of a form, as its sender is told.
 *
 * @param stored whether anything may have been changed
 * @param received cells somebody changed in the form; {@code texts} likewise
 * @param rejectedTotal how many cells were refused; {@code rejected} tells the first of them
 * @param errors that stand in the reports it changed
 * @param warnings that nobody has answered there
 * @param findings of the one report, or none where there are many
 * @param checked where the copy with all of this in it can be had
 */
public record WorkbookOutcome(
        boolean stored,
        long received,
        long created,
        long updated,
        long unchanged,
        long texts,
        long rejectedTotal,
        List<Refused> rejected,
        long errors,
        long warnings,
        List<Finding> findings,
        String checked) {

    static WorkbookOutcome of(TakenForm taken, long copy, Locale locale) {
        ImportOutcome outcome = taken.outcome();
        Map<String, List<Finding>> findings = taken.findings();
        return new WorkbookOutcome(
                taken.stored(),
                outcome.received(),
                outcome.created(),
                outcome.updated(),
                outcome.unchanged(),
                taken.form().texts().size(),
                outcome.rejectedTotal(),
                outcome.rejected().stream()
                        .map(refused ->
                                new Refused(refused.line(), refused.column(), refused.code(), refused.message(locale)))
                        .toList(),
                taken.errors(),
                taken.warnings(),
                taken.form().identity().kind() == TemplateIdentity.Kind.UNIT
                        ? findings.values().stream().flatMap(List::stream).toList()
                        : List.of(),
                "/api/v1/workbooks/" + copy);
    }

    /** A cell that was not taken in; its line is the row of the sheet. */
    public record Refused(long line, String column, String code, String message) {}
}
