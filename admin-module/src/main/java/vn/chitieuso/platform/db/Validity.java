package vn.chitieuso.platform.db;

import java.time.LocalDate;
import java.util.Objects;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * A closed interval of days in which something holds; both ends belong to it. An unknown beginning is {@link #ALWAYS},
 * an open end {@link #FOREVER}: comparisons need no null, and people are shown neither.
 */
@Embeddable
public class Validity {

    public static final LocalDate ALWAYS = LocalDate.of(1, 1, 1);
    public static final LocalDate FOREVER = LocalDate.of(9999, 12, 31);

    @Column(name = "valid_from")
    private LocalDate from;

    @Column(name = "valid_to")
    private LocalDate to;

    /** For JPA. */
    protected Validity() {}

    private Validity(LocalDate from, LocalDate to) {
        this.from = Objects.requireNonNull(from, "from");
        this.to = Objects.requireNonNull(to, "to");
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("Validity ends (" + to + ") before it begins (" + from + ")");
        }
    }

    /** @param from null for "since before our data begin"; @param to null for "until further notice" */
    public static Validity between(LocalDate from, LocalDate to) {
        return new Validity(from == null ? ALWAYS : from, to == null ? FOREVER : to);
    }

    public static Validity since(LocalDate from) {
        return between(from, null);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** The same beginning, the last day being {@code day}. */
    public Validity endingOn(LocalDate day) {
        return new Validity(from, day);
    }

    public boolean overlaps(Validity other) {
        return !from.isAfter(other.to) && !other.from.isAfter(to);
    }

    /** The part of it that lies within another, with which it overlaps. */
    public Validity within(Validity other) {
        return new Validity(from.isBefore(other.from) ? other.from : from, to.isAfter(other.to) ? other.to : to);
    }

    public LocalDate getFrom() {
        return from;
    }

    public LocalDate getTo() {
        return to;
    }

    /** The first day, or null where the beginning is not known. */
    public LocalDate knownFrom() {
        return knownFrom(from);
    }

    /** The last day, or null while the end is open. */
    public LocalDate knownTo() {
        return knownTo(to);
    }

    public static LocalDate knownFrom(LocalDate from) {
        return ALWAYS.equals(from) ? null : from;
    }

    public static LocalDate knownTo(LocalDate to) {
        return FOREVER.equals(to) ? null : to;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Validity that && from.equals(that.from) && to.equals(that.to);
    }

    @Override
    public int hashCode() {
        return Objects.hash(from, to);
    }

    @Override
    public String toString() {
        return from + "/" + to;
    }
}
