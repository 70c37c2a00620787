package vn.chitieuso.tests.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.StreamSupport;

/** What the product answered. */
public record Answer(int status, String type, String body, HttpResponse<String> response) {

    static Answer of(HttpResponse<String> response) {
        return new Answer(
                response.statusCode(),
                response.headers().firstValue("Content-Type").orElse(""),
                response.body(),
                response);
    }

    public JsonObject json() {
        return JsonParser.parseString(body).getAsJsonObject();
    }

    public JsonArray array() {
        return JsonParser.parseString(body).getAsJsonArray();
    }

    /** The rows of a table, or the items of a list. */
    public List<JsonObject> rows() {
        JsonElement all = JsonParser.parseString(body);
        JsonArray rows =
                all.isJsonArray() ? all.getAsJsonArray() : all.getAsJsonObject().getAsJsonArray("items");
        return StreamSupport.stream(rows.spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .toList();
    }

    /** One field of every row. */
    public List<String> column(String field) {
        return rows().stream().map(row -> text(row, field)).toList();
    }

    int total() {
        return json().get("total").getAsInt();
    }

    public String text(String field) {
        return text(json(), field);
    }

    /** The field as text; null where it is null or absent. */
    public static String text(JsonObject object, String field) {
        JsonElement value = object.get(field);
        return value == null || value.isJsonNull() ? null : value.getAsString();
    }

    String header(String name) {
        return response.headers().firstValue(name).orElse(null);
    }

    /** Where the request was wrong, with the code of what is wrong there: {@code /values/0/value negative}. */
    List<String> errors() {
        return StreamSupport.stream(json().getAsJsonArray("errors").spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .map(error -> text(error, "pointer") + " " + text(error, "code"))
                .toList();
    }

    /** Everything a person would read in a problem document. */
    public String words() {
        StringBuilder words = new StringBuilder(text("title") + "\n" + text("detail"));
        json().getAsJsonArray("errors")
                .forEach(error -> words.append('\n').append(text(error.getAsJsonObject(), "message")));
        return words.toString();
    }

    @Override
    public String toString() {
        return status + " " + type + "\n" + (body.length() > 2_000 ? body.substring(0, 2_000) + "…" : body);
    }
}
