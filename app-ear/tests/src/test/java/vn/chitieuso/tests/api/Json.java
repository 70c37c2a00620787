package vn.chitieuso.tests.api;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;

/** Bodies of requests. */
final class Json {

    private Json() {}

    /** @param fields names and values in turn; values may be null, texts, numbers or truths */
    static String of(Object... fields) {
        JsonObject json = new JsonObject();
        for (int i = 0; i < fields.length; i += 2) {
            String name = (String) fields[i];
            if (fields[i + 1] == null) {
                json.add(name, JsonNull.INSTANCE);
            } else if (fields[i + 1] instanceof Number number) {
                json.addProperty(name, number);
            } else if (fields[i + 1] instanceof Boolean truth) {
                json.addProperty(name, truth);
            } else {
                json.addProperty(name, fields[i + 1].toString());
            }
        }
        return json.toString();
    }
}
