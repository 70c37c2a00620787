package vn.chitieuso.reporting.workbook;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import vn.chitieuso.reporting.exchange.ImportOutcome;
import vn.chitieuso.reporting.validation.Finding;

/**
 * What became of a form.
 *
 * @param form without what would have overwritten others' figures
 * @param findings of the reports it changed, by unit
 * @param standing what stands in a cell of a unit and an indicator now, as the form would say it
 * @param stored whether anything may have been changed
 */
record TakenForm(
        FilledTemplate form,
        ImportOutcome outcome,
        Map<String, List<Finding>> findings,
        BiFunction<String, String, TemplateMemory.Stood> standing,
        boolean stored) {

    long errors() {
        return count(Finding::isError);
    }

    /** Warnings nobody has answered. */
    long warnings() {
        return count(finding -> !finding.isError() && finding.isOpen());
    }

    private long count(java.util.function.Predicate<Finding> wanted) {
        return findings.values().stream().flatMap(List::stream).filter(wanted).count();
    }
}
