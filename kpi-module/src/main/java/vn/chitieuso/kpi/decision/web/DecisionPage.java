package vn.chitieuso.kpi.decision.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.omnifaces.util.Faces;
import vn.chitieuso.kpi.decision.DecisionDocument;
import vn.chitieuso.kpi.decision.DecisionOutcome;
import vn.chitieuso.kpi.decision.DecisionRegister;
import vn.chitieuso.kpi.decision.Decisions;
import vn.chitieuso.kpi.decision.RelationRow;
import vn.chitieuso.kpi.target.TargetEntry;
import vn.chitieuso.kpi.target.Targets;
import vn.chitieuso.platform.file.StoredFile;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** One document and the targets it set. */
@Named
@RequestScoped
public class DecisionPage {

    private static final long KILOBYTE = 1024;
    private static final long MEGABYTE = KILOBYTE * KILOBYTE;

    @Inject
    private Decisions decisions;

    @Inject
    private DecisionRegister register;

    @Inject
    private Targets targets;

    @Inject
    private Instance<DecisionOutcome> outcomeSources;

    private String number;
    private DecisionDocument document;
    private String reference;
    private StoredFile file;
    private List<RelationRow> relations = List.of();
    private List<DecisionOutcome.Outcome> outcomes = List.of();
    private List<TargetEntry> targetEntries = List.of();

    public void load() {
        if (decisions.isAmbiguous(Objects.requireNonNullElse(number, ""))) {
            Faces.redirect("kpi/decision/browse.xhtml?text=%s", number);
            return;
        }
        document = decisions.get(Objects.requireNonNullElse(number, ""));
        reference = decisions.reference(document);
        file = register.findFile(document).orElse(null);
        relations = decisions.relations(document);
        outcomes = outcomeSources.stream()
                .flatMap(source -> source.of(document).stream())
                .toList();
        targetEntries = targets.setBy(document.getId());
    }

    public DecisionDocument getDocument() {
        return document;
    }

    /** As it stands in an address. */
    public String getEncodedReference() {
        return URLEncoder.encode(reference, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Null where the document has none. */
    public StoredFile getFile() {
        return file;
    }

    public String getFileSize() {
        return file.size() < MEGABYTE ? file.size() / KILOBYTE + 1 + " KB" : file.size() / MEGABYTE + " MB";
    }

    public List<RelationRow> getRelations() {
        return relations;
    }

    public List<DecisionOutcome.Outcome> getOutcomes() {
        return outcomes;
    }

    public List<TargetEntry> getTargets() {
        return targetEntries;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }
}
