package vn.chitieuso.reporting.regime;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.admin.orgunit.OrgUnits;
import vn.chitieuso.kpi.indicator.IndicatorRow;
import vn.chitieuso.kpi.indicator.Indicators;
import vn.chitieuso.kpi.indicator.ValueType;
import vn.chitieuso.reporting.regime.RegimeDraft.IndicatorDraft;
import vn.chitieuso.reporting.regime.RegimeDraft.SectionDraft;
import vn.chitieuso.reporting.regime.RegimeRevision.SectionKind;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Says what is wrong about the sections of a draft. */
@ApplicationScoped
class SectionChecking {

    static final String LEVEL_UNKNOWN = "reporting.regime.check.levelUnknownToIndicator";

    @Inject
    private Indicators indicators;

    @Inject
    private ConditionChecking conditions;

    @Inject
    private InputsAsked inputs;

    @Inject
    private OrgUnits units;

    @Inject
    private Clock clock;

    List<DraftProblem> problems(RegimeDraft draft) {
        List<DraftProblem> problems = new ArrayList<>();
        LocalDate day = draft.validFrom();
        Map<String, IndicatorRow> definitions = day == null
                ? Map.of()
                : indicators.ofCodes(draft.indicatorCodes(), day).stream()
                        .collect(Collectors.toMap(IndicatorRow::code, Function.identity()));
        Set<OrgLevel> alive = day == null ? Set.of() : alive(day);
        Map<String, Set<OrgLevel>> asked = new HashMap<>();
        Set<String> keys = new HashSet<>();
        Set<SectionKind> once = EnumSet.noneOf(SectionKind.class);
        for (int index = 0; index < draft.sections().size(); index++) {
            SectionDraft section = draft.sections().get(index);
            String pointer = "/sections/" + index;
            checkFrame(draft, section, pointer, once, problems);
            checkIndicators(draft, section, pointer, definitions, alive, asked, problems);
            checkKeys(section, pointer, keys, problems);
            conditions.check(draft, index, definitions, problems);
        }
        if (day != null) {
            problems.addAll(inputs.problems(draft, definitions));
        }
        return problems;
    }

    /** Levels that have units from now on; of others nothing is asked, whatever a regime says. */
    private Set<OrgLevel> alive(LocalDate day) {
        LocalDate today = LocalDate.now(clock);
        Set<OrgLevel> alive = EnumSet.noneOf(OrgLevel.class);
        alive.addAll(units.levelsOn(day.isBefore(today) ? today : day));
        return alive;
    }

    private static void checkFrame(
            RegimeDraft draft,
            SectionDraft section,
            String pointer,
            Set<SectionKind> once,
            List<DraftProblem> problems) {
        if (section.title() == null) {
            problems.add(DraftProblem.error(pointer + "/title", "platform.csv.required"));
        }
        if (!draft.levels().containsAll(section.levels())) {
            problems.add(DraftProblem.error(pointer + "/levels", "reporting.regime.check.levelNotAsked"));
        }
        if (section.kind().isOnlyOnce() && !once.add(section.kind())) {
            problems.add(DraftProblem.error(pointer + "/kind", "reporting.regime.check.kindTwice"));
        }
        boolean empty = switch (section.kind()) {
            case INDICATORS -> section.indicators().isEmpty();
            case NARRATIVES -> section.narratives().isEmpty();
            case ATTACHMENTS -> section.attachments().isEmpty();
            case TASKS, PROJECTS -> false;
        };
        if (empty) {
            problems.add(DraftProblem.error(pointer, "reporting.regime.check.emptySection"));
        }
        boolean foreign = section.kind() != SectionKind.INDICATORS
                        && !section.indicators().isEmpty()
                || section.kind() != SectionKind.NARRATIVES
                        && !section.narratives().isEmpty()
                || section.kind() != SectionKind.ATTACHMENTS
                        && !section.attachments().isEmpty();
        if (foreign) {
            problems.add(DraftProblem.error(pointer, "reporting.regime.check.foreignList"));
        }
    }

    private static void checkIndicators(
            RegimeDraft draft,
            SectionDraft section,
            String pointer,
            Map<String, IndicatorRow> definitions,
            Set<OrgLevel> alive,
            Map<String, Set<OrgLevel>> asked,
            List<DraftProblem> problems) {
        Set<OrgLevel> sectionLevels = section.levelsWithin(draft.levels());
        for (int index = 0; index < section.indicators().size(); index++) {
            IndicatorDraft indicator = section.indicators().get(index);
            String place = pointer + "/indicators/" + index;
            Set<OrgLevel> levels = indicator.levelsWithin(sectionLevels);
            if (!sectionLevels.containsAll(levels)) {
                problems.add(DraftProblem.error(
                        place + "/levels", "reporting.regime.check.levelOutsideSection", indicator.code()));
            }
            Set<OrgLevel> known = asked.computeIfAbsent(indicator.code(), code -> EnumSet.noneOf(OrgLevel.class));
            if (levels.stream().anyMatch(known::contains)) {
                problems.add(DraftProblem.error(place + "/code", "reporting.regime.askedTwice", indicator.code()));
            }
            known.addAll(levels);
            if (draft.validFrom() != null) {
                Set<OrgLevel> answering = EnumSet.noneOf(OrgLevel.class);
                answering.addAll(alive);
                answering.retainAll(levels);
                checkDefinition(draft, indicator, answering, definitions.get(indicator.code()), place, problems);
            }
        }
    }

    private static void checkDefinition(
            RegimeDraft draft,
            IndicatorDraft asked,
            Set<OrgLevel> answering,
            IndicatorRow definition,
            String place,
            List<DraftProblem> problems) {
        if (definition == null) {
            problems.add(DraftProblem.error(
                    place + "/code", "reporting.regime.check.notInForce", asked.code(), draft.validFrom()));
            return;
        }
        if (definition.valueType() == ValueType.TEXT) {
            problems.add(DraftProblem.error(place + "/code", "reporting.regime.words", asked.code()));
        }
        Set<OrgLevel> beyond = EnumSet.noneOf(OrgLevel.class);
        beyond.addAll(answering);
        beyond.removeAll(OrgLevel.split(definition.levels()));
        if (!beyond.isEmpty()) {
            problems.add(DraftProblem.error(place + "/levels", LEVEL_UNKNOWN, asked.code(), LevelNames.of(beyond)));
        }
        boolean oftener = draft.periodType() != null
                && definition.frequency() != null
                && draft.periodType().months() < definition.frequency().months();
        if (oftener) {
            problems.add(
                    DraftProblem.warning(place + "/code", "reporting.regime.check.oftenerThanDefined", asked.code()));
        }
    }

    private static void checkKeys(SectionDraft section, String pointer, Set<String> keys, List<DraftProblem> problems) {
        for (int index = 0; index < section.narratives().size(); index++) {
            RegimeRevision.AskedNarrative asked = section.narratives().get(index);
            checkKey(asked.key(), asked.title(), pointer + "/narratives/" + index, keys, problems);
        }
        for (int index = 0; index < section.attachments().size(); index++) {
            RegimeRevision.AskedAttachment asked = section.attachments().get(index);
            checkKey(asked.key(), asked.title(), pointer + "/attachments/" + index, keys, problems);
        }
    }

    private static void checkKey(
            String key, String title, String place, Set<String> keys, List<DraftProblem> problems) {
        if (key == null || !key.matches(RegimeDesign.KEY)) {
            problems.add(DraftProblem.error(place + "/key", "reporting.regime.check.badKey"));
        } else if (!keys.add(key)) {
            problems.add(DraftProblem.error(place + "/key", "reporting.regime.askedTwice", key));
        }
        if (title == null) {
            problems.add(DraftProblem.error(place + "/title", "platform.csv.required"));
        }
    }
}
