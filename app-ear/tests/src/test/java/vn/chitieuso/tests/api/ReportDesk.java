package vn.chitieuso.tests.api;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * One monthly report of one unit with the people concerned, walked along its real way. A test takes a unit and period that
 * no other test takes.
 */
final class ReportDesk {

    static final String REGIME = "CDS-THANG";

    private final String unit;
    private final String period;

    private ReportDesk(String unit, String period) {
        this.unit = unit;
        this.period = period;
    }

    /** Not begun. */
    static ReportDesk of(String unit, String period) {
        return new ReportDesk(unit, period);
    }

    /** Complete and still with the officer. */
    static ReportDesk filled(String unit, String period) {
        ReportDesk desk = of(unit, period);
        desk.expect(200, desk.fill(600, 400, 399));
        return desk;
    }

    static ReportDesk awaitingApproval(String unit, String period) {
        ReportDesk desk = filled(unit, period);
        desk.expect(200, desk.act(desk.officer(), "submit-for-approval"));
        return desk;
    }

    static ReportDesk submitted(String unit, String period) {
        ReportDesk desk = awaitingApproval(unit, period);
        desk.expect(200, desk.act(desk.head(), "submit"));
        return desk;
    }

    static ReportDesk accepted(String unit, String period) {
        ReportDesk desk = submitted(unit, period);
        desk.expect(200, desk.act(Caller.agency(), "accept"));
        return desk;
    }

    static ReportDesk returned(String unit, String period, String reason) {
        ReportDesk desk = submitted(unit, period);
        desk.expect(200, desk.act(Caller.agency(), "return", "{\"reason\":\"" + reason + "\"}"));
        return desk;
    }

    Caller officer() {
        return Caller.as("cb." + unit);
    }

    Caller head() {
        return Caller.as("ld." + unit);
    }

    String path() {
        return "reports/" + REGIME + "/" + period + "/" + unit;
    }

    /** Everything that is required, with the documents given. */
    Answer fill(long incoming, long outgoing, long signed) {
        return officer().patch(path(), """
                {"values":[
                    {"indicator":"VB-03","value":%d},{"indicator":"VB-04","value":%d},{"indicator":"VB-06a","value":%d},
                    {"indicator":"TTHC-01","value":100},{"indicator":"TTHC-04","value":80},
                    {"indicator":"TTHC-02","value":95},{"indicator":"TTHC-03","value":5}],
                 "narratives":{"ket-qua":"Kết quả trong kỳ."}}""".formatted(incoming, outgoing, signed));
    }

    Answer type(String indicator, String value) {
        return officer()
                .patch(path(), "{\"values\":[{\"indicator\":\"%s\",\"value\":%s}]}".formatted(indicator, value));
    }

    Answer act(Caller caller, String action) {
        return act(caller, action, "");
    }

    Answer act(Caller caller, String action, String json) {
        return caller.post(path() + "/" + action, json);
    }

    /** As the unit's officer sees it. */
    Answer read() {
        return officer().get(path());
    }

    String state() {
        return read().text("state");
    }

    /** The figure in the form; null where there is none. */
    String figure(String indicator) {
        return read().json().getAsJsonArray("values").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .filter(value -> indicator.equals(Answer.text(value, "indicator")))
                .findFirst()
                .map(value -> Answer.text(value, "value"))
                .orElse(null);
    }

    /** The unit's own row of a roll-up, as its head sees it. */
    JsonObject rollUp(String indicator, String include) {
        return rollUp(head(), unit, indicator, include);
    }

    /** The row of a unit above, as the agency sees it. */
    JsonObject rollUp(String above, String indicator, String include) {
        return rollUp(Caller.agency(), above, indicator, include);
    }

    private JsonObject rollUp(Caller reader, String whose, String indicator, String include) {
        return reader.get(
                        "rollup?indicator=%s&period=%s&unit=%s&include=%s".formatted(indicator, period, whose, include))
                .rows()
                .get(0);
    }

    private void expect(int status, Answer answer) {
        if (answer.status() != status) {
            throw new IllegalStateException(path() + " cannot be brought so far: " + answer);
        }
    }
}
