package vn.chitieuso.kpi.scorecard;

import java.time.Clock;
import java.util.List;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.kpi.catalogue.CatalogueRight;
import vn.chitieuso.kpi.formula.Problem;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.platform.BusinessException.FieldError;
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
    private CurrentUser currentUser;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /** Where it does not add up or is not whole. */
    public List<Problem> gaps(String code) {
        return ScorecardGaps.of(scorecards.get(code));
    }

    /** From now on nothing in it changes. */
    public void publish(String code) {
        currentUser.require(CatalogueRight.KEEP_CATALOGUE);
        Scorecard scorecard = scorecards.get(code);
        List<Problem> errors =
                ScorecardGaps.of(scorecard).stream().filter(Problem::isError).toList();
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
        currentUser.require(CatalogueRight.KEEP_CATALOGUE);
        if (reason == null || reason.isBlank()) {
            throw BusinessException.at("reason", "platform.csv.required");
        }
        scorecards.get(code).reopen();
        audit.record("scorecard.reopen", "scorecard " + code, reason.strip());
    }

    /** A draft nobody needs. */
    public void discard(String code) {
        currentUser.require(CatalogueRight.KEEP_CATALOGUE);
        Scorecard scorecard = scorecards.get(code);
        scorecard.refusePublished();
        ScorecardDescription before = scorecard.describe();
        scorecards.remove(scorecard);
        audit.recordChange("scorecard.discard", "scorecard " + code, before, null);
    }
}
