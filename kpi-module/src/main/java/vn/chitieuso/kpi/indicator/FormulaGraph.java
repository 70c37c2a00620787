package vn.chitieuso.kpi.indicator;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import vn.chitieuso.kpi.formula.Formula;
import vn.chitieuso.platform.BusinessException;

/** Which derived indicator reads which, on a day; nothing may read itself, not even through others. */
class FormulaGraph {

    private final Indicators indicators;
    private final LocalDate day;

    FormulaGraph(Indicators indicators, LocalDate day) {
        this.indicators = indicators;
        this.day = day;
    }

    /** @param formula null for an input, which reads nothing */
    void refuseCycle(String code, Formula formula) {
        if (formula != null) {
            visit(code, formula, new HashSet<>());
        }
    }

    private void visit(String forbidden, Formula formula, Set<String> seen) {
        for (String code : formula.codes()) {
            if (code.equals(forbidden)) {
                throw new BusinessException("kpi.indicator.cycle", forbidden);
            }
            IndicatorRow row = indicators
                    .findRow(code, day)
                    .orElseThrow(() -> new BusinessException("kpi.indicator.unknownInFormula", code));
            if (row.isDerived() && seen.add(code)) {
                visit(forbidden, row.parsedFormula(), seen);
            }
        }
    }
}
