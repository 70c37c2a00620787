package vn.chitieuso.reporting.report.rest;

import java.io.StringReader;
import java.time.OffsetDateTime;
import vn.chitieuso.platform.json.Json;
import vn.chitieuso.platform.time.Zone;
import vn.chitieuso.reporting.report.ReportRevision;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;

/** A frozen sending as the API tells it. */
public record RevisionLine(int number, OffsetDateTime sentAt, String sentBy, String contentHash, JsonObject content) {

    static RevisionLine of(ReportRevision revision) {
        try (JsonReader reader = Json.createReader(new StringReader(revision.content()))) {
            return new RevisionLine(
                    revision.number(),
                    Zone.inVietnam(revision.sentAt()),
                    revision.sentBy(),
                    revision.contentHash(),
                    reader.readObject());
        }
    }
}
