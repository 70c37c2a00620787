package vn.chitieuso.reporting.exchange;

import java.io.StringReader;
import java.util.Locale;
import vn.chitieuso.platform.json.Json;
import vn.chitieuso.platform.work.BackgroundWork;
import vn.chitieuso.platform.work.Job;
import vn.chitieuso.platform.work.JobKind;
import vn.chitieuso.platform.work.JobOrder;
import vn.chitieuso.platform.work.JobProgress;
import vn.chitieuso.reporting.value.ValueSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;

/** An import that nobody waits for. */
@ApplicationScoped
public class ImportJob implements JobKind {

    static final String NAME = "value.import";

    @Inject
    private ValueImport imports;

    @Inject
    private RowReading reading;

    @Inject
    private BackgroundWork work;

    /** How a list's bytes are to be read. */
    public enum Form {
        CSV,
        JSON,
        /** As somebody uploads it. */
        FILE
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String page(long job) {
        return "/reporting/exchange/import.xhtml?job=" + job;
    }

    /**
     * @param locale of the messages in its result
     * @return the job's number
     */
    public long begin(ImportOrder order, Form form, byte[] list, Locale locale) {
        imports.requireOrder(order);
        String file = order.file() == null ? form.name() : order.file();
        return work.begin(NAME, new JobOrder(file, parameters(order, form, locale), list));
    }

    /** Takes the list of a dry run in. */
    public long takeIn(Job dryRun, boolean atomic) {
        JobOrder given = work.order(dryRun.id());
        JsonObject before = object(given.parameters());
        ImportOrder tried = order(given.subject(), before);
        ImportOrder real = new ImportOrder(tried.regime(), tried.period(), false, atomic, tried.source(), tried.file());
        return begin(
                real,
                Form.valueOf(before.getString("form")),
                given.content(),
                Locale.forLanguageTag(before.getString("language")));
    }

    /** Whether a job only tried. */
    public boolean isDryRun(Job job) {
        return object(work.order(job.id()).parameters()).getBoolean("dryRun");
    }

    @Override
    public String run(JobOrder given, JobProgress progress) {
        JsonObject parameters = object(given.parameters());
        ImportedRows rows = switch (Form.valueOf(parameters.getString("form"))) {
            case CSV -> reading.csv(given.content());
            case JSON -> reading.json(given.content());
            case FILE -> reading.file(given.content());
        };
        ImportOutcome outcome = imports.take(order(given.subject(), parameters), rows, new ImportWatch(progress));
        return ImportAnswer.of(outcome, Locale.forLanguageTag(parameters.getString("language")))
                .toJson();
    }

    private static String parameters(ImportOrder order, Form form, Locale locale) {
        JsonObjectBuilder parameters = Json.createObjectBuilder()
                .add("form", form.name())
                .add("dryRun", order.dryRun())
                .add("atomic", order.atomic())
                .add("source", order.source().name())
                .add("language", locale.toLanguageTag());
        if (order.regime() != null) {
            parameters.add("regime", order.regime());
        }
        if (order.period() != null) {
            parameters.add("period", order.period());
        }
        return parameters.build().toString();
    }

    private static ImportOrder order(String file, JsonObject parameters) {
        return new ImportOrder(
                parameters.getString("regime", null),
                parameters.getString("period", null),
                parameters.getBoolean("dryRun"),
                parameters.getBoolean("atomic"),
                ValueSource.valueOf(parameters.getString("source")),
                file);
    }

    private static JsonObject object(String parameters) {
        try (JsonReader reader = Json.createReader(new StringReader(parameters))) {
            return reader.readObject();
        }
    }
}
