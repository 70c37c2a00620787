package vn.chitieuso.reporting.completeness.rest;

import vn.chitieuso.reporting.completeness.AcceptMany;

/** What happened to one report; the message tells why it was not accepted. */
public record OutcomeLine(String regime, String period, String unit, boolean accepted, String message) {

    static OutcomeLine of(AcceptMany.Outcome outcome) {
        return new OutcomeLine(
                outcome.report().regime(),
                outcome.report().period(),
                outcome.report().unit(),
                outcome.accepted(),
                outcome.message());
    }
}
