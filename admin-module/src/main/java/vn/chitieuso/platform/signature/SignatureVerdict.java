package vn.chitieuso.platform.signature;

import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import vn.chitieuso.platform.json.Json;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;

/**
 * What was found of a document's signatures at one time.
 *
 * @param signatures in the order in which they were made; empty unless the outcome is INTACT or CHANGED
 */
public record SignatureVerdict(Outcome outcome, Instant checkedAt, List<PdfSignature> signatures) {

    /** What a document's signatures say together. */
    public enum Outcome {
        /** Signed, and every signature holds. */
        INTACT,
        /** Signed, and at least one signature no longer holds. */
        CHANGED,
        /** Nobody signed it. */
        UNSIGNED,
        /** It is broken, encrypted, takes too long to read, or is no PDF. */
        UNVERIFIABLE
    }

    static SignatureVerdict of(List<PdfSignature> signatures, Instant at) {
        if (signatures.isEmpty()) {
            return new SignatureVerdict(Outcome.UNSIGNED, at, List.of());
        }
        boolean holding = signatures.stream().allMatch(PdfSignature::isHolding);
        return new SignatureVerdict(holding ? Outcome.INTACT : Outcome.CHANGED, at, List.copyOf(signatures));
    }

    static SignatureVerdict unverifiable(Instant at) {
        return new SignatureVerdict(Outcome.UNVERIFIABLE, at, List.of());
    }

    /** As it is kept. */
    public String toJson() {
        JsonArrayBuilder all = Json.createArrayBuilder();
        signatures.forEach(signature -> all.add(signature.toJson()));
        return Json.createObjectBuilder()
                .add("outcome", outcome.name())
                .add("checkedAt", checkedAt.toString())
                .add("signatures", all)
                .build()
                .toString();
    }

    /** As it was kept. */
    public static SignatureVerdict of(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            JsonObject kept = reader.readObject();
            return new SignatureVerdict(
                    Outcome.valueOf(kept.getString("outcome")),
                    Instant.parse(kept.getString("checkedAt")),
                    kept.getJsonArray("signatures").getValuesAs(JsonObject.class).stream()
                            .map(PdfSignature::of)
                            .toList());
        }
    }
}
