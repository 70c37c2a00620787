package vn.chitieuso.kpi.decision.web;

import java.util.List;
import java.util.Objects;
import vn.chitieuso.kpi.decision.DecisionDocument;
import vn.chitieuso.kpi.decision.Decisions;
import vn.chitieuso.kpi.target.TargetEntry;
import vn.chitieuso.kpi.target.Targets;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** One document and the targets it set. */
@Named
@RequestScoped
public class DecisionPage {

    @Inject
    private Decisions decisions;

    @Inject
    private Targets targets;

    private String number;
    private DecisionDocument document;
    private List<TargetEntry> targetEntries = List.of();

    public void load() {
        document = decisions.get(Objects.requireNonNullElse(number, ""));
        targetEntries = targets.setBy(document.getId());
    }

    public DecisionDocument getDocument() {
        return document;
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
