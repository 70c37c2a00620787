package vn.chitieuso.admin.orgunit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import vn.chitieuso.platform.db.Validity;
import vn.chitieuso.platform.db.VersionedEntity;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;

/**
 * An administrative unit of the province: the province, a department, a district or a commune. It comes into being on a
 * day, may change its name, kind, code and parent while it lives, and ends; what follows it is told by
 * {@link Succession}. It is identified by the code it was founded under and the day of its founding, because codes and
 * names are reused by others. At every day of its life it has exactly one code and one name, and, below the province,
 * one parent.
 */
@Entity
@Table(name = "org_unit")
public class OrgUnit extends VersionedEntity {

    public static final int END_NOTE_MAX = 400;

    @Enumerated(EnumType.STRING)
    private OrgLevel level;

    @Column(name = "founding_code")
    private String foundingCode;

    @Column(name = "founded_on")
    private LocalDate foundedOn;

    @Embedded
    private Validity validity;

    @Column(name = "end_note")
    private String endNote;

    @OneToMany(mappedBy = "unit", cascade = CascadeType.PERSIST)
    private List<OrgUnitCode> codes = new ArrayList<>();

    @OneToMany(mappedBy = "unit", cascade = CascadeType.PERSIST)
    private List<OrgUnitName> names = new ArrayList<>();

    @OneToMany(mappedBy = "unit", cascade = CascadeType.PERSIST)
    private List<Placement> placements = new ArrayList<>();

    /** For JPA. */
    protected OrgUnit() {}

    OrgUnit(OrgLevel level, String code, String name, String kind, OrgUnit parent, Validity validity) {
        this.level = Objects.requireNonNull(level, "level");
        this.foundingCode = Objects.requireNonNull(code, "code");
        this.foundedOn = validity.getFrom();
        this.validity = validity;
        codes.add(new OrgUnitCode(this, code, validity));
        names.add(new OrgUnitName(this, name, kind, validity));
        if (parent != null) {
            placements.add(new Placement(this, parent, validity));
        }
    }

    public OrgLevel getLevel() {
        return level;
    }

    public Validity getValidity() {
        return validity;
    }

    public String getEndNote() {
        return endNote;
    }

    public String codeOn(LocalDate day) {
        return current(codes, OrgUnitCode::getValidity, day).getCode();
    }

    /** The name on a day; before its founding the first, after its end the last. */
    public String nameOn(LocalDate day) {
        return current(names, OrgUnitName::getValidity, day).getName();
    }

    public String kindOn(LocalDate day) {
        return current(names, OrgUnitName::getValidity, day).getKind();
    }

    public Optional<OrgUnit> parentOn(LocalDate day) {
        return placements.stream()
                .filter(placement -> placement.getValidity().contains(day))
                .map(Placement::getParent)
                .findFirst();
    }

    public List<OrgUnitName> getNames() {
        return Collections.unmodifiableList(names);
    }

    public List<Placement> getPlacements() {
        return Collections.unmodifiableList(placements);
    }

    /** From that day on the unit bears another name or is of another kind (xã → phường). */
    void rename(String name, String kind, LocalDate from) {
        OrgUnitName old = current(names, OrgUnitName::getValidity, from);
        if (old.getName().equals(name) && old.getKind().equals(kind)) {
            return;
        }
        if (old.getValidity().getFrom().equals(from)) {
            old.become(name, kind);
            return;
        }
        Validity rest = Validity.between(from, old.getValidity().getTo());
        old.end(from.minusDays(1));
        names.add(new OrgUnitName(this, name, kind, rest));
    }

    /** From that day on the unit stands under another parent. */
    void moveUnder(OrgUnit parent, LocalDate from) {
        Placement old = current(placements, Placement::getValidity, from);
        if (old.getParent().equals(parent)) {
            return;
        }
        if (old.getValidity().getFrom().equals(from)) {
            old.become(parent);
            return;
        }
        Validity rest = Validity.between(from, old.getValidity().getTo());
        old.end(from.minusDays(1));
        placements.add(new Placement(this, parent, rest));
    }

    /** The end that was told was that of a name or a place only: the unit goes on, and so do its last code, name and parent. */
    void goOn() {
        LocalDate lastDay = validity.getTo();
        validity = validity.endingOn(Validity.FOREVER);
        endNote = null;
        codes.stream().filter(code -> code.getValidity().contains(lastDay)).forEach(code -> code.end(Validity.FOREVER));
        names.stream().filter(name -> name.getValidity().contains(lastDay)).forEach(name -> name.end(Validity.FOREVER));
        placements.stream()
                .filter(place -> place.getValidity().contains(lastDay))
                .forEach(place -> place.end(Validity.FOREVER));
    }

    /** The unit's last day; nothing of it holds any longer. */
    void end(LocalDate lastDay, String note) {
        validity = validity.endingOn(lastDay);
        endNote = note;
        codes.stream().filter(code -> code.getValidity().contains(lastDay)).forEach(code -> code.end(lastDay));
        names.stream().filter(name -> name.getValidity().contains(lastDay)).forEach(name -> name.end(lastDay));
        placements.stream()
                .filter(place -> place.getValidity().contains(lastDay))
                .forEach(place -> place.end(lastDay));
    }

    private static <T> T current(List<T> history, Function<T, Validity> validity, LocalDate day) {
        Comparator<T> byBeginning =
                Comparator.comparing(item -> validity.apply(item).getFrom());
        return history.stream()
                .filter(item -> !validity.apply(item).getFrom().isAfter(day))
                .max(byBeginning)
                .or(() -> history.stream().min(byBeginning))
                .orElseThrow();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OrgUnit that
                && foundingCode.equals(that.foundingCode)
                && foundedOn.equals(that.foundedOn);
    }

    @Override
    public int hashCode() {
        return Objects.hash(foundingCode, foundedOn);
    }

    @Override
    public String toString() {
        return foundingCode + " (" + validity + ")";
    }
}
