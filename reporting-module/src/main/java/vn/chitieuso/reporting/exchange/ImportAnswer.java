package vn.chitieuso.reporting.exchange;

import java.io.StringReader;
import java.util.List;
import java.util.Locale;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.annotation.JsonbCreator;
import jakarta.json.bind.annotation.JsonbProperty;

/**
 * What became of a list, in somebody's language.
 *
 * @param reportsSent in the place of their units
 * @param reportsHeld not sent yet, because a required figure is missing
 * @param rejectedTotal how many lines were refused; {@code rejected} tells the first of them
 */
public record ImportAnswer(
        long received,
        long created,
        long updated,
        long unchanged,
        boolean stored,
        int reportsSent,
        int reportsHeld,
        long rejectedTotal,
        List<Refused> rejected) {

    private static final Jsonb JSON = JsonbBuilder.create(new JsonbConfig().withNullValues(true));

    @JsonbCreator
    public ImportAnswer(
            @JsonbProperty("received") long received,
            @JsonbProperty("created") long created,
            @JsonbProperty("updated") long updated,
            @JsonbProperty("unchanged") long unchanged,
            @JsonbProperty("stored") boolean stored,
            @JsonbProperty("reportsSent") int reportsSent,
            @JsonbProperty("reportsHeld") int reportsHeld,
            @JsonbProperty("rejectedTotal") long rejectedTotal,
            @JsonbProperty("rejected") List<Refused> rejected) {
        this.received = received;
        this.created = created;
        this.updated = updated;
        this.unchanged = unchanged;
        this.stored = stored;
        this.reportsSent = reportsSent;
        this.reportsHeld = reportsHeld;
        this.rejectedTotal = rejectedTotal;
        this.rejected = rejected;
    }

    /** A line that was not taken in. */
    public record Refused(long line, String column, String code, String message) {

        @JsonbCreator
        public Refused(
                @JsonbProperty("line") long line,
                @JsonbProperty("column") String column,
                @JsonbProperty("code") String code,
                @JsonbProperty("message") String message) {
            this.line = line;
            this.column = column;
            this.code = code;
            this.message = message;
        }
    }

    public static ImportAnswer of(ImportOutcome outcome, Locale locale) {
        return new ImportAnswer(
                outcome.received(),
                outcome.created(),
                outcome.updated(),
                outcome.unchanged(),
                outcome.stored(),
                outcome.sent(),
                outcome.held(),
                outcome.rejectedTotal(),
                outcome.rejected().stream()
                        .map(refused ->
                                new Refused(refused.line(), refused.column(), refused.code(), refused.message(locale)))
                        .toList());
    }

    public static ImportAnswer parse(String json) {
        return JSON.fromJson(new StringReader(json), ImportAnswer.class);
    }

    String toJson() {
        return JSON.toJson(this);
    }
}
