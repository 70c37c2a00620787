package vn.chitieuso.reporting.regime;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.chitieuso.admin.calendar.Deadline;
import vn.chitieuso.admin.calendar.DeadlineRule;
import vn.chitieuso.admin.calendar.Period;
import vn.chitieuso.admin.calendar.PeriodCode;
import vn.chitieuso.admin.calendar.ReportingCalendar;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.admin.orgunit.OrgUnit;
import vn.chitieuso.admin.orgunit.OrgUnits;
import vn.chitieuso.kpi.indicator.IndicatorRow;
import vn.chitieuso.kpi.indicator.Indicators;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.platform.BusinessException.FieldError;
import vn.chitieuso.reporting.regime.Duplicate.Relation;
import vn.chitieuso.reporting.regime.Preview.Part;
import vn.chitieuso.reporting.regime.Preview.Row;
import vn.chitieuso.reporting.regime.RegimeRevision.AskedIndicator;
import vn.chitieuso.reporting.regime.RegimeRevision.Section;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Shows a regime, published or drafted, as one unit would meet it. */
@ApplicationScoped
@Transactional
public class RegimePreview {

    @Inject
    private Regimes regimes;

    @Inject
    private RegimeDesign design;

    @Inject
    private Respondents respondents;

    @Inject
    private Indicators indicators;

    @Inject
    private OrgUnits units;

    @Inject
    private ReportingCalendar calendar;

    @Inject
    private Clock clock;

    /** @param periodCode null for the first period from today on */
    public Preview published(RegimeRevision regime, String unit, String periodCode) {
        return preview(regime, unit, periodCode, List.of());
    }

    /** As the draft of the regime would be. */
    public Preview drafted(String code, String unit, String periodCode) {
        RegimeDraft draft = design.get(code).draft();
        return preview(design.outcome(code), unit, periodCode, draft.validFrom() == null ? List.of() : draft.rules());
    }

    private Preview preview(RegimeRevision regime, String unitCode, String periodCode, List<DeadlineRule> proposed) {
        if (regime.validFrom() == null || regime.periodType() == null || regime.schemeCode() == null) {
            throw new BusinessException("reporting.regime.preview.notYet");
        }
        Period period = period(regime, periodCode);
        OrgUnit unit = units.get(unitCode, period.dataTo());
        FieldError refusal = refusal(regime, unit, period);
        Deadline deadline = calendar.deadlines(regime.code(), period, proposed)
                .ofLevel(unit.getLevel())
                .orElse(null);
        return new Preview(
                unitCode,
                unit.nameOn(period.dataTo()),
                period,
                deadline,
                refusal,
                refusal == null ? parts(regime, unit, period) : List.of());
    }

    private Period period(RegimeRevision regime, String code) {
        if (code != null && !code.isBlank()) {
            return calendar.period(regime.schemeCode(), PeriodCode.parse(code));
        }
        if (regime.onlyPeriod() != null) {
            return calendar.period(regime.schemeCode(), regime.onlyPeriod());
        }
        LocalDate today = LocalDate.now(clock);
        LocalDate from = regime.isInForce(today) ? today : regime.validFrom();
        return calendar.period(
                regime.schemeCode(),
                calendar.lastClosed(regime.schemeCode(), regime.periodType(), from)
                        .next());
    }

    private FieldError refusal(RegimeRevision regime, OrgUnit unit, Period period) {
        if (!regime.isFor(period.code())) {
            return new FieldError("", "reporting.regime.preview.otherPeriod", period.code());
        }
        if (!regime.isInForce(period.dataTo())) {
            return new FieldError("", "reporting.regime.preview.notInForce", period.dataTo());
        }
        if (!regime.levels().contains(unit.getLevel())) {
            return new FieldError("", "reporting.regime.preview.otherLevel", LevelNames.of(regime.levels()));
        }
        return respondents.asks(regime, unit, period.dataTo())
                ? null
                : new FieldError("", "reporting.regime.preview.outsideGroups");
    }

    private List<Part> parts(RegimeRevision regime, OrgUnit unit, Period period) {
        OrgLevel level = unit.getLevel();
        Map<String, IndicatorRow> definitions = indicators
                .ofCodes(
                        regime.indicatorsFor(level).map(AskedIndicator::code).collect(Collectors.toSet()),
                        period.dataTo())
                .stream()
                .collect(Collectors.toMap(IndicatorRow::code, Function.identity()));
        Map<String, List<RegimeRevision>> asking = respondents.asking(unit, period.dataTo());
        List<Part> parts = new ArrayList<>();
        int asked = 0;
        for (Section section : regime.sections()) {
            boolean applies = section.levels().contains(level);
            List<Row> rows = section.indicators().stream()
                    .filter(each -> applies && each.levels().contains(level))
                    .filter(each -> definitions.containsKey(each.code()))
                    .map(each -> row(regime, each, definitions.get(each.code()), asking))
                    .toList();
            FieldError reason = reason(section, applies, rows);
            parts.add(new Part(
                    section,
                    reason == null ? SectionNumeral.of(++asked) : null,
                    reason,
                    rows,
                    section.narratives(),
                    section.attachments()));
        }
        return parts;
    }

    private static FieldError reason(Section section, boolean applies, List<Row> rows) {
        if (!applies) {
            return new FieldError("", "reporting.regime.preview.sectionOfOthers", LevelNames.of(section.levels()));
        }
        boolean empty = section.kind() == RegimeRevision.SectionKind.INDICATORS && rows.isEmpty();
        return empty ? new FieldError("", "reporting.regime.preview.noneOfTheLevel") : null;
    }

    private static Row row(
            RegimeRevision regime,
            AskedIndicator asked,
            IndicatorRow definition,
            Map<String, List<RegimeRevision>> asking) {
        Set<String> from = asking.getOrDefault(asked.code(), List.of()).stream()
                .filter(other -> !other.code().equals(regime.code()) && other.onlyPeriod() == null)
                .filter(other -> Duplicates.relation(regime, other, definition) == Relation.DERIVED_HERE)
                .map(RegimeRevision::name)
                .collect(Collectors.toSet());
        return new Row(definition, asked.required(), definition.isDerived() ? List.of() : List.copyOf(from));
    }
}
