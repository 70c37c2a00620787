package vn.chitieuso.reporting.regime.web;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.omnifaces.util.Messages;
import vn.chitieuso.admin.calendar.PeriodType;
import vn.chitieuso.admin.calendar.ReportingCalendar;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.platform.text.Folding;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.platform.time.Today;
import vn.chitieuso.reporting.regime.RegimeDesign;
import vn.chitieuso.reporting.regime.RegimeDraft;
import vn.chitieuso.reporting.regime.StoredDraft;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Who reports, to whom, how often and on which basis: the frame of a draft, or of a regime that is new. */
@Named
@ViewScoped
public class RegimeEditor implements Serializable {

    private static final BigDecimal USUAL_JUMP = BigDecimal.valueOf(50);

    @Inject
    private RegimeDesign design;

    @Inject
    private Language language;

    @Inject
    private Today today;

    private String code;
    private String newCode;
    private String name;
    private String legalBasis;
    private String receiver;
    private PeriodType frequency = PeriodType.MONTH;
    private String scheme = ReportingCalendar.STANDARD_SCHEME;
    private OrgLevel[] levels = {};
    private String[] groups = {};
    private String onlyPeriod;
    private LocalDate validFrom;
    private LocalDate validTo;
    private BigDecimal jumpPercent = USUAL_JUMP;
    private long version;

    public void load() {
        validFrom = today.date().plusDays(1);
        if (code == null) {
            design.drafts();
            return;
        }
        StoredDraft stored = design.get(code);
        RegimeDraft draft = stored.draft();
        newCode = code;
        version = stored.version();
        name = draft.name();
        legalBasis = draft.legalBasis();
        receiver = draft.receiver();
        frequency = draft.periodType();
        scheme = draft.schemeCode();
        levels = draft.levels().toArray(OrgLevel[]::new);
        groups = draft.groups().toArray(String[]::new);
        onlyPeriod = draft.onlyPeriod();
        validFrom = draft.validFrom();
        validTo = draft.validTo();
        jumpPercent = draft.jumpPercent();
    }

    public String save() {
        if (isNew()) {
            design.begin(filled(newCode.strip(), List.of(), List.of()));
        } else {
            RegimeDraft before = design.get(code).draft();
            design.keep(filled(code, before.deadlines(), before.sections()), version);
        }
        Messages.addFlashGlobalInfo("{0}", language.text("reporting.regime.edit.saved"));
        return "/reporting/regime/design.xhtml?faces-redirect=true&code=" + (isNew() ? newCode.strip() : code);
    }

    private RegimeDraft filled(
            String of, List<RegimeDraft.DeadlineDraft> deadlines, List<RegimeDraft.SectionDraft> sections) {
        Set<OrgLevel> asked = EnumSet.noneOf(OrgLevel.class);
        asked.addAll(List.of(levels));
        return new RegimeDraft(
                of,
                plain(name),
                plain(legalBasis),
                plain(receiver),
                frequency,
                scheme,
                asked,
                new LinkedHashSet<>(List.of(groups)),
                plain(onlyPeriod),
                validFrom,
                validTo,
                jumpPercent,
                deadlines,
                sections);
    }

    private static String plain(String text) {
        String cleaned = Folding.clean(text);
        return cleaned == null || cleaned.isEmpty() ? null : cleaned;
    }

    public boolean isNew() {
        return code == null;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code == null || code.isBlank() ? null : code;
    }

    public String getNewCode() {
        return newCode;
    }

    public void setNewCode(String newCode) {
        this.newCode = newCode;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getLegalBasis() {
        return legalBasis;
    }

    public void setLegalBasis(String legalBasis) {
        this.legalBasis = legalBasis;
    }

    public String getReceiver() {
        return receiver;
    }

    public void setReceiver(String receiver) {
        this.receiver = receiver;
    }

    public PeriodType getFrequency() {
        return frequency;
    }

    public void setFrequency(PeriodType frequency) {
        this.frequency = frequency;
    }

    public String getScheme() {
        return scheme;
    }

    public void setScheme(String scheme) {
        this.scheme = scheme;
    }

    public OrgLevel[] getLevels() {
        return levels;
    }

    public void setLevels(OrgLevel[] levels) {
        this.levels = levels;
    }

    public String[] getGroups() {
        return groups;
    }

    public void setGroups(String[] groups) {
        this.groups = groups;
    }

    public String getOnlyPeriod() {
        return onlyPeriod;
    }

    public void setOnlyPeriod(String onlyPeriod) {
        this.onlyPeriod = onlyPeriod;
    }

    public LocalDate getValidFrom() {
        return validFrom;
    }

    public void setValidFrom(LocalDate validFrom) {
        this.validFrom = validFrom;
    }

    public LocalDate getValidTo() {
        return validTo;
    }

    public void setValidTo(LocalDate validTo) {
        this.validTo = validTo;
    }

    public BigDecimal getJumpPercent() {
        return jumpPercent;
    }

    public void setJumpPercent(BigDecimal jumpPercent) {
        this.jumpPercent = jumpPercent;
    }
}
