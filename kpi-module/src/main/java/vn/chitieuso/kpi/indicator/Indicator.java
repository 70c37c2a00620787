package vn.chitieuso.kpi.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.chitieuso.kpi.decision.DecisionDocument;
import vn.chitieuso.platform.db.Validity;
import vn.chitieuso.platform.db.VersionedEntity;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;

/**
 * A measure of digital transformation under an official code. What it means is told by its definitions, of which at most
 * one holds on any day; a figure is read with the definition at the end of its period's data.
 */
@Entity
@Table(name = "indicator")
public class Indicator extends VersionedEntity {

    public static final int CODE_MAX = 20;

    private String code;

    @OneToMany(mappedBy = "indicator", cascade = CascadeType.PERSIST, orphanRemoval = true)
    private List<IndicatorDefinition> definitions = new ArrayList<>();

    /** For JPA. */
    protected Indicator() {}

    Indicator(String code) {
        this.code = Objects.requireNonNull(code, "code");
    }

    public String getCode() {
        return code;
    }

    public List<IndicatorDefinition> getDefinitions() {
        return Collections.unmodifiableList(definitions);
    }

    public Optional<IndicatorDefinition> definitionOn(LocalDate day) {
        return definitions.stream()
                .filter(definition -> definition.getValidity().contains(day))
                .findFirst();
    }

    /**
     * From the beginning of the validity on, the indicator is what the description says, until its end or the day before
     * the next definition; the definition before ends the day before.
     */
    void define(IndicatorDescription description, DecisionDocument basis, Validity validity) {
        LocalDate from = validity.getFrom();
        Validity fitting = definitions.stream()
                .map(definition -> definition.getValidity().getFrom())
                .filter(next -> next.isAfter(from) && !next.isAfter(validity.getTo()))
                .min(Comparator.naturalOrder())
                .map(next -> validity.endingOn(next.minusDays(1)))
                .orElse(validity);
        definitions.stream()
                .filter(definition -> definition.getValidity().contains(from))
                .filter(definition -> definition.getValidity().getFrom().isBefore(from))
                .forEach(definition -> definition.end(from.minusDays(1)));
        definitions.stream()
                .filter(definition -> definition.getValidity().getFrom().equals(from))
                .findFirst()
                .ifPresentOrElse(
                        same -> same.describe(description, basis, fitting),
                        () -> definitions.add(new IndicatorDefinition(this, description, basis, fitting)));
    }

    /** It holds no longer after the day; what was to hold only later is forgotten. */
    void end(LocalDate lastDay) {
        definitions.removeIf(definition -> definition.getValidity().getFrom().isAfter(lastDay));
        definitionOn(lastDay).ifPresent(definition -> definition.end(lastDay));
    }

    /** Differs after every change of any definition. */
    String state() {
        return definitions.stream()
                .map(definition -> definition.getId() + ":" + definition.getVersion())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Indicator that && code.equals(that.code);
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }
}
