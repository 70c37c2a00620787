package vn.chitieuso.reporting.workbook;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.chitieuso.kpi.formula.Formula;

import static org.assertj.core.api.Assertions.assertThat;

class ExcelFormulaTest {

    private static final Map<String, String> PLACES = Map.of("VB-06a", "E9", "VB-04", "E8", "VB-06", "E11");

    @Test
    void codesBecomeCellsAndMissingInputsGiveNothing() {
        assertThat(ExcelFormula.of(Formula.parse("VB-06a / VB-04 * 100"), PLACES))
                .contains("IF(OR(E9=\"\",E8=\"\"),\"\",IFERROR(E9 / E8 * 100,\"\"))");
    }

    @Test
    void parenthesesStayAndLikeCodesAreToldApart() {
        assertThat(ExcelFormula.of(Formula.parse("(VB-06 - VB-06a) * 2"), PLACES))
                .contains("IF(OR(E11=\"\",E9=\"\"),\"\",IFERROR((E11 - E9) * 2,\"\"))");
    }

    @Test
    void whatTheSheetLacksIsNotComputedThere() {
        assertThat(ExcelFormula.of(Formula.parse("VB-06a / DVC-01"), PLACES)).isEmpty();
    }
}
