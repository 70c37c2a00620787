package vn.chitieuso.kpi.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.chitieuso.kpi.catalogue.Fields;
import vn.chitieuso.kpi.catalogue.LineFields;
import vn.chitieuso.kpi.decision.DecisionDocument;
import vn.chitieuso.kpi.decision.Decisions;
import vn.chitieuso.kpi.formula.Problem;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.platform.csv.CsvList;
import vn.chitieuso.platform.csv.ImportResult;
import vn.chitieuso.platform.db.Validity;

/** One uploaded list of definitions, being checked against itself and the catalogue and written into it. */
class DefinitionList {

    private final Indicators indicators;
    private final Decisions decisions;
    private final DefinitionGuard guard;
    private final CsvList list;
    private final Map<String, Indicator> known;
    private final Map<String, Optional<DecisionDocument>> documents = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();

    DefinitionList(Indicators indicators, Decisions decisions, DefinitionGuard guard, CsvList list) {
        this.indicators = indicators;
        this.decisions = decisions;
        this.guard = guard;
        this.list = list;
        this.known = indicators.allByCode();
    }

    ImportResult store() {
        list.lines().forEach(line -> read(new LineFields(list, line)));
        refuseTwice();
        if (list.hasErrors()) {
            return ImportResult.nothing();
        }
        ImportResult result = ImportResult.nothing();
        for (Entry entry : entries) {
            result = store(entry, result);
        }
        indicators.writePending();
        FormulaGraph graph = new FormulaGraph(indicators.all());
        DefinitionChecking checking = new DefinitionChecking(graph);
        entries.forEach(entry -> check(entry, checking));
        if (!list.hasErrors()) {
            entries.forEach(entry -> checkReaders(entry, graph, checking));
        }
        return result;
    }

    private void read(Fields fields) {
        String code = fields.required("code", Indicator.CODE_MAX);
        IndicatorCatalogue.refuseBadCode(fields, code);
        IndicatorDescription description = DefinitionReading.description(fields);
        LocalDate from = fields.date("validFrom");
        LocalDate to = fields.date("validTo");
        DefinitionReading.refuseReversed(fields, from, to);
        DecisionDocument basis = basis(fields, description.decision());
        if (!fields.hasErrors()) {
            entries.add(new Entry(fields, code, description, basis, Validity.between(from, to)));
        }
    }

    private DecisionDocument basis(Fields fields, String reference) {
        if (reference == null) {
            return null;
        }
        try {
            Optional<DecisionDocument> document = documents.computeIfAbsent(reference, decisions::find);
            if (document.isEmpty()) {
                fields.error("decision", "kpi.decision.unknown", reference);
            }
            return document.orElse(null);
        } catch (BusinessException ambiguous) {
            fields.error("decision", ambiguous.getKey(), reference);
            return null;
        }
    }

    /** An indicator may have a line for each of its definitions, but not two that begin on one day. */
    private void refuseTwice() {
        Set<String> seen = new java.util.HashSet<>();
        for (Entry entry : entries) {
            if (!seen.add(entry.code + "@" + entry.validity.getFrom())) {
                entry.fields.error("code", "kpi.indicator.codeTwice", entry.code);
            }
        }
    }

    private ImportResult store(Entry entry, ImportResult result) {
        Indicator before = known.get(entry.code);
        Optional<IndicatorDefinition> definition =
                before == null ? Optional.empty() : before.definitionOn(entry.validity.getFrom());
        if (definition
                .filter(same -> same.says(entry.description, entry.basis, entry.validity))
                .isPresent()) {
            return result.plusUnchanged();
        }
        definition.ifPresent(old -> tellRetroactive(entry, old));
        Indicator indicator = before == null ? new Indicator(entry.code) : before;
        indicator.define(entry.description, entry.basis, entry.validity);
        if (before != null) {
            return result.plusUpdated();
        }
        indicators.add(indicator);
        known.put(entry.code, indicator);
        return result.plusCreated();
    }

    private void tellRetroactive(Entry entry, IndicatorDefinition old) {
        try {
            guard.refuseChangeOfPast(entry.code, old.describe(), entry.description, entry.validity.getFrom());
        } catch (BusinessException refused) {
            refused.getErrors()
                    .forEach(error -> entry.fields.error(
                            "validFrom", error.key(), error.arguments().toArray()));
        }
    }

    private static void checkReaders(Entry entry, FormulaGraph graph, DefinitionChecking checking) {
        LocalDate from = entry.validity.getFrom();
        for (IndicatorRow reader : graph.readers(entry.code, from)) {
            if (reader.validFrom().isAfter(entry.validity.getTo())) {
                continue;
            }
            checking.brokenBy(reader, from)
                    .ifPresent(problem -> entry.fields.error(
                            "unit", "kpi.indicator.breaksReader", entry.code, reader.code(), reader.formula()));
        }
    }

    private void check(Entry entry, DefinitionChecking checking) {
        String successor = entry.description.successor();
        if (successor != null && !known.containsKey(successor)) {
            entry.fields.error("successor", "kpi.indicator.unknown", successor);
        }
        if (entry.description.formula() == null) {
            return;
        }
        checking
                .problems(entry.code, entry.description.formula(), entry.description.unit(), entry.validity.getFrom())
                .stream()
                .filter(Problem::isError)
                .forEach(problem -> entry.fields.error(
                        "formula", problem.key(), problem.arguments().toArray()));
    }

    /** A line that could be read. */
    private record Entry(
            Fields fields, String code, IndicatorDescription description, DecisionDocument basis, Validity validity) {}
}
