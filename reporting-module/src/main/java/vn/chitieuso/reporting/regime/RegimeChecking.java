package vn.chitieuso.reporting.regime;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.chitieuso.admin.calendar.CalendarKeeping;
import vn.chitieuso.admin.calendar.DeadlineRule;
import vn.chitieuso.admin.calendar.Deadlines;
import vn.chitieuso.admin.calendar.Period;
import vn.chitieuso.admin.calendar.PeriodCode;
import vn.chitieuso.admin.calendar.ReportingCalendar;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.admin.orgunit.OrgUnits;
import vn.chitieuso.admin.orgunit.UnitGroup;
import vn.chitieuso.admin.orgunit.UnitGroups;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.reporting.regime.RegimeDraft.DeadlineDraft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Says what is wrong or doubtful about a draft, each with its place. */
@ApplicationScoped
@Transactional
public class RegimeChecking {

    private static final BigDecimal JUMP_MAX = BigDecimal.valueOf(9999);
    private static final int JUMP_PLACES = 2;

    @Inject
    private ReportingCalendar calendar;

    @Inject
    private UnitGroups groups;

    @Inject
    private OrgUnits units;

    @Inject
    private Regimes regimes;

    @Inject
    private SectionChecking sections;

    @Inject
    private LegalBasis basis;

    @Inject
    private Clock clock;

    /** Errors and warnings, in the order of the draft. */
    public List<DraftProblem> problems(RegimeDraft draft) {
        List<DraftProblem> problems = new ArrayList<>();
        checkWords(draft, problems);
        checkWho(draft, problems);
        checkWhen(draft, problems);
        if (draft.sections().isEmpty()) {
            problems.add(DraftProblem.error("/sections", "reporting.regime.check.noSections"));
        }
        problems.addAll(sections.problems(draft));
        return problems;
    }

    private void checkWords(RegimeDraft draft, List<DraftProblem> problems) {
        require("/name", draft.name(), problems);
        require("/legalBasis", draft.legalBasis(), problems);
        require("/receiver", draft.receiver(), problems);
        if (draft.legalBasis() != null
                && basis.documents(draft.legalBasis()).stream().noneMatch(LegalBasis.Part::isKnown)) {
            problems.add(DraftProblem.warning("/legalBasis", "reporting.regime.check.basisUnknown"));
        }
        BigDecimal jump = draft.jumpPercent();
        if (jump == null
                || jump.signum() <= 0
                || jump.compareTo(JUMP_MAX) > 0
                || jump.stripTrailingZeros().scale() > JUMP_PLACES) {
            problems.add(DraftProblem.error("/jumpPercent", "reporting.regime.check.jump", JUMP_MAX));
        }
    }

    private static void require(String pointer, Object value, List<DraftProblem> problems) {
        if (value == null) {
            problems.add(DraftProblem.error(pointer, "platform.csv.required"));
        }
    }

    private void checkWho(RegimeDraft draft, List<DraftProblem> problems) {
        if (draft.levels().isEmpty()) {
            problems.add(DraftProblem.error("/levels", "reporting.regime.check.noLevels"));
        }
        List<UnitGroup> known = groups.ofCodes(draft.groups());
        Set<String> unknown = new HashSet<>(draft.groups());
        known.forEach(group -> unknown.remove(group.code()));
        unknown.forEach(code -> problems.add(DraftProblem.error("/groups", "admin.orgunit.unknownGroup", code)));
        if (draft.validFrom() == null || draft.groups().isEmpty() || !unknown.isEmpty()) {
            return;
        }
        Set<Long> members = groups.membersOf(known.stream().map(UnitGroup::id).toList(), draft.validFrom());
        boolean anybody = units.list(draft.validFrom(), null, null, null).stream()
                .anyMatch(unit -> draft.levels().contains(unit.level()) && members.contains(unit.id()));
        if (!anybody) {
            problems.add(DraftProblem.error("/groups", "reporting.regime.check.nobody"));
        }
    }

    private void checkWhen(RegimeDraft draft, List<DraftProblem> problems) {
        require("/frequency", draft.periodType(), problems);
        require("/scheme", draft.schemeCode(), problems);
        require("/validFrom", draft.validFrom(), problems);
        if (draft.validFrom() == null) {
            return;
        }
        if (draft.validTo() != null && draft.validTo().isBefore(draft.validFrom())) {
            problems.add(DraftProblem.error("/validTo", "kpi.indicator.endsBeforeItBegins"));
        }
        regimes.last(draft.code())
                .filter(last -> draft.validFrom().isBefore(last.validFrom()))
                .ifPresent(last -> problems.add(
                        DraftProblem.error("/validFrom", "reporting.regime.check.beforeLast", last.validFrom())));
        if (draft.periodType() == null || draft.schemeCode() == null) {
            return;
        }
        try {
            Optional<Period> first = checkOnlyPeriod(draft, problems).or(() -> firstPeriod(draft));
            first.ifPresent(period -> checkDeadlines(draft, period, problems));
        } catch (BusinessException unknownScheme) {
            problems.add(DraftProblem.error("/scheme", unknownScheme.getKey(), unknownScheme.getArguments()));
        }
    }

    /** The one period of an ad-hoc report. */
    private Optional<Period> checkOnlyPeriod(RegimeDraft draft, List<DraftProblem> problems) {
        if (draft.onlyPeriod() == null) {
            return Optional.empty();
        }
        PeriodCode code;
        try {
            code = PeriodCode.parse(draft.onlyPeriod());
        } catch (BusinessException noPeriod) {
            problems.add(DraftProblem.error("/onlyPeriod", noPeriod.getKey(), noPeriod.getArguments()));
            return Optional.empty();
        }
        if (code.type() != draft.periodType()) {
            problems.add(DraftProblem.error("/onlyPeriod", "reporting.regime.check.otherLength", code));
            return Optional.empty();
        }
        Period period = calendar.period(draft.schemeCode(), code);
        boolean within = !period.dataTo().isBefore(draft.validFrom())
                && (draft.validTo() == null || !period.dataTo().isAfter(draft.validTo()));
        if (!within) {
            problems.add(DraftProblem.error("/onlyPeriod", "reporting.regime.check.periodOutside", period.dataTo()));
        }
        return Optional.of(period);
    }

    /** The first one whose data close on the draft's first day or later. */
    Optional<Period> firstPeriod(RegimeDraft draft) {
        if (draft.validFrom().getYear() < PeriodCode.YEAR_MIN + 1
                || draft.validFrom().getYear() > PeriodCode.YEAR_MAX - 2) {
            return Optional.empty();
        }
        PeriodCode code = calendar.lastClosed(draft.schemeCode(), draft.periodType(), draft.validFrom());
        return Optional.of(calendar.period(draft.schemeCode(), code.next()));
    }

    private void checkDeadlines(RegimeDraft draft, Period period, List<DraftProblem> problems) {
        List<DeadlineRule> rules = draft.rules();
        boolean broken = false;
        for (int index = 0; index < rules.size(); index++) {
            broken |= checkDeadline(draft, index, rules.get(index), problems);
        }
        if (broken) {
            return;
        }
        Deadlines deadlines = calendar.deadlines(draft.code(), period, rules);
        Set<OrgLevel> without = draft.levels().stream()
                .filter(level -> deadlines.ofLevel(level).isEmpty())
                .collect(Collectors.toSet());
        if (!without.isEmpty()) {
            problems.add(DraftProblem.error("/deadlines", "reporting.regime.check.noDeadline", LevelNames.of(without)));
        }
        LocalDate today = LocalDate.now(clock);
        draft.levels().stream()
                .map(deadlines::ofLevel)
                .flatMap(Optional::stream)
                .filter(deadline -> draft.onlyPeriod() != null
                        && deadline.due().toLocalDate().isBefore(today))
                .findFirst()
                .ifPresent(deadline -> problems.add(DraftProblem.warning(
                        "/deadlines",
                        "reporting.regime.check.duePast",
                        deadline.due().toLocalDate())));
    }

    /** @return whether the rule makes no sense */
    private static boolean checkDeadline(RegimeDraft draft, int index, DeadlineRule rule, List<DraftProblem> problems) {
        String pointer = "/deadlines/" + index;
        int before = problems.size();
        try {
            CalendarKeeping.refuseBadRule(rule);
        } catch (BusinessException refused) {
            refused.getErrors()
                    .forEach(error -> problems.add(DraftProblem.error(
                            pointer + error.pointer(),
                            error.key(),
                            error.arguments().toArray())));
        }
        if (rule.kind() == DeadlineRule.Kind.ON_DAY && draft.onlyPeriod() == null) {
            problems.add(DraftProblem.error(pointer + "/kind", "reporting.regime.check.onDayEveryPeriod"));
        }
        if (rule.level() != null && !draft.levels().contains(rule.level())) {
            problems.add(DraftProblem.error(pointer + "/level", "reporting.regime.check.levelNotAsked"));
        }
        List<OrgLevel> earlier = draft.deadlines().subList(0, index).stream()
                .map(DeadlineDraft::level)
                .collect(Collectors.toCollection(ArrayList::new));
        if (earlier.stream().anyMatch(level -> Objects.equals(level, rule.level()))) {
            problems.add(DraftProblem.error(pointer + "/level", "reporting.regime.check.deadlineTwice"));
        }
        return problems.size() > before;
    }
}
