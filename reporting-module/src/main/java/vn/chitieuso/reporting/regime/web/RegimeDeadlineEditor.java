package vn.chitieuso.reporting.regime.web;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.omnifaces.util.Messages;
import vn.chitieuso.admin.calendar.DeadlineRule.Kind;
import vn.chitieuso.admin.orgunit.OrgLevel;
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
    private OrgLevel level;
    private Kind kind = Kind.WORKING_DAYS;
    private Integer workingDays = 2;
    private Integer day;
    private Integer month;
    private Integer monthsLater = 0;
    private LocalDate onDay;
    private LocalTime time = LocalTime.of(17, 0);
    private long version;

    public void load() {
        StoredDraft stored = design.get(code);
        version = stored.version();
        if (index == null) {
            kind = stored.draft().onlyPeriod() == null ? Kind.WORKING_DAYS : Kind.ON_DAY;
            return;
        }
        DeadlineDraft deadline = deadline(stored.draft());
        level = deadline.level();
        kind = deadline.kind();
        workingDays = deadline.workingDays();
        day = deadline.day();
        month = deadline.month();
        monthsLater = deadline.monthsLater();
        onDay = deadline.onDay();
        time = deadline.time();
    }

    private DeadlineDraft deadline(RegimeDraft draft) {
        if (index < 0 || index >= draft.deadlines().size()) {
            throw new NotFoundException("reporting.regime.sectionEditor.gone");
        }
        return draft.deadlines().get(index);
    }

    /** What the kind does not need is not kept. */
    public String save() {
        DeadlineDraft said = new DeadlineDraft(
                level,
                kind,
                kind == Kind.WORKING_DAYS ? workingDays : null,
                kind == Kind.DAY_OF_MONTH || kind == Kind.DATE ? day : null,
                kind == Kind.DATE ? month : null,
                kind == Kind.DAY_OF_MONTH ? monthsLater : null,
                kind == Kind.ON_DAY ? onDay : null,
                time);
        RegimeDraft draft = design.get(code).draft();
        List<DeadlineDraft> deadlines = new ArrayList<>(draft.deadlines());
        if (index == null) {
            deadlines.add(said);
        } else {
            deadline(draft);
            deadlines.set(index, said);
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

    public OrgLevel getLevel() {
        return level;
    }

    public void setLevel(OrgLevel level) {
        this.level = level;
    }

    public Kind getKind() {
        return kind;
    }

    public void setKind(Kind kind) {
        this.kind = kind;
    }

    public Integer getWorkingDays() {
        return workingDays;
    }

    public void setWorkingDays(Integer workingDays) {
        this.workingDays = workingDays;
    }

    public Integer getDay() {
        return day;
    }

    public void setDay(Integer day) {
        this.day = day;
    }

    public Integer getMonth() {
        return month;
    }

    public void setMonth(Integer month) {
        this.month = month;
    }

    public Integer getMonthsLater() {
        return monthsLater;
    }

    public void setMonthsLater(Integer monthsLater) {
        this.monthsLater = monthsLater;
    }

    public LocalDate getOnDay() {
        return onDay;
    }

    public void setOnDay(LocalDate onDay) {
        this.onDay = onDay;
    }

    public LocalTime getTime() {
        return time;
    }

    public void setTime(LocalTime time) {
        this.time = time;
    }
}
