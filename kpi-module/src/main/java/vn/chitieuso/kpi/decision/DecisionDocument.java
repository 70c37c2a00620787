package vn.chitieuso.kpi.decision;

import java.time.LocalDate;
import java.util.Objects;
import vn.chitieuso.kpi.Verification;
import vn.chitieuso.platform.db.VersionedEntity;
import vn.chitieuso.platform.text.Folding;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

/**
 * A decision, plan, letter, resolution or decree that sets targets, tasks or rules. Its number identifies it, compared
 * without case, blanks and diacritics: "969/QĐ-UBND" and "969/qd-ubnd" are one document.
 */
@Entity
@Table(name = "decision_document")
public class DecisionDocument extends VersionedEntity {

    public static final int NUMBER_MAX = 60;
    public static final int ISSUER_MAX = 200;
    public static final int ABSTRACT_MAX = 1000;
    public static final int SOURCE_MAX = 600;

    private String number;

    @Column(name = "folded_number")
    private String foldedNumber;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String issuer;

    @Column(name = "issued_on")
    private LocalDate issuedOn;

    @Column(name = "abstract")
    private String summary;

    private String folded;

    @Enumerated(EnumType.STRING)
    private Verification verification;

    private String source;

    /** For JPA. */
    protected DecisionDocument() {}

    DecisionDocument(String number) {
        this.number = Objects.requireNonNull(number, "number");
        this.foldedNumber = foldNumber(number);
    }

    static String foldNumber(String number) {
        return Folding.fold(number).replaceAll("\\s+", "");
    }

    void describe(
            Kind kind, String issuer, LocalDate issuedOn, String summary, Verification verification, String source) {
        this.kind = Objects.requireNonNull(kind, "kind");
        this.issuer = issuer;
        this.issuedOn = issuedOn;
        this.summary = summary;
        this.folded =
                Folding.fold(String.join(" ", number, Objects.toString(summary, ""), Objects.toString(issuer, "")));
        this.verification = Objects.requireNonNull(verification, "verification");
        this.source = source;
    }

    public String getNumber() {
        return number;
    }

    public Kind getKind() {
        return kind;
    }

    public String getIssuer() {
        return issuer;
    }

    public LocalDate getIssuedOn() {
        return issuedOn;
    }

    /** The abstract (trích yếu); null where it is not known. */
    public String getSummary() {
        return summary;
    }

    public Verification getVerification() {
        return verification;
    }

    public String getSource() {
        return source;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DecisionDocument that && foldedNumber.equals(that.foldedNumber);
    }

    @Override
    public int hashCode() {
        return foldedNumber.hashCode();
    }

    /** The kinds of documents, by the officials' names. */
    public enum Kind {
        /** Quyết định. */
        DECISION,
        /** Kế hoạch. */
        PLAN,
        /** Công văn. */
        OFFICIAL_LETTER,
        /** Thông báo. */
        NOTICE,
        /** Nghị quyết. */
        RESOLUTION,
        /** Nghị định. */
        DECREE
    }
}
