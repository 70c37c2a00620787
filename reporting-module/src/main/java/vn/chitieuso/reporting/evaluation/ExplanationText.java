package vn.chitieuso.reporting.evaluation;

import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import vn.chitieuso.kpi.Qualifier;
import vn.chitieuso.kpi.formula.Outcome;
import vn.chitieuso.kpi.scorecard.RuleKind;
import vn.chitieuso.platform.json.Json;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;

/** Explanations as they are frozen: JSON in which what is not known is left out and numbers are decimal texts. */
final class ExplanationText {

    private ExplanationText() {}

    static String write(ScoreExplanation explanation) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        criterion(json, explanation.criterion());
        Outcome measured = explanation.measured();
        if (measured != null) {
            put(json, "value", measured.value());
            put(json, "missing", measured.reason());
            put(json, "about", measured.about());
        }
        put(json, "computedShare", explanation.computedShare());
        put(json, "computedPoints", explanation.computedPoints());
        put(json, "place", explanation.place());
        put(json, "peers", explanation.peers());
        json.add("inputs", array(explanation.inputs(), ExplanationText::input));
        json.add("stages", array(explanation.stages(), ExplanationText::stage));
        json.add("evidence", array(explanation.evidence(), ExplanationText::shown));
        json.add("messages", array(explanation.messages(), ExplanationText::message));
        CriterionScore score = explanation.score();
        put(json, "scoredValue", score.value());
        put(json, "share", score.share());
        put(json, "points", score.points());
        put(json, "source", score.source());
        return json.build().toString();
    }

    private static void criterion(JsonObjectBuilder json, ScoredCriterion criterion) {
        put(json, "criterion", criterion.code());
        put(json, "title", criterion.title());
        put(json, "maximum", criterion.maximum());
        put(json, "rule", criterion.rule());
        put(json, "parameters", criterion.parameters());
        put(json, "measure", criterion.measure());
    }

    private static JsonObjectBuilder input(ScoreExplanation.Input input) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        put(json, "code", input.code());
        put(json, "name", input.name());
        put(json, "unit", input.unit());
        put(json, "formula", input.formula());
        put(json, "value", input.value());
        put(json, "qualifier", input.qualifier());
        put(json, "reported", input.reported());
        put(json, "expected", input.expected());
        return json.add("illustrative", input.illustrative());
    }

    private static JsonObjectBuilder stage(ScoreExplanation.Stage stage) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        put(json, "kind", stage.kind());
        put(json, "points", stage.points());
        put(json, "value", stage.value());
        put(json, "source", stage.source());
        put(json, "reason", stage.reason());
        put(json, "department", stage.department());
        put(json, "at", stage.at());
        put(json, "by", stage.by());
        put(json, "byName", stage.byName());
        return json;
    }

    private static JsonObjectBuilder shown(ScoreExplanation.Shown shown) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        put(json, "id", shown.id());
        put(json, "file", shown.file());
        put(json, "sha256", shown.sha256());
        put(json, "documentNumber", shown.documentNumber());
        put(json, "documentDate", shown.documentDate());
        put(json, "documentName", shown.documentName());
        return json;
    }

    private static JsonObjectBuilder message(Message message) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        put(json, "kind", message.kind());
        put(json, "text", message.text());
        put(json, "at", message.writtenAt());
        put(json, "by", message.writtenBy());
        put(json, "byName", message.writtenByName());
        return json;
    }

    private static <T> JsonArrayBuilder array(List<T> items, Function<T, JsonObjectBuilder> writing) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        items.forEach(item -> array.add(writing.apply(item)));
        return array;
    }

    private static void put(JsonObjectBuilder json, String name, Object value) {
        if (value instanceof BigDecimal number) {
            json.add(
                    name,
                    number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString());
        } else if (value != null) {
            json.add(name, value.toString());
        }
    }

    /** @param round the criterion as the round has it, for what the text does not repeat */
    static ScoreExplanation read(String text, ScoredCriterion round) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            JsonObject json = reader.readObject();
            ScoredCriterion criterion = new ScoredCriterion(
                    round.id(),
                    round.place(),
                    round.sectionCode(),
                    round.sectionTitle(),
                    round.sectionMaximum(),
                    json.getString("criterion"),
                    json.getString("title"),
                    number(json, "maximum"),
                    RuleKind.valueOf(json.getString("rule")),
                    json.getString("parameters", null),
                    json.getString("measure", null),
                    round.evidence(),
                    round.departmentId());
            return new ScoreExplanation(
                    criterion,
                    criterion.isManual()
                            ? null
                            : new Outcome(
                                    number(json, "value"),
                                    of(json, "missing", Outcome.Reason::valueOf),
                                    json.getString("about", null)),
                    number(json, "computedShare"),
                    number(json, "computedPoints"),
                    of(json, "place", Integer::valueOf),
                    of(json, "peers", Integer::valueOf),
                    list(json, "inputs", ExplanationText::input),
                    list(json, "stages", ExplanationText::stage),
                    list(json, "evidence", ExplanationText::shown),
                    list(json, "messages", message -> message(message, round)),
                    new CriterionScore(
                            criterion.code(),
                            number(json, "scoredValue"),
                            number(json, "share"),
                            number(json, "points"),
                            criterion.maximum(),
                            of(json, "source", ScoreSource::valueOf),
                            true));
        }
    }

    private static ScoreExplanation.Input input(JsonObject json) {
        return new ScoreExplanation.Input(
                json.getString("code"),
                json.getString("name"),
                json.getString("unit", null),
                json.getString("formula", null),
                number(json, "value"),
                of(json, "qualifier", Qualifier::valueOf),
                Long.parseLong(json.getString("reported")),
                Long.parseLong(json.getString("expected")),
                json.getBoolean("illustrative"));
    }

    private static ScoreExplanation.Stage stage(JsonObject json) {
        return new ScoreExplanation.Stage(
                ScoreExplanation.Stage.Kind.valueOf(json.getString("kind")),
                number(json, "points"),
                number(json, "value"),
                of(json, "source", ScoreSource::valueOf),
                json.getString("reason", null),
                json.getString("department", null),
                of(json, "at", OffsetDateTime::parse),
                json.getString("by", null),
                json.getString("byName", null));
    }

    private static ScoreExplanation.Shown shown(JsonObject json) {
        return new ScoreExplanation.Shown(
                Long.parseLong(json.getString("id")),
                json.getString("file", null),
                json.getString("sha256", null),
                json.getString("documentNumber", null),
                of(json, "documentDate", LocalDate::parse),
                json.getString("documentName", null));
    }

    private static Message message(JsonObject json, ScoredCriterion criterion) {
        return new Message(
                0,
                criterion.id(),
                0,
                Message.Kind.valueOf(json.getString("kind")),
                json.getString("text"),
                of(json, "at", OffsetDateTime::parse),
                json.getString("by"),
                json.getString("byName", null));
    }

    private static <T> List<T> list(JsonObject json, String name, Function<JsonObject, T> reading) {
        return json.getJsonArray(name).getValuesAs(JsonObject.class).stream()
                .map(reading)
                .toList();
    }

    private static BigDecimal number(JsonObject json, String name) {
        return of(json, name, BigDecimal::new);
    }

    private static <T> T of(JsonObject json, String name, Function<String, T> reading) {
        return json.containsKey(name) ? reading.apply(json.getString(name)) : null;
    }
}
