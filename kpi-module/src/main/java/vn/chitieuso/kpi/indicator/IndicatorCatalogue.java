package vn.chitieuso.kpi.indicator;

import java.io.Reader;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.chitieuso.kpi.catalogue.CatalogueKeeping;
import vn.chitieuso.kpi.catalogue.Fields;
import vn.chitieuso.kpi.decision.DecisionDocument;
import vn.chitieuso.kpi.decision.Decisions;
import vn.chitieuso.kpi.formula.Formula;
import vn.chitieuso.kpi.formula.Problem;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.platform.BusinessException.FieldError;
import vn.chitieuso.platform.ConflictException;
import vn.chitieuso.platform.StaleException;
import vn.chitieuso.platform.audit.AuditTrail;
import vn.chitieuso.platform.csv.CsvList;
import vn.chitieuso.platform.csv.ImportResult;
import vn.chitieuso.platform.db.Validity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Keeping the catalogue. */
@ApplicationScoped
@Transactional
public class IndicatorCatalogue {

    @Inject
    private Indicators indicators;

    @Inject
    private Decisions decisions;

    @Inject
    private DefinitionGuard guard;

    @Inject
    private CatalogueKeeping keeping;

    @Inject
    private AuditTrail audit;

    /** Takes in definitions, one a line; formulas may name codes of any line or of the catalogue. All or nothing. */
    public ImportResult importDefinitions(Reader csv) {
        keeping.begin();
        CsvList list = CsvList.read(
                csv,
                "code",
                "name",
                "group",
                "unit",
                "kind",
                "formula",
                "direction",
                "decimals",
                "frequency",
                "levels");
        ImportResult result = store(list);
        list.refuseErrors();
        audit.record("indicator.import", "catalogue", result.toString());
        return result;
    }

    /** Stores the lines of a list that is part of a larger exchange; what is wrong is collected in it. */
    ImportResult store(CsvList list) {
        keeping.begin();
        return new DefinitionList(indicators, decisions, guard, list).store();
    }

    /**
     * From a day on the indicator means what the description says; past figures keep the meaning they had. A description
     * that means the same and begins with the definition in force corrects its words.
     */
    public void define(String code, IndicatorDescription description, LocalDate from) {
        keeping.begin();
        if (!Formula.isCode(code) || code.length() > Indicator.CODE_MAX) {
            throw BusinessException.at("code", "kpi.indicator.badCode", code);
        }
        DecisionDocument basis = basis(description.decision());
        if (description.successor() != null) {
            indicators
                    .find(description.successor())
                    .orElseThrow(
                            () -> BusinessException.at("successor", "kpi.indicator.unknown", description.successor()));
        }
        refuseProblems(code, description, from);
        Indicator indicator = indicators.find(code).orElseGet(() -> {
            Indicator created = new Indicator(code);
            indicators.add(created);
            return created;
        });
        Optional<IndicatorDefinition> definition = indicator.definitionOn(from);
        IndicatorDescription before =
                definition.map(IndicatorDefinition::describe).orElse(null);
        if (before != null) {
            guard.refuseChangeOfPast(code, before, description, from);
        }
        indicator.define(description, basis, Validity.since(from));
        indicators.writePending();
        refuseBrokenReaders(code, from);
        audit.recordChange("indicator.define", "indicator " + code + " from " + from, before, description);
    }

    /** An indicator of a code nobody has used yet. */
    public void add(String code, IndicatorDescription description, LocalDate from) {
        keeping.begin();
        if (indicators.find(code).isPresent()) {
            throw BusinessException.at("code", "kpi.indicator.codeTaken", code);
        }
        define(code, description, from);
    }

    /**
     * As {@link #define(String, IndicatorDescription, LocalDate)}, by somebody who saw the indicator in a certain state.
     *
     * @param seen what {@link #stateOf} told then
     * @throws StaleException where somebody else has changed it since
     */
    public void define(String code, IndicatorDescription description, LocalDate from, String seen) {
        keeping.begin();
        if (!stateOf(code).equals(seen)) {
            throw new StaleException("kpi.indicator.stale", code);
        }
        define(code, description, from);
    }

    /** Differs after every change of any of its definitions. */
    public String stateOf(String code) {
        return indicators.get(code).state();
    }

    private DecisionDocument basis(String reference) {
        return reference == null
                ? null
                : decisions
                        .find(reference)
                        .orElseThrow(() -> BusinessException.at("decision", "kpi.decision.unknown", reference));
    }

    /** What reads the indicator must still make sense: nothing computes with words, or adds what no longer counts the same. */
    private void refuseBrokenReaders(String code, LocalDate from) {
        FormulaGraph graph = graph();
        DefinitionChecking checking = new DefinitionChecking(graph);
        for (IndicatorRow reader : graph.readers(code, from)) {
            checking.brokenBy(reader, from).ifPresent(problem -> {
                throw BusinessException.at("unit", "kpi.indicator.breaksReader", code, reader.code(), reader.formula());
            });
        }
    }

    private void refuseProblems(String code, IndicatorDescription description, LocalDate from) {
        if (description.formula() == null) {
            return;
        }
        List<Problem> errors = new DefinitionChecking(graph())
                .problems(code, description.formula(), description.unit(), from).stream()
                        .filter(Problem::isError)
                        .toList();
        if (!errors.isEmpty()) {
            throw new BusinessException(
                    errors.stream()
                            .map(error -> new FieldError(
                                    "/formula", error.key(), error.arguments().toArray()))
                            .toList(),
                    errors.get(0).key(),
                    errors.get(0).arguments().toArray());
        }
    }

    /** All that is wrong or doubtful about a formula, whether or not anybody means to store it. */
    public List<Problem> problems(String code, Formula formula, String declared, LocalDate from) {
        return new DefinitionChecking(graph()).problems(code, formula, declared, from);
    }

    /** Which indicator reads which, over time. */
    public FormulaGraph graph() {
        return new FormulaGraph(indicators.all());
    }

    /** The indicator no longer holds after the day. */
    public void end(String code, LocalDate lastDay) {
        keeping.begin();
        Indicator indicator = indicators.get(code);
        IndicatorRow before = indicators
                .findRow(code, lastDay)
                .orElseThrow(() -> BusinessException.at("lastDay", "kpi.indicator.notInForce", code, lastDay));
        guard.refuseEndBeforeReported(code, lastDay);
        Set<String> readers = graph().readersAfter(code, lastDay);
        if (!readers.isEmpty()) {
            throw new ConflictException("kpi.indicator.readAfterEnd", code, lastDay, String.join(", ", readers));
        }
        indicator.end(lastDay);
        audit.recordChange("indicator.end", "indicator " + code, before.knownTo(), lastDay);
    }

    static void refuseBadCode(Fields fields, String code) {
        if (code != null && !Formula.isCode(code)) {
            fields.error("code", "kpi.indicator.badCode", code);
        }
    }
}
