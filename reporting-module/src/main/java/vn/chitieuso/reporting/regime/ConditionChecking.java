package vn.chitieuso.reporting.regime;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.kpi.formula.Condition;
import vn.chitieuso.kpi.formula.FormulaRefusedException;
import vn.chitieuso.kpi.indicator.IndicatorRow;
import vn.chitieuso.reporting.regime.RegimeDraft.SectionDraft;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Says what is wrong about the condition of a section. It may read figures of sections that are always asked only, so that no
 * section waits for another that waits for it.
 */
@ApplicationScoped
class ConditionChecking {

    void check(RegimeDraft draft, int index, Map<String, IndicatorRow> definitions, List<DraftProblem> problems) {
        SectionDraft section = draft.sections().get(index);
        if (section.condition() == null) {
            return;
        }
        String pointer = "/sections/" + index + "/condition";
        try {
            Condition condition = Condition.parse(section.condition());
            for (String code : condition.codes()) {
                checkCode(draft, section, code, pointer, definitions, problems);
            }
        } catch (FormulaRefusedException refused) {
            problems.add(DraftProblem.error(pointer, refused.getKey(), refused.getArguments()));
        }
    }

    private static void checkCode(
            RegimeDraft draft,
            SectionDraft section,
            String code,
            String pointer,
            Map<String, IndicatorRow> definitions,
            List<DraftProblem> problems) {
        Set<OrgLevel> without = EnumSet.noneOf(OrgLevel.class);
        without.addAll(section.levelsWithin(draft.levels()));
        boolean onlyConditional = false;
        for (SectionDraft other : draft.sections()) {
            Set<OrgLevel> levels = other.levelsWithin(draft.levels());
            for (RegimeDraft.IndicatorDraft asked : other.indicators()) {
                if (asked.code().equals(code) && other.condition() == null) {
                    without.removeAll(asked.levelsWithin(levels));
                }
                onlyConditional |= asked.code().equals(code) && other.condition() != null;
            }
        }
        if (without.isEmpty()) {
            return;
        }
        if (onlyConditional) {
            problems.add(DraftProblem.error(pointer, "reporting.regime.check.conditionReadsConditional", code));
        } else if (!definitions.containsKey(code)) {
            problems.add(DraftProblem.error(pointer, "reporting.regime.check.conditionReadsUnknown", code));
        } else {
            problems.add(DraftProblem.error(
                    pointer, "reporting.regime.check.conditionReadsUnasked", code, LevelNames.of(without)));
        }
    }
}
