package vn.chitieuso.kpi.decision.rest;

import java.time.LocalDate;
import java.util.List;
import vn.chitieuso.kpi.Verification;
import vn.chitieuso.kpi.decision.DecisionDocument;
import vn.chitieuso.kpi.decision.DecisionRegister;
import vn.chitieuso.kpi.decision.Decisions;
import vn.chitieuso.kpi.decision.RelationRow;

/**
 * A document as the API tells it.
 *
 * @param reference its number, with the day where the number alone is not enough
 * @param version to be given back with a change
 */
public record Document(
        String number,
        String reference,
        DecisionDocument.Kind kind,
        String issuer,
        LocalDate date,
        String summary,
        Verification verification,
        String source,
        long version,
        Filed file,
        List<RelationRow> relations) {

    static Document of(DecisionDocument decision, Decisions decisions, DecisionRegister register) {
        return new Document(
                decision.getNumber(),
                decisions.reference(decision),
                decision.getKind(),
                decision.getIssuer(),
                decision.getIssuedOn(),
                decision.getSummary(),
                decision.getVerification(),
                decision.getSource(),
                decision.getVersion(),
                register.findFile(decision).map(Filed::of).orElse(null),
                decisions.relations(decision));
    }
}
