package vn.chitieuso.reporting.report;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.chitieuso.platform.json.Json;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;

/**
 * What of a report is frozen beside its figures and texts, for whoever freezes many at once: the last members of the frozen
 * object, as {@link FrozenContent} writes them.
 */
@ApplicationScoped
public class FrozenEnclosures {

    @Inject
    private Reports reports;

    @Inject
    private ProgressLines lines;

    @Inject
    private Instance<ReportPart> parts;

    /** Of a report that is begun. */
    public String of(ReportAddress address) {
        Report report = reports.find(address).orElseThrow();
        Map<String, JsonArray> frozen = new TreeMap<>();
        parts.forEach(part -> frozen.put(part.name(), part.frozen(address, report)));
        return members(lines.of(report.getId()), frozen);
    }

    /** Of a report that has neither lines nor anything in its parts. */
    public String ofNothing() {
        Map<String, JsonArray> empty = new TreeMap<>();
        parts.forEach(part -> empty.put(part.name(), JsonValue.EMPTY_JSON_ARRAY));
        return members(List.of(), empty);
    }

    private static String members(List<ProgressLine> lines, Map<String, JsonArray> parts) {
        JsonObjectBuilder members = Json.createObjectBuilder();
        if (!lines.isEmpty()) {
            JsonArrayBuilder array = Json.createArrayBuilder();
            lines.forEach(line -> array.add(line.toJson()));
            members.add("lines", array);
        }
        parts.forEach(members::add);
        String json = members.build().toString();
        return json.length() == 2 ? "" : "," + json.substring(1, json.length() - 1);
    }
}
