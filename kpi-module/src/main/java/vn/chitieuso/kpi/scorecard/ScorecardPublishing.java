package vn.chitieuso.kpi.scorecard;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.kpi.Severity;
import vn.chitieuso.kpi.catalogue.CatalogueKeeping;
import vn.chitieuso.kpi.formula.Problem;
import vn.chitieuso.kpi.indicator.IndicatorCatalogue;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.platform.BusinessException.FieldError;
import vn.chitieuso.platform.ConflictException;
import vn.chitieuso.platform.audit.AuditTrail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Putting scorecards in force, taking them back into work, and giving drafts up. */
@ApplicationScoped
@Transactional
public class ScorecardPublishing {

    @Inject
    private Scorecards scorecards;

    @Inject
    private IndicatorCatalogue catalogue;

    @Inject
    private CatalogueKeeping keeping;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /** Where it does not add up or is not whole. */
    public List<Problem> gaps(String code) {
        return gaps(scorecards.get(code));
    }

    private List<Problem> gaps(Scorecard scorecard) {
        LocalDate day = LocalDate.of(scorecard.describe().year(), 12, 31);
        List<Problem> gaps = new ArrayList<>(ScorecardGaps.of(scorecard));
        scorecard.getSections().stream()
                .flatMap(section -> section.getCriteria().stream())
                .filter(criterion -> criterion.getFormula() != null)
                .forEach(criterion -> catalogue.problems(null, criterion.getFormula(), null, day).stream()
                        .filter(Problem::isError)
                        .map(problem -> new Problem(
                                Severity.ERROR,
                                "kpi.scorecard.gap.measure",
                                criterion.getCode(),
                                criterion.getMeasure(),
                                problem.arguments().get(0)))
                        .forEach(gaps::add));
        return gaps;
    }

    /** From now on nothing in it changes. */
    public void publish(String code) {
        keeping.begin();
        Scorecard scorecard = scorecards.get(code);
        List<Problem> errors = gaps(scorecard).stream().filter(Problem::isError).toList();
        if (!errors.isEmpty()) {
            throw new BusinessException(
                    errors.stream()
                            .map(error -> new FieldError(
                                    "/", error.key(), error.arguments().toArray()))
                            .toList(),
                    "kpi.scorecard.notWhole",
                    errors.size());
        }
        scorecard.publish(clock.instant(), currentUser.getUsername());
        audit.record("scorecard.publish", "scorecard " + code, null);
    }

    /** Makes it a draft again. @param reason kept in the trail */
    public void reopen(String code, String reason) {
        keeping.begin();
        if (reason == null || reason.isBlank()) {
            throw BusinessException.at("reason", "platform.csv.required");
        }
        Scorecard scorecard = scorecards.get(code);
        if (scorecard.isDraft()) {
            throw new ConflictException("kpi.scorecard.isDraft", code);
        }
        scorecard.reopen();
        audit.record("scorecard.reopen", "scorecard " + code, reason.strip());
    }

    /** A draft nobody needs. */
    public void discard(String code) {
        keeping.begin();
        Scorecard scorecard = scorecards.get(code);
        scorecard.refusePublished();
        ScorecardDescription before = scorecard.describe();
        scorecards.remove(scorecard);
        audit.recordChange("scorecard.discard", "scorecard " + code, before, null);
    }
}
