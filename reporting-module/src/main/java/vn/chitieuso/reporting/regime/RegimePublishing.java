package vn.chitieuso.reporting.regime;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.admin.calendar.CalendarKeeping;
import vn.chitieuso.admin.calendar.DeadlineRule;
import vn.chitieuso.admin.calendar.YearOfDeadlines;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.platform.BusinessException.FieldError;
import vn.chitieuso.platform.NotFoundException;
import vn.chitieuso.platform.StaleException;
import vn.chitieuso.platform.audit.AuditTrail;
import vn.chitieuso.platform.db.Sql;
import vn.chitieuso.platform.text.Folding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Putting regimes in force, and ending them. Reports already begun stay under the revision they were begun with. */
@ApplicationScoped
@Transactional
public class RegimePublishing {

    public static final int REASON_MAX = 2000;

    @Inject
    private RegimeDrafts drafts;

    @Inject
    private Regimes regimes;

    @Inject
    private RegimeChecking checking;

    @Inject
    private Duplicates duplicates;

    @Inject
    private DraftOutcome outcome;

    @Inject
    private CalendarKeeping calendar;

    @Inject
    private YearOfDeadlines years;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private AuditTrail audit;

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    /** What is wrong or doubtful about the draft of a regime. */
    public List<DraftProblem> problems(String code) {
        currentUser.require(RegimeRight.DESIGN_REGIME);
        return checking.problems(drafts.get(code).draft());
    }

    /** What the draft of a regime asks although another regime asks it. */
    public List<Duplicate> duplicates(String code) {
        currentUser.require(RegimeRight.DESIGN_REGIME);
        return duplicates(drafts.get(code).draft());
    }

    private List<Duplicate> duplicates(RegimeDraft draft) {
        return duplicates.of(outcome.of(draft), draft.validFrom() == null ? List.of() : draft.rules());
    }

    /**
     * The draft becomes the regime's next revision, and its deadlines are set.
     *
     * @param seen version of the draft the caller looked at
     * @param duplicatesSeen whether the caller knows what other regimes ask too
     * @throws BusinessException with all errors of the draft, or while duplicates were not seen
     */
    public void publish(String code, long seen, boolean duplicatesSeen) {
        currentUser.require(RegimeRight.PUBLISH_REGIME);
        begin();
        StoredDraft stored = drafts.get(code);
        if (!drafts.remove(code, seen)) {
            throw new StaleException("reporting.regime.stale", stored.changedBy());
        }
        refuse(errors(stored.draft()));
        List<Duplicate> found = duplicates(stored.draft());
        if (!found.isEmpty() && !duplicatesSeen) {
            throw BusinessException.at("duplicatesSeen", "reporting.regime.duplicatesUnseen", found.size());
        }
        put(stored.draft());
    }

    /**
     * Publishes what nobody drafted here, such as a regime that is brought along with its history: it may ask levels the
     * catalogue no longer knows. Whoever calls knows of duplicates.
     */
    public void publish(RegimeDraft draft) {
        currentUser.require(RegimeRight.PUBLISH_REGIME);
        begin();
        refuse(errors(draft).stream()
                .filter(error -> !error.key().equals(SectionChecking.LEVEL_UNKNOWN))
                .toList());
        put(draft);
    }

    /** One after another, so that who publishes second is told of what the first asks. */
    private void begin() {
        sql.write(handle -> handle.execute("SELECT pg_advisory_xact_lock(7042311985)"));
    }

    private List<FieldError> errors(RegimeDraft draft) {
        return checking.problems(draft).stream()
                .filter(DraftProblem::isError)
                .map(DraftProblem::error)
                .toList();
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw new BusinessException(errors, "reporting.regime.notPublishable", errors.size());
        }
    }

    private void put(RegimeDraft draft) {
        Optional<RegimeRevision> before = regimes.last(draft.code());
        RegimeRevision published = outcome.of(draft);
        sql.write(handle -> new RegimeStoring(handle, published).store(clock.instant()));
        setDeadlines(draft);
        audit.recordChange(
                "regime.publish",
                "regime " + draft.code(),
                before.orElse(null),
                RegimeDraftJson.write(draft).toString());
    }

    /** A rule for every level also takes the place of older rules for single levels, which would go before it. */
    private void setDeadlines(RegimeDraft draft) {
        List<DeadlineRule> rules = draft.rules();
        for (DeadlineRule rule : rules) {
            if (rule.level() == null) {
                years.rules(draft.code()).stream()
                        .map(DeadlineRule::level)
                        .filter(level -> level != null && rules.stream().noneMatch(each -> each.level() == level))
                        .distinct()
                        .forEach(level -> calendar.setDeadlineRule(rule.forLevel(level)));
            }
            calendar.setDeadlineRule(rule);
        }
    }

    /** A report somebody began may not fall out of the regime. */
    private void refuseBegun(RegimeRevision last, LocalDate lastDay) {
        long begun = sql.read(handle -> handle.createQuery("""
                        SELECT count(*) FROM report r JOIN period p ON p.id = r.period_id
                        WHERE r.regime_id = :regime AND p.data_to > :day""")
                .bind("regime", last.regimeId())
                .bind("day", lastDay)
                .mapTo(long.class)
                .one());
        if (begun > 0) {
            throw BusinessException.at("lastDay", "reporting.regime.reportsBegun", begun);
        }
    }

    /**
     * Nothing is asked any more of data that close after the day; a later day prolongs a regime that has an end.
     *
     * @throws BusinessException where the day lies before the last revision's first, or reports of later data were begun
     */
    public void end(String code, LocalDate lastDay, String reason) {
        currentUser.require(RegimeRight.PUBLISH_REGIME);
        begin();
        RegimeRevision last =
                regimes.last(code).orElseThrow(() -> new NotFoundException("reporting.regime.unknown", code));
        if (lastDay == null) {
            throw BusinessException.at("lastDay", "platform.csv.required");
        }
        if (lastDay.isBefore(last.validFrom())) {
            throw BusinessException.at("lastDay", "reporting.regime.endsBeforeRevision", last.validFrom());
        }
        String why = Folding.clean(reason);
        if (why == null || why.isEmpty() || why.length() > REASON_MAX) {
            throw BusinessException.at("reason", "reporting.regime.badReason", REASON_MAX);
        }
        refuseBegun(last, lastDay);
        sql.write(handle -> handle.createUpdate("UPDATE regime_revision SET valid_to = :day WHERE id = :id")
                .bind("day", lastDay)
                .bind("id", last.id())
                .execute());
        audit.recordChange("regime.end", "regime " + code, last.validTo(), lastDay + ": " + why);
    }
}
