package vn.chitieuso.demonstration;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.chitieuso.platform.db.SchemaReady;
import vn.chitieuso.reporting.report.ReportLists;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;

/** Puts the demonstration in place at start; what is there already stays. */
@ApplicationScoped
public class Demonstration {

    private static final Logger LOG = Logger.getLogger(Demonstration.class.getName());
    private static final int AT_ONCE = 40;

    @Inject
    private DemonstrationData data;

    @Inject
    private DemonstrationRegimes regimes;

    @Inject
    private DemonstrationAccounts accounts;

    @Inject
    private FirstHalfOf2022 firstHalf;

    @Inject
    private MonthClosedLast month;

    @Inject
    private CatalogueFigures figures;

    @Inject
    private FollowedTargets targets;

    @Inject
    private RecognisedCommunes recognised;

    @Inject
    private CorrectedReport corrected;

    @Inject
    private Evaluations evaluations;

    @Inject
    private Player player;

    @Inject
    private ReportLists reports;

    void load(@Observes @Priority(Interceptor.Priority.APPLICATION + 500) SchemaReady ready) {
        if (!isPlayed(DemonstrationRegimes.HALF_YEARLY, FirstHalfOf2022.PERIOD)) {
            data.load();
            regimes.publish();
        }
        accounts.create();
        playOnce(DemonstrationRegimes.HALF_YEARLY, FirstHalfOf2022.PERIOD, firstHalf::reports);
        playOnce(DemonstrationRegimes.MONTHLY, month.period().previous().toString(), month::monthBefore);
        playOnce(DemonstrationRegimes.MONTHLY, month.period().toString(), month::month);
        figures.fill();
        targets.set();
        recognised.recognise();
        corrected.correct();
        evaluations.play();
    }

    private void playOnce(String regime, String period, java.util.function.Supplier<List<PlayedReport>> source) {
        if (isPlayed(regime, period)) {
            return;
        }
        List<PlayedReport> played = source.get();
        for (int from = 0; from < played.size(); from += AT_ONCE) {
            player.play(played.subList(from, Math.min(played.size(), from + AT_ONCE)));
        }
        LOG.log(Level.INFO, "{0} {1}: {2} reports", new Object[] {regime, period, played.size()});
    }

    private boolean isPlayed(String regime, String period) {
        return !reports.search(regime, period, null, null).isEmpty();
    }
}
