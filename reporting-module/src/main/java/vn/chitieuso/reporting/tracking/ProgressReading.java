package vn.chitieuso.reporting.tracking;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.admin.calendar.Period;
import vn.chitieuso.admin.calendar.PeriodCode;
import vn.chitieuso.admin.calendar.PeriodType;
import vn.chitieuso.admin.calendar.ReportingCalendar;
import vn.chitieuso.admin.orgunit.UnitGroup;
import vn.chitieuso.admin.orgunit.UnitGroups;
import vn.chitieuso.admin.orgunit.UnitRow;
import vn.chitieuso.admin.setting.Settings;
import vn.chitieuso.kpi.indicator.Indicators;
import vn.chitieuso.kpi.target.TargetRow;
import vn.chitieuso.reporting.recognition.Recognitions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Reads what is needed to say how far many targets of one year are, and has each worked out. */
@ApplicationScoped
class ProgressReading {

    @Inject
    private YearFigures figures;

    @Inject
    private Schemes schemes;

    @Inject
    private BearerUnits bearerUnits;

    @Inject
    private EarlierYears earlierYears;

    @Inject
    private Recognitions recognitions;

    @Inject
    private Indicators indicators;

    @Inject
    private UnitGroups groups;

    @Inject
    private ReportingCalendar calendar;

    @Inject
    private Settings settings;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Clock clock;

    /** Only targets whose bearer the reader may see; a group together is for who sees all its members. */
    List<TargetProgress> of(List<TargetRow> rows, TrackingQuestion question) {
        if (rows.isEmpty()) {
            return List.of();
        }
        LocalDate today = LocalDate.now(clock);
        LocalDate lastDay = LocalDate.of(question.year(), 12, 31);
        LocalDate day = today.isBefore(lastDay) ? today : lastDay;
        GroupMembers members = new GroupMembers(groups);
        Set<String> codes = rows.stream().map(TargetRow::indicator).collect(Collectors.toSet());
        Definitions definitions = Definitions.of(indicators, codes, lastDay);
        List<Line> lines = visible(rows, members, definitions, day, question.year());
        Progression progression = new Progression(definitions, TrackingRules.of(settings), today);
        RecognisedCounts counts = recognised(lines, codes, members, day);
        List<TargetProgress> progress = new ArrayList<>();
        Map<String, String> schemeOf =
                codes.stream().collect(Collectors.toMap(Function.identity(), code -> schemes.of(code, day)));
        lines.stream()
                .collect(Collectors.groupingBy(
                        line -> schemeOf.get(line.target().indicator()), LinkedHashMap::new, Collectors.toList()))
                .forEach((scheme, some) -> {
                    Set<Bearer> bearers = some.stream().map(Line::bearer).collect(Collectors.toSet());
                    Set<String> followed =
                            some.stream().map(line -> line.target().indicator()).collect(Collectors.toSet());
                    var asked = new YearFigures.Question(
                            scheme, question.year(), bearers, followed, definitions, members, question.accepted());
                    var readings = figures.of(asked);
                    var earlier =
                            earlierYears.of(some.stream().map(Line::followed).toList(), asked);
                    Period year = calendar.period(scheme, new PeriodCode(PeriodType.YEAR, question.year(), 1));
                    some.forEach(line -> progress.add(progression.of(
                            line.target(),
                            line.unit(),
                            line.name(),
                            new Progression.Known(
                                    readings.get(line.bearer())
                                            .get(line.target().indicator()),
                                    earlier.getOrDefault(line.followed(), EarlierYears.Earlier.NONE),
                                    recognised(line, counts, members, day)),
                            year)));
                });
        return progress;
    }

    /** One line of the answer: a target with its bearer, or with one member of the group that bears it. */
    private record Line(TargetRow target, Bearer bearer, UnitRow unit, String name) {

        EarlierYears.Followed followed() {
            return new EarlierYears.Followed(target, bearer);
        }
    }

    private List<Line> visible(
            List<TargetRow> rows, GroupMembers members, Definitions definitions, LocalDate day, int year) {
        Map<Long, UnitRow> named = bearerUnits.of(
                rows.stream().map(TargetRow::unitId).filter(Objects::nonNull).collect(Collectors.toSet()), year);
        Map<String, String> groupNames = new HashMap<>();
        Set<Long> all = new HashSet<>(named.keySet());
        rows.stream().map(TargetRow::group).filter(Objects::nonNull).distinct().forEach(group -> {
            groupNames.put(
                    group,
                    groups.ofCodes(List.of(group)).stream()
                            .map(UnitGroup::name)
                            .findFirst()
                            .orElse(group));
            members.lastOn(group, day).forEach(unit -> all.add(unit.id()));
        });
        Set<Long> seen = currentUser.reached(TrackingRight.SEE_TRACKING, all);
        List<Line> lines = new ArrayList<>();
        for (TargetRow row : rows) {
            if (row.group() == null) {
                if (seen.contains(row.unitId())) {
                    UnitRow unit = named.get(row.unitId());
                    lines.add(new Line(row, Bearer.unit(unit.id()), unit, unit.name()));
                }
                continue;
            }
            List<UnitRow> own = members.lastOn(row.group(), day);
            List<UnitRow> shown =
                    own.stream().filter(unit -> seen.contains(unit.id())).toList();
            if (shown.size() == own.size()) {
                lines.add(new Line(row, Bearer.of(row), null, groupNames.get(row.group())));
            }
            if (isEachAsked(row, definitions)) {
                shown.forEach(unit -> lines.add(new Line(row, Bearer.unit(unit.id()), unit, unit.name())));
            }
        }
        return lines;
    }

    /** What members add up to is asked of them together; a share, a rank or a score is asked of each as well. */
    private static boolean isEachAsked(TargetRow row, Definitions definitions) {
        return !definitions.isAmount(row.indicator());
    }

    private static RecognisedUnits recognised(Line line, RecognisedCounts counts, GroupMembers members, LocalDate day) {
        String code = line.target().indicator();
        if (!counts.isAny(code)) {
            return null;
        }
        List<Long> units = line.bearer().isGroup()
                ? members.lastOn(line.target().group(), day).stream()
                        .map(UnitRow::id)
                        .toList()
                : List.of(line.bearer().unit());
        int year = line.target().year();
        return new RecognisedUnits(counts.in(year, code, units), counts.until(year, code, units));
    }

    private RecognisedCounts recognised(List<Line> lines, Set<String> codes, GroupMembers members, LocalDate day) {
        Set<Long> units = new HashSet<>();
        lines.forEach(line -> {
            if (line.bearer().isGroup()) {
                members.lastOn(line.target().group(), day).forEach(unit -> units.add(unit.id()));
            } else {
                units.add(line.bearer().unit());
            }
        });
        return new RecognisedCounts(recognitions.byYear(codes, units));
    }
}
