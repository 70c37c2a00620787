package vn.chitieuso.kpi.decision;

import java.time.LocalDate;
import vn.chitieuso.kpi.Verification;

/**
 * A document as lists show it.
 *
 * @param reference its number, with the day where the number alone is not enough
 * @param filed whether its file is here
 * @param total documents that match, on however many pages
 */
public record DecisionRow(
        long id,
        String number,
        String reference,
        DecisionDocument.Kind kind,
        String issuer,
        LocalDate issuedOn,
        String summary,
        Verification verification,
        String source,
        boolean filed,
        long total) {}
