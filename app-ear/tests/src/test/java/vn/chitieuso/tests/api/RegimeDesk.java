package vn.chitieuso.tests.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.stream.Stream;

/** Regimes that a test publishes for the few units it names, so that nobody else is asked anything more. */
final class RegimeDesk {

    private static final String FIRST_DAY = "2026-01-01";

    private RegimeDesk() {}

    /** The units of a group, from the first day of the year on. */
    static void group(String code, String units) {
        expect(200, Caller.agency().put("unit-groups/" + code, Json.of("name", "Nhóm " + code)));
        expect(
                200,
                Caller.agency().put("unit-groups/" + code + "/members", Json.of("from", FIRST_DAY, "codes", units)));
    }

    /** In force for a group of communes from the first day of the year on; published once. */
    static void publish(String code, String frequency, String group, JsonObject... sections) {
        if (Caller.agency().get("regimes/" + code).status() != 200) {
            put(code, frequency, group, 50, sections);
        }
    }

    /** The next revision, in force from the same day as the one before. */
    static void revise(String code, String frequency, String group, JsonObject... sections) {
        put(code, frequency, group, 50, sections);
    }

    /** As {@link #publish}, asking for a note at smaller or larger jumps. */
    static void publish(String code, String frequency, String group, int jumpPercent, JsonObject... sections) {
        if (Caller.agency().get("regimes/" + code).status() != 200) {
            put(code, frequency, group, jumpPercent, sections);
        }
    }

    private static void put(String code, String frequency, String group, int jumpPercent, JsonObject... sections) {
        JsonObject draft = new JsonObject();
        draft.addProperty("name", "Báo cáo thử " + code);
        draft.addProperty("legalBasis", "Quyết định 969/QĐ-UBND ngày 18/3/2022");
        draft.addProperty("receiver", "Cơ quan thường trực");
        draft.addProperty("frequency", frequency);
        draft.addProperty("scheme", "ND09");
        draft.add("levels", texts("COMMUNE"));
        draft.add("groups", texts(group));
        draft.addProperty("validFrom", FIRST_DAY);
        draft.addProperty("jumpPercent", jumpPercent);
        JsonObject due = new JsonObject();
        due.addProperty("kind", "WORKING_DAYS");
        due.addProperty("workingDays", 2);
        due.addProperty("time", "17:00");
        draft.add("deadlines", array(due));
        draft.add("sections", array(sections));
        Answer kept = Caller.agency().put("regimes/" + code + "/draft", draft.toString());
        expect(200, kept);
        expect(
                204,
                Caller.agency()
                        .post(
                                "regimes/" + code + "/draft/publish",
                                Json.of("version", kept.json().get("version").getAsInt(), "duplicatesSeen", true)));
    }

    /** A star marks what must be filled. */
    static JsonObject indicators(String title, String... codes) {
        return section("INDICATORS", title, "indicators", Stream.of(codes).map(code -> {
            JsonObject indicator = new JsonObject();
            indicator.addProperty("code", code.replace("*", ""));
            indicator.addProperty("required", code.endsWith("*"));
            return indicator;
        }));
    }

    /** Texts that must be written. */
    static JsonObject narratives(String title, String... keys) {
        return section("NARRATIVES", title, "narratives", Stream.of(keys).map(key -> {
            JsonObject narrative = new JsonObject();
            narrative.addProperty("key", key);
            narrative.addProperty("title", "Nội dung " + key);
            narrative.addProperty("required", true);
            return narrative;
        }));
    }

    /** A file that must be enclosed. */
    static JsonObject file(String title, String key) {
        JsonObject asked = new JsonObject();
        asked.addProperty("key", key);
        asked.addProperty("title", title);
        asked.addProperty("required", true);
        asked.addProperty("signed", false);
        return section("ATTACHMENTS", title, "attachments", Stream.of(asked));
    }

    /** A table of tasks or projects. */
    static JsonObject lines(String kind, String title) {
        return section(kind, title, "indicators", Stream.empty());
    }

    static JsonObject where(String condition, JsonObject section) {
        section.addProperty("condition", condition);
        return section;
    }

    private static JsonObject section(String kind, String title, String list, Stream<JsonObject> items) {
        JsonObject section = new JsonObject();
        section.addProperty("kind", kind);
        section.addProperty("title", title);
        section.add(list, array(items.toArray(JsonObject[]::new)));
        return section;
    }

    private static JsonArray array(JsonObject... objects) {
        JsonArray array = new JsonArray();
        Stream.of(objects).forEach(array::add);
        return array;
    }

    private static JsonArray texts(String... texts) {
        JsonArray array = new JsonArray();
        Stream.of(texts).forEach(array::add);
        return array;
    }

    private static void expect(int status, Answer answer) {
        if (answer.status() != status) {
            throw new IllegalStateException("The regime cannot be brought so far: " + answer);
        }
    }
}
