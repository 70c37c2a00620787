package vn.chitieuso.kpi.decision;

import java.util.List;

/** What documents set, besides targets: told by whoever keeps it, shown on the document's page. */
public interface DecisionOutcome {

    List<Outcome> of(DecisionDocument decision);

    /**
     * One thing a document set.
     *
     * @param kindKey key of the words for what it is
     * @param outcome address of its page inside the application
     */
    record Outcome(String kindKey, String label, String outcome) {}
}
