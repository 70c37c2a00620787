package vn.chitieuso.kpi.indicator;

import java.time.LocalDate;
import vn.chitieuso.admin.calendar.PeriodType;
import vn.chitieuso.kpi.Verification;
import vn.chitieuso.platform.db.Validity;

/** A definition as the catalogue lists it, of which a test says only what it is about. */
record DefinitionFixture(
        String code, String formula, String unit, ValueType valueType, LocalDate first, LocalDate last) {

    static DefinitionFixture input(String code) {
        return new DefinitionFixture(code, null, "văn bản", ValueType.NUMBER, Validity.ALWAYS, Validity.FOREVER);
    }

    static DefinitionFixture derived(String code, String formula) {
        return new DefinitionFixture(code, formula, "văn bản", ValueType.NUMBER, Validity.ALWAYS, Validity.FOREVER);
    }

    DefinitionFixture in(String measure) {
        return new DefinitionFixture(code, formula, measure, valueType, first, last);
    }

    DefinitionFixture inWords() {
        return new DefinitionFixture(code, formula, unit, ValueType.TEXT, first, last);
    }

    /** @param day empty for always */
    DefinitionFixture from(String day) {
        return day.isEmpty() ? this : new DefinitionFixture(code, formula, unit, valueType, LocalDate.parse(day), last);
    }

    /** @param day empty for until further notice */
    DefinitionFixture to(String day) {
        return day.isEmpty()
                ? this
                : new DefinitionFixture(code, formula, unit, valueType, first, LocalDate.parse(day));
    }

    IndicatorRow row() {
        boolean derived = formula != null;
        return new IndicatorRow(
                code.hashCode(),
                code,
                "Chỉ tiêu " + code,
                "Nhóm",
                unit,
                derived ? IndicatorKind.DERIVED : IndicatorKind.INPUT,
                formula,
                null,
                Direction.NEUTRAL,
                derived ? Aggregation.FORMULA : Aggregation.SUM,
                derived ? Aggregation.FORMULA : Aggregation.SUM,
                0,
                PeriodType.MONTH,
                "COMMUNE",
                null,
                null,
                Verification.PROPOSED,
                null,
                first,
                last,
                valueType,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false);
    }
}
