package vn.chitieuso.kpi.indicator.web;

import java.util.Arrays;
import java.util.List;
import vn.chitieuso.admin.calendar.PeriodType;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.kpi.Severity;
import vn.chitieuso.kpi.Verification;
import vn.chitieuso.kpi.indicator.Aggregation;
import vn.chitieuso.kpi.indicator.Direction;
import vn.chitieuso.kpi.indicator.IndicatorKind;
import vn.chitieuso.kpi.indicator.ValueType;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.platform.web.Choice;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What can be chosen where an indicator is defined. */
@Named
@RequestScoped
public class DefinitionChoices {

    @Inject
    private Language language;

    public List<Choice> getKinds() {
        return choices(IndicatorKind.values(), "kpi.indicator.kind.");
    }

    public List<Choice> getValueTypes() {
        return choices(ValueType.values(), "kpi.indicator.valueType.");
    }

    public List<Choice> getDirections() {
        return choices(Direction.values(), "kpi.indicator.direction.");
    }

    public List<Choice> getTimeAggregations() {
        return choices(Aggregation.values(), "kpi.indicator.aggregation.time.");
    }

    public List<Choice> getSpaceAggregations() {
        return choices(Aggregation.values(), "kpi.indicator.aggregation.space.");
    }

    public List<Choice> getFrequencies() {
        return choices(PeriodType.values(), "kpi.indicator.frequency.");
    }

    public List<Choice> getLevels() {
        return choices(OrgLevel.values(), "admin.orgunit.level.");
    }

    public List<Choice> getVerifications() {
        return choices(Verification.values(), "kpi.indicator.verification.");
    }

    public List<Choice> getSeverities() {
        return choices(Severity.values(), "kpi.rule.severity.");
    }

    private <E extends Enum<E>> List<Choice> choices(E[] constants, String key) {
        return Arrays.stream(constants)
                .map(each -> new Choice(each, language.text(key + each.name())))
                .toList();
    }
}
