package vn.chitieuso.kpi.decision.web;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.chitieuso.kpi.decision.DecisionDocument;
import vn.chitieuso.kpi.decision.DecisionDocument.Kind;
import vn.chitieuso.kpi.decision.Decisions;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.platform.web.Choice;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Văn bản: the documents that set targets, tasks and rules, the newest first. */
@Named
@RequestScoped
public class DecisionBrowser {

    @Inject
    private Decisions decisions;

    @Inject
    private Language language;

    private String text;
    private String kind;
    private List<DecisionDocument> documents = List.of();

    public void load() {
        documents = decisions.search(text, wantedKinds());
    }

    /** What is no kind asks for all. */
    private Set<Kind> wantedKinds() {
        EnumSet<Kind> wanted = EnumSet.allOf(Kind.class);
        wanted.removeIf(each -> !each.name().equals(kind));
        return wanted.isEmpty() ? EnumSet.allOf(Kind.class) : wanted;
    }

    public List<DecisionDocument> getDocuments() {
        return documents;
    }

    public List<Choice> getKinds() {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", language.text("kpi.decision.browse.anyKind")));
        for (Kind each : Kind.values()) {
            choices.add(new Choice(each.name(), language.text("kpi.decision.kind." + each)));
        }
        return choices;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }
}
