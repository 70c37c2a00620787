package vn.chitieuso.platform.signature;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.chitieuso.platform.text.Texts;
import vn.chitieuso.platform.time.Zone;

/** What was found of signatures, in words. */
public final class SignatureWords {

    private static final String KEY = "platform.signature.";

    private SignatureWords() {}

    /** In a few words, for a badge. */
    public static String of(SignatureVerdict verdict, Locale locale) {
        return Texts.get(
                locale,
                KEY + "outcome." + verdict.outcome(),
                verdict.signatures().size());
    }

    /** {@code ok}, {@code warn} or {@code bad}; null for neither. */
    public static String tone(SignatureVerdict verdict) {
        return switch (verdict.outcome()) {
            case INTACT ->
                verdict.signatures().stream().allMatch(signature -> signature.trust() != Trust.UNTRUSTED)
                        ? "ok"
                        : "warn";
            case CHANGED -> "bad";
            case UNVERIFIABLE -> "warn";
            case UNSIGNED -> null;
        };
    }

    /** One sentence each: who, when, whether intact, whether believed. */
    public static List<String> of(PdfSignature signature, Locale locale) {
        List<String> sentences = new ArrayList<>();
        sentences.add(who(signature, locale));
        sentences.add(when(signature, locale));
        sentences.add(Texts.get(locale, KEY + "state." + state(signature)));
        if (signature.isHolding() && !signature.coversWhole()) {
            sentences.add(Texts.get(locale, KEY + "appended"));
        }
        if (signature.signer() != null && !signature.certificateInForce()) {
            sentences.add(Texts.get(locale, KEY + "notInForce"));
        }
        sentences.add(Texts.get(
                locale, KEY + "trust." + signature.trust(), signature.issuer() == null ? "–" : signature.issuer()));
        return sentences;
    }

    private static String who(PdfSignature signature, Locale locale) {
        if (signature.signer() == null) {
            return Texts.get(locale, KEY + "nobody");
        }
        return signature.organisation() == null
                ? Texts.get(locale, KEY + "signer", signature.signer())
                : Texts.get(locale, KEY + "signerOf", signature.signer(), signature.organisation());
    }

    private static String when(PdfSignature signature, Locale locale) {
        if (signature.signedAt() == null) {
            return Texts.get(locale, KEY + "when.unknown");
        }
        ZonedDateTime moment = signature.signedAt().atZone(Zone.VIETNAM);
        return Texts.get(
                locale, KEY + (signature.timeStamped() ? "when.stamped" : "when.claimed"), moment.toLocalDateTime());
    }

    private static String state(PdfSignature signature) {
        if (!signature.intact()) {
            return "BROKEN";
        }
        return signature.changedAfterwards() ? "CHANGED" : "INTACT";
    }
}
