package vn.chitieuso.reporting.report;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.kpi.Qualifier;
import vn.chitieuso.platform.NotFoundException;
import vn.chitieuso.platform.json.Json;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.reporting.regime.RegimeRevision;
import vn.chitieuso.reporting.report.ReportComparison.Change;
import vn.chitieuso.reporting.report.ReportComparison.Kind;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.transaction.Transactional;

/** Tells what changed between sendings of a report, and between the last one and what the unit works on since. */
@ApplicationScoped
@Transactional
public class ReportComparing {

    private static final Set<String> NOT_PARTS = Set.of("regime", "regimeRevision", "values", "narratives", "lines");

    @Inject
    private Reports reports;

    @Inject
    private ReportReading reading;

    @Inject
    private ReportContents contents;

    @Inject
    private Instance<ReportPart> parts;

    @Inject
    private CurrentUser currentUser;

    /**
     * Compares a sending with what came after it.
     *
     * @param from number of the earlier sending; null for the last but one of what is compared
     * @param to number of the later; null for what stands now, as far as the reader may see it, else the last sending
     * @return empty where there is no earlier sending
     */
    public Optional<ReportComparison> compare(ReportAddress address, Integer from, Integer to) {
        List<ReportRevision> revisions = reading.revisions(address);
        Report report = reports.find(address).orElse(null);
        boolean unsent = report != null && !report.getState().isSent();
        boolean now = to == null
                && unsent
                && currentUser.mayAt(ReportRight.READ_DRAFT, address.unit().getId());
        int last = revisions.size();
        int later = to == null ? last + (now ? 1 : 0) : known(to, last);
        int earlier = from == null ? later - 1 : known(from, last);
        if (earlier < 1 || later <= earlier) {
            return Optional.empty();
        }
        JsonObject before = parsed(revisions.get(earlier - 1).content());
        JsonObject after = later > last
                ? current(address, report)
                : parsed(revisions.get(later - 1).content());
        return Optional.of(new ReportComparison(earlier, later > last ? null : later, changes(address, before, after)));
    }

    private static int known(int number, int last) {
        if (number < 1 || number > last) {
            throw new NotFoundException("reporting.report.unknownRevision", number);
        }
        return number;
    }

    private JsonObject current(ReportAddress address, Report report) {
        Map<String, JsonArray> frozen = new TreeMap<>();
        parts.forEach(part -> frozen.put(part.name(), part.frozen(address, report)));
        return parsed(FrozenContent.of(contents.of(address, Optional.of(report), Language.VIETNAMESE), frozen)
                .json());
    }

    private static JsonObject parsed(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }

    static List<Change> changes(ReportAddress address, JsonObject before, JsonObject after) {
        List<Change> changes = new ArrayList<>();
        Map<String, JsonObject> valuesBefore = byKey(before, "values", "indicator");
        Map<String, JsonObject> valuesAfter = byKey(after, "values", "indicator");
        union(valuesBefore, valuesAfter).forEach(code -> {
            JsonObject one = valuesBefore.get(code);
            JsonObject other = valuesAfter.get(code);
            String name = text(other == null ? one : other, "name");
            add(changes, Kind.VALUE, code, name, figure(one), figure(other));
            add(changes, Kind.NOTE, code, name, text(one, "note"), text(other, "note"));
        });
        compareTexts(address, before, after, changes);
        Map<String, JsonObject> linesBefore = byKey(before, "lines", "key");
        Map<String, JsonObject> linesAfter = byKey(after, "lines", "key");
        union(linesBefore, linesAfter).forEach(key -> {
            JsonObject one = linesBefore.get(key);
            JsonObject other = linesAfter.get(key);
            add(changes, Kind.LINE, key, text(other == null ? one : other, "title"), inWords(one), inWords(other));
        });
        Set<String> others = new LinkedHashSet<>(before.keySet());
        others.addAll(after.keySet());
        others.removeAll(NOT_PARTS);
        others.forEach(
                part -> add(changes, Kind.PART, part, part, inWords(before.get(part)), inWords(after.get(part))));
        return changes;
    }

    private static void compareTexts(ReportAddress address, JsonObject before, JsonObject after, List<Change> changes) {
        JsonObject one = before.getJsonObject("narratives");
        JsonObject other = after.getJsonObject("narratives");
        address.regime()
                .narrativesFor(address.unit().getLevel())
                .forEach((RegimeRevision.AskedNarrative asked) -> add(
                        changes,
                        Kind.NARRATIVE,
                        asked.key(),
                        asked.title(),
                        text(one, asked.key()),
                        text(other, asked.key())));
    }

    private static void add(List<Change> changes, Kind kind, String place, String name, String before, String after) {
        String one = before == null || before.isBlank() ? null : before;
        String other = after == null || after.isBlank() ? null : after;
        if (!Objects.equals(one, other)) {
            changes.add(new Change(kind, place, name, one, other));
        }
    }

    private static Map<String, JsonObject> byKey(JsonObject content, String list, String key) {
        Map<String, JsonObject> byKey = new LinkedHashMap<>();
        if (content.get(list) instanceof JsonArray items) {
            items.getValuesAs(JsonObject.class).forEach(item -> byKey.put(item.getString(key), item));
        }
        return byKey;
    }

    private static Set<String> union(Map<String, JsonObject> one, Map<String, JsonObject> other) {
        Set<String> keys = new LinkedHashSet<>(one.keySet());
        keys.addAll(other.keySet());
        return keys;
    }

    private static String figure(JsonObject value) {
        if (value == null) {
            return null;
        }
        String qualifier = value.getString("qualifier", "EQUAL");
        return ("EQUAL".equals(qualifier) ? "" : Qualifier.valueOf(qualifier).sign()) + text(value, "value");
    }

    private static String text(JsonObject object, String name) {
        return object != null && object.get(name) instanceof JsonString string ? string.getString() : null;
    }

    private static String inWords(JsonValue value) {
        if (value == null) {
            return null;
        }
        if (value instanceof JsonArray items) {
            return String.join(
                    "; ", items.stream().map(ReportComparing::inWords).toList());
        }
        if (value instanceof JsonObject object) {
            return String.join(
                    " · ",
                    object.entrySet().stream()
                            .filter(entry -> !Set.of("kind", "key").contains(entry.getKey()))
                            .map(entry -> inWords(entry.getValue()))
                            .filter(word -> word != null && !word.isBlank())
                            .toList());
        }
        return value instanceof JsonString string ? string.getString() : value.toString();
    }
}
