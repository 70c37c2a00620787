package vn.chitieuso.reporting.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import vn.chitieuso.platform.json.Json;
import vn.chitieuso.platform.text.Decimals;
import vn.chitieuso.reporting.regime.RegimeRevision.SectionKind;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;

/**
 * One line of a report's table of tasks or projects: how far something has come. A report begins with the lines of the
 * period before that are not finished.
 *
 * @param kind {@link SectionKind#TASKS} or {@link SectionKind#PROJECTS}
 * @param key by which the line is known from period to period
 * @param version counts its changes; 0 for one not stored yet
 * @param reference the document that gave the task, or approved the project
 * @param due of a task, or null
 * @param workState of a task, or null
 * @param percent done, 0 to 100, or null
 * @param planned capital of the year in million đồng, of a project, or null
 * @param paid of it so far in million đồng, or null
 */
public record ProgressLine(
        SectionKind kind,
        String key,
        int version,
        String title,
        String reference,
        LocalDate due,
        WorkState workState,
        BigDecimal percent,
        BigDecimal planned,
        BigDecimal paid,
        String remark,
        OffsetDateTime updatedAt,
        String updatedBy) {

    public static final int KEY_MAX = 40;
    public static final int TITLE_MAX = 400;
    public static final int REFERENCE_MAX = 200;
    public static final int REMARK_MAX = 2000;

    /** Lines one table of one report may have. */
    public static final int LINES_MAX = 300;

    /** How far a task is. */
    public enum WorkState {
        NOT_STARTED,
        IN_PROGRESS,
        DONE,
        STOPPED
    }

    /** Whether nothing of it is left for the next period. */
    boolean isFinished() {
        return workState == WorkState.DONE
                || workState == WorkState.STOPPED
                || kind == SectionKind.PROJECTS && percent != null && percent.compareTo(BigDecimal.valueOf(100)) == 0;
    }

    /** Without who and when: as it is frozen. */
    JsonObject toJson() {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("kind", kind.name())
                .add("key", key)
                .add("title", title)
                .add("reference", reference)
                .add("remark", remark);
        add(json, "due", due);
        add(json, "workState", workState);
        add(json, "percent", Decimals.exchange(percent));
        add(json, "planned", Decimals.exchange(planned));
        add(json, "paid", Decimals.exchange(paid));
        return json.build();
    }

    private static void add(JsonObjectBuilder json, String name, Object value) {
        if (value != null) {
            json.add(name, value.toString());
        }
    }
}
