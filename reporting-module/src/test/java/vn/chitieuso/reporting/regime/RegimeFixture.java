package vn.chitieuso.reporting.regime;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import vn.chitieuso.admin.calendar.PeriodCode;
import vn.chitieuso.admin.calendar.PeriodType;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.reporting.regime.RegimeRevision.AskedIndicator;
import vn.chitieuso.reporting.regime.RegimeRevision.AskedNarrative;
import vn.chitieuso.reporting.regime.RegimeRevision.Section;
import vn.chitieuso.reporting.regime.RegimeRevision.SectionKind;

/** Regimes of departments and communes. */
final class RegimeFixture {

    static final Set<OrgLevel> BOTH = Set.of(OrgLevel.DEPARTMENT, OrgLevel.COMMUNE);
    static final Set<OrgLevel> COMMUNES = Set.of(OrgLevel.COMMUNE);

    private RegimeFixture() {}

    static RegimeRevision regime(PeriodType type, PeriodCode only, Section... sections) {
        return new RegimeRevision(
                1,
                1,
                "CDS",
                1,
                "Báo cáo",
                "Nghị định 09/2019/NĐ-CP",
                "UBND tỉnh",
                type,
                "ND09",
                BOTH,
                Set.of(),
                only,
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31),
                BigDecimal.TEN,
                List.of(sections));
    }

    static RegimeRevision monthly(Section... sections) {
        return regime(PeriodType.MONTH, null, sections);
    }

    static Section table(int ordinal, String title, Set<OrgLevel> levels, AskedIndicator... asked) {
        return new Section(ordinal, SectionKind.INDICATORS, title, levels, null, List.of(asked), List.of(), List.of());
    }

    static Section texts(int ordinal, String title, String condition, AskedNarrative... asked) {
        return new Section(
                ordinal, SectionKind.NARRATIVES, title, BOTH, condition, List.of(), List.of(asked), List.of());
    }

    static AskedIndicator asked(String code, boolean required, Set<OrgLevel> levels) {
        return new AskedIndicator(7, code, levels, required);
    }
}
