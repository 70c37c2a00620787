package vn.chitieuso.reporting.tracking;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.admin.orgunit.OrgUnits;
import vn.chitieuso.admin.orgunit.UnitRow;
import vn.chitieuso.kpi.target.TargetRow;
import vn.chitieuso.kpi.target.Targets;
import vn.chitieuso.platform.ForbiddenException;
import vn.chitieuso.platform.NotFoundException;
import vn.chitieuso.platform.text.Folding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Says of targets how far they are, on what is sent now. */
@ApplicationScoped
@Transactional
public class TargetTracking {

    @Inject
    private Targets targets;

    @Inject
    private ProgressReading reading;

    @Inject
    private OrgUnits units;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Clock clock;

    /** Those whose bearer the reader may see, by indicator, those that bind more units first. */
    public List<TargetProgress> list(TrackingQuestion question) {
        currentUser.require(TrackingRight.SEE_TRACKING);
        LocalDate lastDay = LocalDate.of(question.year(), 12, 31);
        Long root =
                question.unit() == null ? null : root(question.unit(), lastDay).id();
        List<TargetRow> rows = targets.search(question.year(), null, question.indicator());
        List<TargetProgress> found = reading.of(rows, question).stream()
                .filter(each -> root != null || !each.isMember() || isSeeingOwnAlone())
                .toList();
        Set<Long> bearers = found.stream()
                .filter(each -> each.unit() != null)
                .map(each -> each.unit().id())
                .collect(Collectors.toSet());
        Set<Long> below = root == null ? bearers : units.coveredBy(List.of(root), bearers);
        return found.stream()
                .filter(each ->
                        each.unit() == null || below.contains(each.unit().id()))
                .filter(each -> matches(each, question))
                .sorted(Comparator.comparing(
                                (TargetProgress each) -> each.target().indicator())
                        .thenComparing(each ->
                                each.unit() == null ? -1 : each.unit().level().ordinal())
                        .thenComparing(TargetProgress::isMember)
                        .thenComparing(TargetProgress::bearerCode))
                .toList();
    }

    /** Members stand under their group where all of it is seen; who sees only some of them finds them in the list. */
    private boolean isSeeingOwnAlone() {
        return !currentUser.mayEverywhere(TrackingRight.SEE_TRACKING)
                && currentUser.unitsWith(TrackingRight.SEE_TRACKING).isEmpty();
    }

    private UnitRow root(String code, LocalDate lastDay) {
        LocalDate today = LocalDate.now(clock);
        LocalDate day = today.isBefore(lastDay) ? today : lastDay;
        UnitRow root = units.findRow(code, day).orElseGet(() -> units.getRow(code, LocalDate.of(day.getYear(), 1, 1)));
        if (!currentUser.mayAt(TrackingRight.SEE_TRACKING, root.id())) {
            throw new ForbiddenException("admin.account.forbidden");
        }
        return root;
    }

    private static boolean matches(TargetProgress progress, TrackingQuestion question) {
        boolean ofGroup = question.indicatorGroup() == null
                || question.indicatorGroup().equals(progress.indicator().indicatorGroup());
        boolean ofState = question.state() == null || question.state() == progress.state();
        return ofGroup && ofState && (question.text() == null || isNamed(progress, Folding.fold(question.text())));
    }

    private static boolean isNamed(TargetProgress progress, String folded) {
        String words = String.join(
                " ",
                progress.bearerName(),
                progress.bearerCode(),
                progress.indicator().name(),
                progress.indicator().code());
        return Folding.fold(words).contains(folded);
    }

    /** How many stand where; every state is in it. */
    public static Map<TrackingState, Long> counts(List<TargetProgress> progress) {
        Map<TrackingState, Long> counts = new EnumMap<>(TrackingState.class);
        for (TrackingState state : TrackingState.values()) {
            counts.put(
                    state,
                    progress.stream().filter(each -> each.state() == state).count());
        }
        return counts;
    }

    /**
     * One target, with the members of its group where a group bears it.
     *
     * @param bearer code of the unit, as of the year's end, or of the group
     */
    public List<TargetProgress> one(String indicator, String bearer, int year, boolean accepted) {
        currentUser.require(TrackingRight.SEE_TRACKING);
        List<TargetRow> rows = targets.search(year, null, indicator).stream()
                .filter(row -> bearer.equals(row.unit()) || bearer.equals(row.group()))
                .toList();
        TrackingQuestion question = new TrackingQuestion(year, null, indicator, null, null, null, accepted);
        List<TargetProgress> found = new ArrayList<>(reading.of(rows, question));
        found.sort(Comparator.comparing(TargetProgress::isMember).thenComparing(TargetProgress::bearerName));
        if (found.isEmpty()) {
            throw rows.isEmpty()
                    ? new NotFoundException("reporting.tracking.unknown", indicator, bearer, String.valueOf(year))
                    : new ForbiddenException("admin.account.forbidden");
        }
        return found;
    }

    /** The years for which targets are in force, the latest first. */
    public List<Integer> years() {
        currentUser.require(TrackingRight.SEE_TRACKING);
        return targets.summaries().stream()
                .flatMap(summary -> IntStream.rangeClosed(summary.firstYear(), summary.lastYear())
                        .boxed())
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }
}
