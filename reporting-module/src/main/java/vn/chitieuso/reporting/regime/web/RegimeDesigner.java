package vn.chitieuso.reporting.regime.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.omnifaces.util.Messages;
import vn.chitieuso.platform.BusinessException.FieldError;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.reporting.regime.DraftProblem;
import vn.chitieuso.reporting.regime.Duplicate;
import vn.chitieuso.reporting.regime.RegimeDesign;
import vn.chitieuso.reporting.regime.RegimeDifference;
import vn.chitieuso.reporting.regime.RegimeDraft;
import vn.chitieuso.reporting.regime.RegimeDraft.SectionDraft;
import vn.chitieuso.reporting.regime.RegimePublishing;
import vn.chitieuso.reporting.regime.RegimeRevision;
import vn.chitieuso.reporting.regime.Regimes;
import vn.chitieuso.reporting.regime.SectionNumeral;
import vn.chitieuso.reporting.regime.StoredDraft;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The draft of a regime as a whole: its sections in their order, what is wrong with it, and putting it in force. */
@Named
@ViewScoped
public class RegimeDesigner implements Serializable {

    @Inject
    private RegimeDesign design;

    @Inject
    private RegimePublishing publishing;

    @Inject
    private Regimes regimes;

    @Inject
    private Language language;

    private String code;
    private long version;
    private boolean duplicatesSeen;
    private transient StoredDraft stored;
    private transient RegimeRevision outcome;
    private transient List<DraftProblem> problems;
    private transient List<Duplicate> duplicates;

    /** Whoever asks for one that is not there is told so at once. */
    public void load() {
        stored = design.get(code);
        version = stored.version();
    }

    public String up(int index) {
        return swap(index, index - 1);
    }

    public String down(int index) {
        return swap(index, index + 1);
    }

    private String swap(int index, int other) {
        List<SectionDraft> sections = new ArrayList<>(getDraft().sections());
        if (index >= 0 && other >= 0 && index < sections.size() && other < sections.size()) {
            Collections.swap(sections, index, other);
            design.keep(getDraft().withSections(sections), version);
        }
        return back("reporting.regime.design.moved");
    }

    public String remove(int index) {
        List<SectionDraft> sections = new ArrayList<>(getDraft().sections());
        if (index < sections.size()) {
            sections.remove(index);
            design.keep(getDraft().withSections(sections), version);
        }
        return back("reporting.regime.design.removed");
    }

    public String publish() {
        publishing.publish(code, version, duplicatesSeen);
        Messages.addFlashGlobalInfo("{0}", language.text("reporting.regime.design.published"));
        int number = regimes.last(code).orElseThrow().number();
        return "/reporting/regime/show.xhtml?faces-redirect=true&code=" + code + "&number=" + number;
    }

    public String discard() {
        design.discard(code, version);
        Messages.addFlashGlobalInfo("{0}", language.text("reporting.regime.design.discarded"));
        return "/reporting/regime/browse.xhtml?faces-redirect=true";
    }

    private String back(String key) {
        Messages.addFlashGlobalInfo("{0}", language.text(key));
        return "/reporting/regime/design.xhtml?faces-redirect=true&code=" + code;
    }

    public StoredDraft getStored() {
        if (stored == null) {
            stored = design.get(code);
        }
        return stored;
    }

    public RegimeDraft getDraft() {
        return getStored().draft();
    }

    /** As it would be published. */
    public RegimeRevision getOutcome() {
        if (outcome == null) {
            outcome = design.outcome(code);
        }
        return outcome;
    }

    public List<Line> getSections() {
        List<RegimeRevision.Section> sections = getOutcome().sections();
        return IntStream.range(0, sections.size())
                .mapToObj(index -> new Line(
                        index, SectionNumeral.of(index + 1), sections.get(index), index == sections.size() - 1))
                .toList();
    }

    public List<DraftProblem> getProblems() {
        if (problems == null) {
            problems = publishing.problems(code);
        }
        return problems;
    }

    public boolean isPublishable() {
        return getProblems().stream().noneMatch(DraftProblem::isError);
    }

    /** Where the problem lies, as people call it. */
    public String place(DraftProblem problem) {
        return problem.section()
                .map(index -> SectionNumeral.of(index + 1) + ". "
                        + getDraft().sections().get(index).title())
                .orElseGet(() -> language.text("reporting.regime.design.inFrame"));
    }

    public List<Duplicate> getDuplicates() {
        if (duplicates == null) {
            duplicates = publishing.duplicates(code);
        }
        return duplicates;
    }

    /** Against the revision published last; none for a new regime. */
    public List<FieldError> getDifferences() {
        return regimes.last(code)
                .map(last -> RegimeDifference.between(last, getOutcome()))
                .orElse(List.of());
    }

    public boolean isRevision() {
        return regimes.last(code).isPresent();
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public boolean isDuplicatesSeen() {
        return duplicatesSeen;
    }

    public void setDuplicatesSeen(boolean duplicatesSeen) {
        this.duplicatesSeen = duplicatesSeen;
    }

    /** A section in the list of the draft. */
    public record Line(int index, String numeral, RegimeRevision.Section section, boolean last) {}
}
