package vn.chitieuso.platform.signature;

import java.time.Instant;
import vn.chitieuso.platform.json.Json;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;

/**
 * One signature of a PDF.
 *
 * @param signer common name in the signer's certificate; null where the signature brings no certificate
 * @param organisation of the signer, as the certificate has it; or null
 * @param issuer common name of whoever issued the certificate; or null
 * @param signedAt by a time stamp, else as the signer's own machine says; or null
 * @param timeStamped whether a time stamp says so
 * @param intact whether the signature fits the bytes it covers
 * @param changedAfterwards whether something that can be seen was changed in what was appended after it; further signatures
 *     are no change
 * @param coversWhole whether nothing at all was appended after it
 * @param certificateInForce whether the certificate was in force when it signed
 */
public record PdfSignature(
        String signer,
        String organisation,
        String issuer,
        Instant signedAt,
        boolean timeStamped,
        boolean intact,
        boolean changedAfterwards,
        boolean coversWhole,
        boolean certificateInForce,
        Trust trust) {

    /** Whether what was signed is still what one reads. */
    public boolean isHolding() {
        return intact && !changedAfterwards;
    }

    JsonObject toJson() {
        JsonObjectBuilder json = Json.createObjectBuilder();
        add(json, "signer", signer);
        add(json, "organisation", organisation);
        add(json, "issuer", issuer);
        add(json, "signedAt", signedAt == null ? null : signedAt.toString());
        return json.add("timeStamped", timeStamped)
                .add("intact", intact)
                .add("changedAfterwards", changedAfterwards)
                .add("coversWhole", coversWhole)
                .add("certificateInForce", certificateInForce)
                .add("trust", trust.name())
                .build();
    }

    static PdfSignature of(JsonObject json) {
        String signedAt = json.getString("signedAt", null);
        return new PdfSignature(
                json.getString("signer", null),
                json.getString("organisation", null),
                json.getString("issuer", null),
                signedAt == null ? null : Instant.parse(signedAt),
                json.getBoolean("timeStamped"),
                json.getBoolean("intact"),
                json.getBoolean("changedAfterwards"),
                json.getBoolean("coversWhole"),
                json.getBoolean("certificateInForce"),
                Trust.valueOf(json.getString("trust")));
    }

    private static void add(JsonObjectBuilder json, String name, String value) {
        if (value != null) {
            json.add(name, value);
        }
    }
}
