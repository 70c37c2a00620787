package vn.chitieuso.tests.api;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;

/**
 * One report of one unit, the monthly one unless it says otherwise, with the people concerned, walked along its real way. A test takes a unit and period that
 * no other test takes.
 */
final class ReportDesk {

    static final String REGIME = "CDS-THANG";

    private final String regime;
    private final String unit;
    private final String period;

    private ReportDesk(String regime, String unit, String period) {
        this.regime = regime;
        this.unit = unit;
        this.period = period;
    }

    /** Not begun. */
    static ReportDesk of(String unit, String period) {
        return under(REGIME, unit, period);
    }

    /** Not begun, of another regime than the monthly one. */
    static ReportDesk under(String regime, String unit, String period) {
        return new ReportDesk(regime, unit, period);
    }

    /** Complete and still with the officer. */
    static ReportDesk filled(String unit, String period) {
        ReportDesk desk = of(unit, period);
        desk.expect(200, desk.fill(600, 400, 399));
        return desk;
    }

    static ReportDesk awaitingApproval(String unit, String period) {
        ReportDesk desk = filled(unit, period);
        desk.answerWarnings();
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
        return "reports/" + regime + "/" + period + "/" + unit;
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

    Answer note(String indicator, String note) {
        return officer().patch(path(), "{\"values\":[%s]}".formatted(Json.of("indicator", indicator, "note", note)));
    }

    /** Gives a note wherever a figure asks for one. */
    void answerWarnings() {
        findings().stream()
                .filter(finding -> "WARNING".equals(Answer.text(finding, "severity")))
                .filter(finding -> !finding.get("answered").getAsBoolean())
                .map(finding -> Answer.text(finding, "indicator"))
                .distinct()
                .forEach(indicator -> expect(200, note(indicator, "Đã rà soát.")));
    }

    List<JsonObject> findings() {
        return objects(read().json(), "findings");
    }

    Answer act(Caller caller, String action) {
        return act(caller, action, "");
    }

    /** @param headers names and values in turn */
    Answer act(Caller caller, String action, String json, String... headers) {
        return caller.post(path() + "/" + action, json, headers);
    }

    /** Corrected or not, it goes through the unit to the agency once more. */
    ReportDesk sendAgain() {
        expect(200, act(officer(), "submit-for-approval"));
        expect(200, act(head(), "submit"));
        return this;
    }

    /** @param place null for the report as a whole */
    Answer comment(Caller caller, String place, String text) {
        return caller.post(path() + "/comments", Json.of("place", place, "text", text));
    }

    List<JsonObject> comments(Caller reader) {
        return reader.get(path() + "/comments").rows();
    }

    /** @param json value, qualifier and reason */
    Answer verifyValue(Caller caller, String indicator, String json) {
        return caller.put(path() + "/cells/" + indicator + "/verified", json);
    }

    List<JsonObject> revisions() {
        return head().get(path() + "/revisions").rows();
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
        return cell(read(), indicator).map(value -> Answer.text(value, "value")).orElse(null);
    }

    /** A cell of a report as somebody reads it; empty where nothing stands in it. */
    static Optional<JsonObject> cell(Answer report, String indicator) {
        return objects(report.json(), "values").stream()
                .filter(value -> indicator.equals(Answer.text(value, "indicator")))
                .findFirst();
    }

    static List<JsonObject> objects(JsonObject body, String list) {
        return body.getAsJsonArray(list).asList().stream()
                .map(JsonElement::getAsJsonObject)
                .toList();
    }

    /** What somebody was told of this report. */
    List<JsonObject> told(Caller whom, String kind) {
        return whom.get("notices?size=500").rows().stream()
                .filter(notice -> kind.equals(Answer.text(notice, "kind")))
                .filter(notice -> Answer.text(notice, "link")
                        .endsWith("regime=%s&period=%s&unit=%s".formatted(regime, period, unit)))
                .toList();
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
