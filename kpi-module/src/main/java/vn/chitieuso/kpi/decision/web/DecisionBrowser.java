package vn.chitieuso.kpi.decision.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.chitieuso.kpi.decision.DecisionDocument.Kind;
import vn.chitieuso.kpi.decision.DecisionRow;
import vn.chitieuso.kpi.decision.Decisions;
import vn.chitieuso.kpi.decision.FoundDecisions;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.platform.web.Choice;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Văn bản: the documents that set targets, tasks and rules, the newest first. */
@Named
@RequestScoped
public class DecisionBrowser {

    private static final int PAGE_SIZE = 50;
    private static final int PAGES_MAX = 10_000;

    @Inject
    private Decisions decisions;

    @Inject
    private Language language;

    private String text;
    private String kind;
    private int page;
    private FoundDecisions found = new FoundDecisions(List.of(), 0);

    public void load() {
        found = decisions.search(text, wantedKinds(), page * PAGE_SIZE, PAGE_SIZE);
    }

    /** What is no kind asks for all, which none means. */
    private Set<Kind> wantedKinds() {
        EnumSet<Kind> wanted = EnumSet.allOf(Kind.class);
        wanted.removeIf(each -> !each.name().equals(kind));
        return wanted;
    }

    public List<DecisionRow> getDocuments() {
        return found.rows();
    }

    public int getTotal() {
        return found.total();
    }

    public int getPageSize() {
        return PAGE_SIZE;
    }

    /** The page's address with its choices, for leading through a long list. */
    public String getHref() {
        return "/kpi/decision/browse.xhtml?text=" + encoded(text) + "&kind=" + encoded(kind) + "&";
    }

    private static String encoded(String parameter) {
        return parameter == null ? "" : URLEncoder.encode(parameter, StandardCharsets.UTF_8);
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = Math.max(0, Math.min(page, PAGES_MAX));
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
