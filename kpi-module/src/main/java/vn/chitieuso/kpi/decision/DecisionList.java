package vn.chitieuso.kpi.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.chitieuso.kpi.Verification;
import vn.chitieuso.kpi.catalogue.Fields;
import vn.chitieuso.kpi.catalogue.LineFields;
import vn.chitieuso.platform.csv.CsvList;
import vn.chitieuso.platform.csv.ImportResult;

/** One uploaded list of documents. A line without a day means the only document of its number, or a new one. */
class DecisionList {

    private final Decisions decisions;
    private final CsvList list;
    private final Map<String, List<DecisionDocument>> known = new HashMap<>();

    DecisionList(Decisions decisions, CsvList list) {
        this.decisions = decisions;
        this.list = list;
        decisions.every().forEach(this::remember);
    }

    private void remember(DecisionDocument document) {
        known.computeIfAbsent(DocumentNumber.parse(document.getNumber()).folded(), number -> new ArrayList<>())
                .add(document);
    }

    ImportResult store() {
        ImportResult result = ImportResult.nothing();
        for (CsvList.Line line : list.lines()) {
            result = store(new LineFields(list, line), result);
        }
        return result;
    }

    private ImportResult store(Fields fields, ImportResult result) {
        String typed = fields.required("number", DecisionDocument.REFERENCE_MAX);
        DecisionDocument.Kind kind = fields.constant("kind", DecisionDocument.Kind.class, null);
        if (kind == null) {
            fields.error("kind", "platform.csv.required");
        }
        String issuer = fields.text("issuer", DecisionDocument.ISSUER_MAX);
        LocalDate day = fields.date("date");
        String summary = fields.text("abstract", DecisionDocument.ABSTRACT_MAX);
        Verification verification = fields.constant("verification", Verification.class, Verification.UNVERIFIED);
        String source = fields.text("source", DecisionDocument.SOURCE_MAX);
        if (fields.hasErrors()) {
            return result;
        }
        DocumentNumber number = DocumentNumber.parse(typed);
        return store(fields, number, new DecisionDescription(kind, issuer, day, summary, verification, source), result);
    }

    private ImportResult store(
            Fields fields, DocumentNumber number, DecisionDescription description, ImportResult result) {
        List<DecisionDocument> bearing = known.getOrDefault(number.folded(), List.of());
        List<DecisionDocument> meant = bearing.stream()
                .filter(document -> Objects.equals(document.getIssuedOn(), description.issuedOn()))
                .toList();
        if (meant.isEmpty() && bearing.size() == 1) {
            DecisionDocument only = bearing.get(0);
            meant = only.getIssuedOn() == null || description.issuedOn() == null ? bearing : List.of();
        }
        if (meant.isEmpty() && description.issuedOn() == null && bearing.size() > 1) {
            fields.error("number", "kpi.decision.ambiguousLine", number.written());
            return result;
        }
        if (meant.isEmpty()) {
            DecisionDocument created = new DecisionDocument(number, description);
            decisions.add(created);
            remember(created);
            return result.plusCreated();
        }
        DecisionDocument document = meant.get(0);
        if (document.describe().equals(description)) {
            return result.plusUnchanged();
        }
        document.describe(description);
        return result.plusUpdated();
    }
}
