package vn.chitieuso.admin.orgunit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import vn.chitieuso.platform.db.VersionedEntity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/**
 * One reorganisation (sắp xếp đơn vị hành chính) on one day: a list of who follows whom, applied as a whole. It can be
 * undone as a whole until something stands on the new structure; undone, it is history.
 */
@Entity
@Table(name = "reorganisation")
public class Reorganisation extends VersionedEntity {

    public static final int TITLE_MAX = 200;
    public static final int LEGAL_BASIS_MAX = 400;

    private String title;

    @Column(name = "effective_date")
    private LocalDate effectiveDate;

    @Column(name = "legal_basis")
    private String legalBasis;

    private String list;

    @Column(name = "applied_at")
    private Instant appliedAt;

    @Column(name = "applied_by")
    private String appliedBy;

    @Column(name = "undone_at")
    private Instant undoneAt;

    @Column(name = "undone_by")
    private String undoneBy;

    /** For JPA. */
    protected Reorganisation() {}

    Reorganisation(
            String title,
            LocalDate effectiveDate,
            String legalBasis,
            String list,
            Instant appliedAt,
            String appliedBy) {
        this.title = Objects.requireNonNull(title, "title");
        this.effectiveDate = Objects.requireNonNull(effectiveDate, "effectiveDate");
        this.legalBasis = legalBasis;
        this.list = Objects.requireNonNull(list, "list");
        this.appliedAt = Objects.requireNonNull(appliedAt, "appliedAt");
        this.appliedBy = Objects.requireNonNull(appliedBy, "appliedBy");
    }

    void undo(Instant at, String by) {
        undoneAt = Objects.requireNonNull(at, "at");
        undoneBy = Objects.requireNonNull(by, "by");
    }

    public String getTitle() {
        return title;
    }

    public LocalDate getEffectiveDate() {
        return effectiveDate;
    }

    public String getLegalBasis() {
        return legalBasis;
    }

    public String getList() {
        return list;
    }

    public Instant getAppliedAt() {
        return appliedAt;
    }

    public String getAppliedBy() {
        return appliedBy;
    }

    public Instant getUndoneAt() {
        return undoneAt;
    }

    public String getUndoneBy() {
        return undoneBy;
    }

    public boolean isUndone() {
        return undoneAt != null;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Reorganisation that
                && effectiveDate.equals(that.effectiveDate)
                && appliedAt.equals(that.appliedAt);
    }

    @Override
    public int hashCode() {
        return Objects.hash(effectiveDate, appliedAt);
    }
}
