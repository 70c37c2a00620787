package vn.chitieuso.reporting.anomaly.rest;

import vn.chitieuso.platform.rest.Parameters;
import vn.chitieuso.reporting.anomaly.AnomalyKind;
import vn.chitieuso.reporting.anomaly.AnomalyQuestion;

import jakarta.ws.rs.QueryParam;

/** The question for unusual figures as addresses put it. */
public class AnomalyParameters {

    @QueryParam("regime")
    private String regime;

    @QueryParam("period")
    private String period;

    @QueryParam("unit")
    private String unit;

    @QueryParam("kind")
    private String kind;

    @QueryParam("reviewed")
    private String reviewed;

    AnomalyQuestion question() {
        return new AnomalyQuestion(
                Parameters.required("regime", regime),
                Parameters.required("period", period),
                unit == null || unit.isBlank() ? null : unit.strip(),
                Parameters.constant("kind", kind, AnomalyKind.class, null),
                reviewed == null || reviewed.isBlank() ? null : Parameters.truth("reviewed", reviewed, false));
    }
}
