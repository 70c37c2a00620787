package vn.chitieuso.kpi.rule;

import java.util.Arrays;
import java.util.List;
import vn.chitieuso.kpi.catalogue.CatalogueSheet;
import vn.chitieuso.kpi.catalogue.LineFields;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.platform.csv.CsvList;
import vn.chitieuso.platform.csv.ImportResult;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The rules between figures as they are exchanged. */
@ApplicationScoped
class RuleSheet implements CatalogueSheet {

    @Inject
    private ValidationRules rules;

    @Inject
    private RuleKeeping keeping;

    @Override
    public String name() {
        return "validation_rules";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public List<Column> columns() {
        return Column.of(
                List.of("code", "valid_from"),
                "valid_to",
                "indicator",
                "condition",
                "severity",
                "message",
                "message_en");
    }

    @Override
    public List<List<Object>> rows() {
        return rules.all().stream()
                .map(rule -> Arrays.<Object>asList(
                        rule.code(),
                        rule.knownFrom(),
                        rule.knownTo(),
                        rule.indicator(),
                        rule.condition(),
                        rule.severity().name(),
                        rule.message(),
                        rule.messageEn()))
                .toList();
    }

    @Override
    public ImportResult store(CsvList list) {
        ImportResult result = ImportResult.nothing();
        for (CsvList.Line line : list.lines()) {
            LineFields fields = new LineFields(list, line);
            ValidationRule rule = RuleReading.rule(fields.required("code", ValidationRule.CODE_MAX), fields);
            if (rule == null) {
                continue;
            }
            try {
                boolean known = !rules.history(rule.code()).isEmpty();
                boolean changed = keeping.keep(rule);
                result = !changed ? result.plusUnchanged() : known ? result.plusUpdated() : result.plusCreated();
            } catch (BusinessException refused) {
                refused.getErrors()
                        .forEach(error -> fields.error(
                                RuleReading.field(error),
                                error.key(),
                                error.arguments().toArray()));
            }
        }
        return result;
    }
}
