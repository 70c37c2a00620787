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
 * A decision, plan, letter, resolution or decree that sets targets, tasks or rules. Offices number anew every year, so its
 * number and day together tell it from others; numbers are compared in whatever spelling. Its file, once filed, is
 * searched together with what was recorded.
 */
@Entity
@Table(name = "decision_document")
public class DecisionDocument extends VersionedEntity {

    public static final int NUMBER_MAX = 60;
    public static final int REFERENCE_MAX = 120;
    public static final int ISSUER_MAX = 200;
    public static final int ABSTRACT_MAX = 1000;
    public static final int SOURCE_MAX = 600;

    private static final int WORDS_MAX = 400_000;

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
    private String words;

    @Column(name = "file_id")
    private Long file;

    @Enumerated(EnumType.STRING)
    private Verification verification;

    private String source;

    /** For JPA. */
    protected DecisionDocument() {}

    DecisionDocument(DocumentNumber number, DecisionDescription description) {
        this.number = number.written();
        this.foldedNumber = number.folded();
        describe(description);
    }

    void describe(DecisionDescription description) {
        kind = description.kind();
        issuer = description.issuer();
        issuedOn = description.issuedOn();
        summary = description.summary();
        verification = description.verification();
        source = description.source();
        String before = folded;
        folded = Folding.fold(String.join(" ", number, Objects.toString(summary, ""), Objects.toString(issuer, "")));
        words = before == null || words == null
                ? folded
                : folded + words.substring(Math.min(words.length(), before.length()));
    }

    /** @param text of the file, as far as it could be read */
    void file(long stored, String text) {
        file = stored;
        String folding = Folding.fold(text);
        words = folded + " " + folding.substring(0, Math.min(folding.length(), WORDS_MAX));
    }

    void unfile() {
        file = null;
        words = folded;
    }

    public DecisionDescription describe() {
        return new DecisionDescription(kind, issuer, issuedOn, summary, verification, source);
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

    /** Id of the stored file; null where there is none. */
    public Long getFile() {
        return file;
    }

    public Verification getVerification() {
        return verification;
    }

    public String getSource() {
        return source;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DecisionDocument that
                && foldedNumber.equals(that.foldedNumber)
                && Objects.equals(issuedOn, that.issuedOn);
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
        DECREE,
        /** Thông tư. */
        CIRCULAR,
        /** Chỉ thị. */
        DIRECTIVE,
        /** Chương trình. */
        PROGRAMME,
        /** Hướng dẫn. */
        GUIDELINE,
        /** Báo cáo. */
        REPORT
    }
}
