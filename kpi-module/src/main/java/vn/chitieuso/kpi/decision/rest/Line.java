package vn.chitieuso.kpi.decision.rest;

import java.time.LocalDate;
import vn.chitieuso.kpi.Verification;
import vn.chitieuso.kpi.decision.DecisionDocument;
import vn.chitieuso.kpi.decision.DecisionRow;

/** A document as lists of the API tell it. */
public record Line(
        String number,
        String reference,
        DecisionDocument.Kind kind,
        String issuer,
        LocalDate date,
        String summary,
        Verification verification,
        String source,
        boolean filed) {

    static Line of(DecisionRow row) {
        return new Line(
                row.number(),
                row.reference(),
                row.kind(),
                row.issuer(),
                row.issuedOn(),
                row.summary(),
                row.verification(),
                row.source(),
                row.filed());
    }
}
