package vn.chitieuso.reporting.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import vn.chitieuso.platform.json.Json;
import vn.chitieuso.platform.text.Decimals;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;

/**
 * A report's content as it is kept for good: names and formulas stand in it as they were, so that it can be read without
 * the catalogue.
 *
 * @param hash SHA-256 of the JSON in UTF-8, in hexadecimal
 */
record FrozenContent(String json, String hash) {

    /** @param parts of the report that other components keep, by name */
    static FrozenContent of(ReportContent content, Map<String, JsonArray> parts) {
        JsonArrayBuilder values = Json.createArrayBuilder();
        content.cells().stream().filter(ReportCell::isFilled).forEach(cell -> values.add(value(cell)));
        JsonObjectBuilder narratives = Json.createObjectBuilder();
        content.narratives().forEach(narratives::add);
        JsonObjectBuilder frozen = Json.createObjectBuilder()
                .add("regime", content.regime().code())
                .add("regimeRevision", content.regime().number())
                .add("values", values)
                .add("narratives", narratives);
        if (!content.lines().isEmpty()) {
            JsonArrayBuilder lines = Json.createArrayBuilder();
            content.lines().forEach(line -> lines.add(line.toJson()));
            frozen.add("lines", lines);
        }
        parts.forEach(frozen::add);
        String json = frozen.build().toString();
        return new FrozenContent(json, sha256(json));
    }

    private static JsonObjectBuilder value(ReportCell cell) {
        JsonObjectBuilder value = Json.createObjectBuilder()
                .add("indicator", cell.indicator().code())
                .add("name", cell.indicator().name())
                .add("unit", cell.indicator().unit())
                .add("value", Decimals.exchange(cell.value()))
                .add("qualifier", cell.figure().qualifier().name())
                .add("source", cell.figure().source().name());
        if (cell.indicator().formula() != null) {
            value.add("formula", cell.indicator().formula());
        }
        if (cell.figure().note() != null) {
            value.add("note", cell.figure().note());
        }
        if (cell.figure().illustrative()) {
            value.add("illustrative", true);
        }
        return value;
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
