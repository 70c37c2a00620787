package vn.chitieuso.kpi.decision;

import java.time.LocalDate;
import java.util.Objects;
import vn.chitieuso.kpi.Verification;
import vn.chitieuso.kpi.decision.DecisionDocument.Kind;

/** What is recorded of a document; everything but the kind and the verification may be unknown. */
public record DecisionDescription(
        Kind kind, String issuer, LocalDate issuedOn, String summary, Verification verification, String source) {

    public DecisionDescription {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(verification, "verification");
    }
}
