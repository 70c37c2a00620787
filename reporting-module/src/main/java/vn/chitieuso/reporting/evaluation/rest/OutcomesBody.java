package vn.chitieuso.reporting.evaluation.rest;

import java.util.List;
import vn.chitieuso.reporting.evaluation.CellOutcome;

/** What became of many. */
public record OutcomesBody(long given, List<Refused> refused) {

    static OutcomesBody of(List<CellOutcome> outcomes) {
        return new OutcomesBody(
                outcomes.stream().filter(CellOutcome::given).count(),
                outcomes.stream()
                        .filter(each -> !each.given())
                        .map(each -> new Refused(each.cell().unit(), each.cell().criterion(), each.message()))
                        .toList());
    }

    /** One that stays as it is. */
    public record Refused(String unit, String criterion, String message) {}
}
