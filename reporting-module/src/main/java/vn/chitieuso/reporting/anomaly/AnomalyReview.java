package vn.chitieuso.reporting.anomaly;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.admin.calendar.Period;
import vn.chitieuso.admin.calendar.PeriodCode;
import vn.chitieuso.admin.calendar.ReportingCalendar;
import vn.chitieuso.admin.orgunit.OrgUnit;
import vn.chitieuso.admin.orgunit.OrgUnits;
import vn.chitieuso.admin.orgunit.UnitRow;
import vn.chitieuso.kpi.indicator.IndicatorRow;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.platform.ForbiddenException;
import vn.chitieuso.platform.NotFoundException;
import vn.chitieuso.platform.StaleException;
import vn.chitieuso.platform.audit.AuditTrail;
import vn.chitieuso.platform.text.Folding;
import vn.chitieuso.reporting.regime.RegimeRevision;
import vn.chitieuso.reporting.regime.Regimes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Finding what is unusual in a period, and keeping that somebody looked. */
@ApplicationScoped
@Transactional
public class AnomalyReview {

    private static final String SEPARATOR = "~";
    private static final int PARTS = 5;

    @Inject
    private AnomalySearch search;

    @Inject
    private Reviews reviews;

    @Inject
    private Regimes regimes;

    @Inject
    private ReportingCalendar calendar;

    @Inject
    private OrgUnits units;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /** What is unusual with the units the reader reaches: the gravest first. */
    public List<Anomaly> list(AnomalyQuestion question) {
        currentUser.require(AnomalyRight.SEE_ANOMALIES);
        Scene scene = scene(question.regime(), question.period());
        Set<Long> below = question.unit() == null
                ? null
                : below(question.unit(), scene.period().dataTo());
        return found(scene).stream()
                .filter(each -> below == null || below.contains(each.unitId()))
                .filter(each -> question.kind() == null || question.kind() == each.kind())
                .filter(each -> question.reviewed() == null || question.reviewed() == each.isReviewed())
                .toList();
    }

    /** A regime's period being looked through. */
    private record Scene(RegimeRevision regime, Period period) {}

    private Scene scene(String code, String period) {
        PeriodCode wanted = PeriodCode.parse(period);
        RegimeRevision latest =
                regimes.last(code).orElseThrow(() -> new NotFoundException("reporting.regime.unknown", code));
        Period window = calendar.period(latest.schemeCode(), wanted);
        RegimeRevision inForce = regimes.find(code, window.dataTo()).orElse(latest);
        if (inForce.periodType() != wanted.type()) {
            throw BusinessException.at("period", "reporting.anomaly.notItsPeriod", code, period);
        }
        return new Scene(inForce, window);
    }

    private Set<Long> below(String code, LocalDate day) {
        OrgUnit root = units.get(code, day);
        if (!currentUser.mayAt(AnomalyRight.SEE_ANOMALIES, root.getId())) {
            throw new ForbiddenException("admin.account.forbidden");
        }
        return units.listBelow(root.getId(), day, null).stream()
                .map(UnitRow::id)
                .collect(Collectors.toSet());
    }

    private List<Anomaly> found(Scene scene) {
        Asked asked = search.asked(scene.regime(), scene.period());
        List<Found> found = search.in(scene.regime(), scene.period(), asked);
        Set<Long> reached = currentUser.reached(
                AnomalyRight.SEE_ANOMALIES, found.stream().map(Found::unitId).collect(Collectors.toSet()));
        Map<Long, UnitRow> named = new HashMap<>();
        units.list(scene.period().dataTo(), null, null, null).forEach(unit -> named.put(unit.id(), unit));
        Map<Reviews.Seen, Review> seen =
                reviews.of(scene.regime().regimeId(), scene.period().id());
        return found.stream()
                .filter(each -> reached.contains(each.unitId()) && named.containsKey(each.unitId()))
                .map(each -> anomaly(scene, asked, each, named.get(each.unitId())))
                .map(each -> each.reviewedBy(seen.get(seenOf(each))))
                .sorted(Comparator.comparing(Anomaly::severity)
                        .thenComparing(
                                Comparator.comparingDouble(Anomaly::score).reversed())
                        .thenComparing(Anomaly::unitName)
                        .thenComparing(each -> Objects.toString(each.indicator(), "")))
                .toList();
    }

    private static Anomaly anomaly(Scene scene, Asked asked, Found found, UnitRow unit) {
        IndicatorRow indicator = found.indicatorId() == null ? null : asked.get(found.indicatorId());
        return new Anomaly(
                scene.regime().code(),
                scene.period().code().toString(),
                unit.id(),
                unit.code(),
                unit.name(),
                unit.level(),
                found.indicatorId(),
                indicator == null ? null : indicator.code(),
                indicator == null ? null : indicator.name(),
                found.kind(),
                found.severity(),
                found.score(),
                found.arguments(),
                found.fingerprint(),
                null);
    }

    private static Reviews.Seen seenOf(Anomaly anomaly) {
        return new Reviews.Seen(anomaly.unitId(), anomaly.indicatorId(), anomaly.kind(), anomaly.fingerprint());
    }

    /**
     * Keeps that somebody looked; it holds until the figures change.
     *
     * @param id as {@link Anomaly#id()}
     * @param seen fingerprint of the figures the person saw; null for whatever they are now
     * @throws StaleException if the figures are others by now
     */
    public Anomaly review(String id, String note, String seen) {
        currentUser.require(AnomalyRight.REVIEW_ANOMALIES);
        String[] parts = id.split(SEPARATOR);
        if (parts.length != PARTS) {
            throw new NotFoundException("reporting.anomaly.unknown", id);
        }
        Scene scene = scene(parts[0], parts[1]);
        Anomaly anomaly = found(scene).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("reporting.anomaly.unknown", id));
        if (!currentUser.mayAt(AnomalyRight.REVIEW_ANOMALIES, anomaly.unitId())) {
            throw new ForbiddenException("admin.account.forbidden");
        }
        if (seen != null && !seen.equals(anomaly.fingerprint())) {
            throw new StaleException("reporting.anomaly.stale");
        }
        String words = Folding.clean(note == null ? "" : note);
        if (words.isEmpty()) {
            throw BusinessException.at("note", "reporting.anomaly.noNote");
        }
        if (words.length() > Review.NOTE_MAX) {
            throw BusinessException.at("note", "platform.csv.tooLong", Review.NOTE_MAX);
        }
        reviews.add(
                scene.regime().regimeId(),
                scene.period().id(),
                seenOf(anomaly),
                words,
                clock.instant(),
                currentUser.getUsername());
        audit.record("anomaly.review", "anomaly " + id, anomaly.fingerprint() + ": " + words);
        return anomaly.reviewedBy(
                reviews.of(scene.regime().regimeId(), scene.period().id()).get(seenOf(anomaly)));
    }
}
