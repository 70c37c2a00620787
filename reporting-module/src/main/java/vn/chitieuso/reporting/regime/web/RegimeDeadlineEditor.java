package vn.chitieuso.reporting.regime.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.omnifaces.util.Messages;
import vn.chitieuso.admin.calendar.DeadlineForm;
import vn.chitieuso.admin.calendar.DeadlineRule.Kind;
import vn.chitieuso.platform.NotFoundException;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.reporting.regime.RegimeDesign;
import vn.chitieuso.reporting.regime.RegimeDraft;
import vn.chitieuso.reporting.regime.RegimeDraft.DeadlineDraft;
import vn.chitieuso.reporting.regime.StoredDraft;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** By when one level, or every level, reports under a draft. */
@Named
@ViewScoped
public class RegimeDeadlineEditor implements Serializable {

    @Inject
    private RegimeDesign design;

    @Inject
    private Language language;

    private String code;
    private Integer index;
    private DeadlineForm said = new DeadlineForm();
    private long version;

    public void load() {
        StoredDraft stored = design.get(code);
        version = stored.version();
        if (index != null) {
            said = DeadlineForm.of(deadline(stored.draft()).rule(stored.draft()));
        } else if (stored.draft().onlyPeriod() != null) {
            said.setKind(Kind.ON_DAY);
        }
    }

    private DeadlineDraft deadline(RegimeDraft draft) {
        if (index < 0 || index >= draft.deadlines().size()) {
            throw new NotFoundException("reporting.regime.sectionEditor.gone");
        }
        return draft.deadlines().get(index);
    }

    public String save() {
        RegimeDraft draft = design.get(code).draft();
        DeadlineDraft kept = DeadlineDraft.of(said.rule(code, draft.validFrom(), draft.legalBasis()));
        List<DeadlineDraft> deadlines = new ArrayList<>(draft.deadlines());
        if (index == null) {
            deadlines.add(kept);
        } else {
            deadline(draft);
            deadlines.set(index, kept);
        }
        return keep(draft, deadlines, "reporting.regime.deadline.saved");
    }

    public String remove() {
        RegimeDraft draft = design.get(code).draft();
        List<DeadlineDraft> deadlines = new ArrayList<>(draft.deadlines());
        deadlines.remove(deadline(draft));
        return keep(draft, deadlines, "reporting.regime.deadline.removed");
    }

    private String keep(RegimeDraft draft, List<DeadlineDraft> deadlines, String key) {
        design.keep(draft.withDeadlines(deadlines), version);
        Messages.addFlashGlobalInfo("{0}", language.text(key));
        return "/reporting/regime/design.xhtml?faces-redirect=true&code=" + code;
    }

    public boolean isNew() {
        return index == null;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public Integer getIndex() {
        return index;
    }

    public void setIndex(Integer index) {
        this.index = index;
    }

    public DeadlineForm getSaid() {
        return said;
    }
}
