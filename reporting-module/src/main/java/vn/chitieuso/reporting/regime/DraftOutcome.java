package vn.chitieuso.reporting.regime;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.chitieuso.admin.calendar.PeriodCode;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.admin.orgunit.UnitGroup;
import vn.chitieuso.admin.orgunit.UnitGroups;
import vn.chitieuso.kpi.formula.Condition;
import vn.chitieuso.kpi.indicator.Indicator;
import vn.chitieuso.kpi.indicator.Indicators;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.reporting.regime.RegimeDraft.SectionDraft;
import vn.chitieuso.reporting.regime.RegimeRevision.AskedIndicator;
import vn.chitieuso.reporting.regime.RegimeRevision.Section;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Tells which revision a draft would become, so that both are looked at in one way; what is unknown in it has no id. */
@ApplicationScoped
class DraftOutcome {

    @Inject
    private Regimes regimes;

    @Inject
    private Indicators indicators;

    @Inject
    private UnitGroups groups;

    RegimeRevision of(RegimeDraft draft) {
        Optional<RegimeRevision> last = regimes.last(draft.code());
        Map<String, Long> ids = draft.indicatorCodes().stream()
                .map(indicators::find)
                .flatMap(Optional::stream)
                .collect(Collectors.toMap(Indicator::getCode, Indicator::getId));
        return new RegimeRevision(
                0,
                last.map(RegimeRevision::regimeId).orElse(0L),
                draft.code(),
                last.map(RegimeRevision::number).orElse(0) + 1,
                draft.name(),
                draft.legalBasis(),
                draft.receiver(),
                draft.periodType(),
                draft.schemeCode(),
                draft.levels(),
                groupIds(draft.groups()),
                period(draft.onlyPeriod()),
                draft.validFrom(),
                draft.validTo(),
                draft.jumpPercent(),
                sections(draft, ids));
    }

    private Set<Long> groupIds(Set<String> codes) {
        return groups.ofCodes(codes).stream().map(UnitGroup::id).collect(Collectors.toSet());
    }

    private static PeriodCode period(String code) {
        try {
            return code == null ? null : PeriodCode.parse(code);
        } catch (BusinessException toldByTheCheck) {
            return null;
        }
    }

    private static List<Section> sections(RegimeDraft draft, Map<String, Long> ids) {
        return IntStream.range(0, draft.sections().size())
                .mapToObj(index -> section(index + 1, draft.sections().get(index), draft, ids))
                .toList();
    }

    private static Section section(int ordinal, SectionDraft section, RegimeDraft draft, Map<String, Long> ids) {
        Set<OrgLevel> levels = section.levelsWithin(draft.levels());
        return new Section(
                ordinal,
                section.kind(),
                section.title(),
                levels,
                written(section.condition()),
                section.indicators().stream()
                        .map(asked -> new AskedIndicator(
                                ids.getOrDefault(asked.code(), 0L),
                                asked.code(),
                                asked.levelsWithin(levels),
                                asked.required()))
                        .toList(),
                section.narratives(),
                section.attachments());
    }

    /** As conditions are written, or as it was typed where it is none. */
    private static String written(String condition) {
        try {
            return condition == null ? null : Condition.parse(condition).toString();
        } catch (BusinessException toldByTheCheck) {
            return condition;
        }
    }
}
