package vn.chitieuso.platform.work;

import java.io.StringReader;
import java.util.Locale;
import vn.chitieuso.platform.json.Json;
import vn.chitieuso.platform.text.Texts;

import jakarta.json.JsonReader;
import jakarta.json.JsonString;

/** What is to be said of a job. */
public final class JobMessage {

    private JobMessage() {}

    /** Where it stands, in the reader's language; why, where it failed. */
    public static String of(Job job, Locale locale) {
        if (job.messageKey() == null) {
            String state = job.state() == JobState.RUNNING && job.cancelRequested()
                    ? "STOPPING"
                    : job.state().name();
            return Texts.get(locale, "platform.work.state." + state);
        }
        try (JsonReader reader = Json.createReader(new StringReader(job.messageArguments()))) {
            Object[] arguments = reader.readArray().getValuesAs(JsonString.class).stream()
                    .map(JsonString::getString)
                    .toArray();
            return Texts.get(locale, job.messageKey(), arguments);
        }
    }
}
