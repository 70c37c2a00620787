package vn.chitieuso.reporting.ranking;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.admin.calendar.PeriodCode;
import vn.chitieuso.kpi.scorecard.Scorecard;
import vn.chitieuso.kpi.scorecard.Scorecards;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.platform.StaleException;
import vn.chitieuso.platform.audit.AuditTrail;
import vn.chitieuso.platform.text.Folding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Says how ties are broken from now on; what was published keeps its rule. */
@ApplicationScoped
@Transactional
public class TieSetting {

    public static final int CODES_MAX = 20;
    public static final int REASON_MAX = 600;

    @Inject
    private TieRules rules;

    @Inject
    private Scorecards scorecards;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /**
     * @param codes of sections or criteria in the order in which they are compared; none: equal totals share a place
     * @param seen number of the newest rule the caller saw, 0 where there was none
     */
    public SetTieRule set(String series, int fromYear, List<String> codes, String reason, int seen) {
        currentUser.require(RankingRight.SET_TIE_RULE);
        List<Scorecard> ofSeries = ofSeries(series);
        if (fromYear < PeriodCode.YEAR_MIN || fromYear > PeriodCode.YEAR_MAX) {
            throw BusinessException.at(
                    "fromYear", "reporting.ranking.badYear", PeriodCode.YEAR_MIN, PeriodCode.YEAR_MAX);
        }
        refuseUnknown(codes, ofSeries, fromYear);
        List<SetTieRule> known = rules.of(series);
        SetTieRule rule = new SetTieRule(
                series,
                seen + 1,
                fromYear,
                List.copyOf(codes),
                reason(reason),
                OffsetDateTime.now(clock),
                currentUser.getUsername());
        int newest = known.isEmpty() ? 0 : known.get(0).number();
        if (newest != seen || !rules.add(rule)) {
            throw new StaleException("reporting.ranking.stale", series);
        }
        audit.recordChange(
                "ranking.setTieRule", "ranking series " + series, known.isEmpty() ? null : known.get(0), rule);
        return rule;
    }

    private List<Scorecard> ofSeries(String series) {
        List<Scorecard> found = scorecards.list().stream()
                .filter(card -> card.describe().series().equals(series))
                .toList();
        if (found.isEmpty()) {
            throw BusinessException.at("series", "reporting.ranking.unknownSeries", series);
        }
        return found;
    }

    /** Sets change from year to year: a code has to be known to one the rule is for, or to the latest there is. */
    private static void refuseUnknown(List<String> codes, List<Scorecard> latestFirst, int fromYear) {
        if (codes.size() > CODES_MAX) {
            throw BusinessException.at("codes", "reporting.ranking.tooManyCodes", CODES_MAX);
        }
        if (new HashSet<>(codes).size() < codes.size()) {
            throw BusinessException.at("codes", "reporting.ranking.twice");
        }
        Set<String> known = new HashSet<>();
        latestFirst.stream()
                .filter(card -> card == latestFirst.get(0) || card.describe().year() >= fromYear)
                .flatMap(card -> card.getSections().stream())
                .forEach(section -> {
                    known.add(section.getCode());
                    section.getCriteria().forEach(criterion -> known.add(criterion.getCode()));
                });
        Set<String> unknown = new LinkedHashSet<>(codes);
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            throw BusinessException.at("codes", "reporting.ranking.unknownCodes", String.join(", ", unknown));
        }
    }

    private static String reason(String text) {
        String clean = Folding.clean(text);
        if (clean == null || clean.isEmpty()) {
            throw BusinessException.at("reason", "platform.csv.required");
        }
        if (clean.length() > REASON_MAX) {
            throw BusinessException.at("reason", "platform.csv.tooLong", REASON_MAX);
        }
        return clean;
    }
}
