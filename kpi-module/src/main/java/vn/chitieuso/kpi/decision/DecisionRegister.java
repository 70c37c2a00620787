package vn.chitieuso.kpi.decision;

import java.io.Reader;
import java.util.Optional;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.kpi.Verification;
import vn.chitieuso.kpi.catalogue.CatalogueRight;
import vn.chitieuso.platform.audit.AuditTrail;
import vn.chitieuso.platform.csv.CsvList;
import vn.chitieuso.platform.csv.ImportResult;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Recording documents. */
@ApplicationScoped
@Transactional
public class DecisionRegister {

    @Inject
    private Decisions decisions;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private AuditTrail audit;

    /** Takes in {@code number,kind,issuer,date,abstract,verification,source}; all or nothing. */
    public ImportResult importDecisions(Reader csv) {
        currentUser.require(CatalogueRight.KEEP_CATALOGUE);
        CsvList list = CsvList.read(csv, "number", "kind", "abstract");
        ImportResult result = ImportResult.nothing();
        for (CsvList.Line line : list.lines()) {
            result = record(list, line, result);
        }
        list.refuseErrors();
        audit.record("decision.import", "decisions", result.toString());
        return result;
    }

    private ImportResult record(CsvList list, CsvList.Line line, ImportResult result) {
        String number = line.requiredText("number", DecisionDocument.NUMBER_MAX);
        DecisionDocument.Kind kind = line.constant("kind", DecisionDocument.Kind.class, null);
        String summary = line.text("abstract", DecisionDocument.ABSTRACT_MAX);
        String issuer = line.text("issuer", DecisionDocument.ISSUER_MAX);
        String source = line.text("source", DecisionDocument.SOURCE_MAX);
        Verification verification = line.constant("verification", Verification.class, Verification.UNVERIFIED);
        var date = line.date("date");
        if (kind == null) {
            line.error("kind", "platform.csv.required");
        }
        if (list.hasErrors()) {
            return result;
        }
        Optional<DecisionDocument> known = decisions.find(number);
        DecisionDocument decision = known.orElseGet(() -> new DecisionDocument(number));
        decision.describe(kind, issuer, date, summary, verification, source);
        if (known.isPresent()) {
            return result.plusUpdated();
        }
        decisions.add(decision);
        return result.plusCreated();
    }
}
