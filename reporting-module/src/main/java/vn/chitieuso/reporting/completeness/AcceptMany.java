package vn.chitieuso.reporting.completeness;

import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.platform.StaleException;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.platform.text.Texts;
import vn.chitieuso.reporting.report.ReportAction;
import vn.chitieuso.reporting.report.ReportAddress;
import vn.chitieuso.reporting.report.ReportAddresses;
import vn.chitieuso.reporting.report.ReportOrder;
import vn.chitieuso.reporting.report.ReportRight;
import vn.chitieuso.reporting.report.ReportWorkflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * Accepts several reports, or passes them on where one is of the level between, each in a transaction of its own: one that changed meanwhile or cannot be accepted stays as it is
 * and is told, the others are accepted.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class AcceptMany {

    public static final int REPORTS_MAX = 1000;

    private static final Logger LOG = Logger.getLogger(AcceptMany.class.getName());

    @Inject
    private ReportAddresses addresses;

    @Inject
    private ReportWorkflow workflow;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Language language;

    /** What happened to each, in the order given. */
    public List<Outcome> accept(List<Seen> reports) {
        currentUser.require(ReportRight.VERIFY);
        if (reports.isEmpty()) {
            throw BusinessException.at("reports", "reporting.completeness.noneChosen");
        }
        if (reports.size() > REPORTS_MAX) {
            throw BusinessException.at("reports", "reporting.completeness.tooMany", REPORTS_MAX);
        }
        return reports.stream().map(this::accept).toList();
    }

    private Outcome accept(Seen seen) {
        Locale locale = language.getLocale();
        try {
            ReportAddress address = addresses.resolve(seen.regime(), seen.period(), seen.unit());
            boolean last = currentUser.mayAt(ReportRight.ACCEPT, address.unit().getId());
            ReportAction step = last ? ReportAction.ACCEPT : ReportAction.ENDORSE;
            workflow.perform(address, new ReportOrder(step, null, List.of(), seen.version(), key(step, seen)));
            return new Outcome(seen, true, null);
        } catch (StaleException changed) {
            return new Outcome(seen, false, Texts.get(locale, "reporting.completeness.changed"));
        } catch (BusinessException refused) {
            return new Outcome(seen, false, refused.message(locale));
        } catch (RuntimeException failed) {
            // the reports before it are accepted already, so the caller must learn about all of them
            LOG.log(Level.SEVERE, "accepting " + seen, failed);
            return new Outcome(seen, false, Texts.get(locale, "reporting.completeness.failed"));
        }
    }

    /** The same list sent again, after an answer that was lost, finds done what it did. */
    private String key(ReportAction step, Seen seen) {
        return seen.version() == null
                ? null
                : "many/" + step.path() + "/" + seen.version() + "/" + currentUser.getUsername();
    }

    /**
     * A report as somebody saw it.
     *
     * @param unit code as of the end of the period's data
     * @param version null where any will do
     */
    public record Seen(String regime, String period, String unit, Long version) {}

    /** @param message why it was not accepted, in the reader's language; null where it was */
    public record Outcome(Seen report, boolean accepted, String message) {}
}
