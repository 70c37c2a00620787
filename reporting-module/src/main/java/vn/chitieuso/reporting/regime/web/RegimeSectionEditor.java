package vn.chitieuso.reporting.regime.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.omnifaces.util.Messages;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.kpi.indicator.IndicatorRow;
import vn.chitieuso.kpi.indicator.Indicators;
import vn.chitieuso.kpi.indicator.ValueType;
import vn.chitieuso.platform.NotFoundException;
import vn.chitieuso.platform.text.Folding;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.platform.time.Today;
import vn.chitieuso.reporting.regime.RegimeDesign;
import vn.chitieuso.reporting.regime.RegimeDraft;
import vn.chitieuso.reporting.regime.RegimeDraft.IndicatorDraft;
import vn.chitieuso.reporting.regime.RegimeDraft.SectionDraft;
import vn.chitieuso.reporting.regime.RegimeRevision.SectionKind;
import vn.chitieuso.reporting.regime.StoredDraft;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** One section of a draft: what it asks, in which order, of whom and when. */
@Named
@ViewScoped
public class RegimeSectionEditor implements Serializable {

    private static final int FOUND_MAX = 20;

    @Inject
    private RegimeDesign design;

    @Inject
    private Indicators indicators;

    @Inject
    private Language language;

    @Inject
    private Today today;

    private String code;
    private Integer index;
    private SectionKind kind = SectionKind.INDICATORS;
    private String title;
    private OrgLevel[] levels = {};
    private String condition;
    private List<AskedRow> asked = new ArrayList<>();
    private List<HeadingRow> headings = new ArrayList<>();
    private String wanted;
    private String pasted;
    private long version;
    private transient List<IndicatorRow> found = List.of();

    public void load() {
        StoredDraft stored = design.get(code);
        version = stored.version();
        if (index == null) {
            title = language.text("reporting.regime.kind." + kind);
            return;
        }
        SectionDraft section = section(stored.draft());
        kind = section.kind();
        title = section.title();
        levels = section.levels().toArray(OrgLevel[]::new);
        condition = section.condition();
        section.indicators().forEach(each -> asked.add(new AskedRow(each, name(each.code()))));
        section.narratives().forEach(each -> headings.add(HeadingRow.of(each)));
        section.attachments().forEach(each -> headings.add(HeadingRow.of(each)));
    }

    private SectionDraft section(RegimeDraft draft) {
        if (index < 0 || index >= draft.sections().size()) {
            throw new NotFoundException("reporting.regime.sectionEditor.gone");
        }
        return draft.sections().get(index);
    }

    private String name(String indicator) {
        return indicators
                .findRow(indicator, today.date())
                .or(() -> indicators.definitions(indicator).stream().findFirst())
                .map(IndicatorRow::name)
                .orElse("?");
    }

    public String save() {
        RegimeDraft draft = design.get(code).draft();
        List<SectionDraft> sections = new ArrayList<>(draft.sections());
        if (index == null) {
            sections.add(filled());
        } else {
            section(draft);
            sections.set(index, filled());
        }
        design.keep(draft.withSections(sections), version);
        Messages.addFlashGlobalInfo("{0}", language.text("reporting.regime.sectionEditor.saved"));
        return "/reporting/regime/design.xhtml?faces-redirect=true&code=" + code;
    }

    private SectionDraft filled() {
        Set<OrgLevel> of = EnumSet.noneOf(OrgLevel.class);
        of.addAll(List.of(levels));
        String cleaned = Folding.clean(condition);
        return new SectionDraft(
                kind,
                Folding.clean(title),
                of,
                cleaned == null || cleaned.isEmpty() ? null : cleaned,
                asked.stream().map(AskedRow::draft).toList(),
                kind == SectionKind.NARRATIVES
                        ? headings.stream().map(HeadingRow::narrative).toList()
                        : List.of(),
                kind == SectionKind.ATTACHMENTS
                        ? headings.stream().map(HeadingRow::attachment).toList()
                        : List.of());
    }

    public void find() {
        Set<String> there = asked.stream().map(AskedRow::getCode).collect(Collectors.toSet());
        found = indicators.search(today.date(), null, null, wanted).stream()
                .filter(row -> row.valueType() != ValueType.TEXT && !there.contains(row.code()))
                .limit(FOUND_MAX)
                .toList();
        if (found.isEmpty()) {
            Messages.addGlobalInfo("{0}", language.text("reporting.regime.sectionEditor.nothingFound"));
        }
    }

    public void add(String indicator) {
        take(indicator);
        find();
    }

    /** Codes separated by anything but what codes are made of; a star makes one required. */
    public void take() {
        take(pasted == null ? "" : pasted);
        pasted = null;
    }

    private void take(String codes) {
        List<String> refused = new ArrayList<>();
        int taken = 0;
        for (String each : codes.strip().split("[\\s,;]+")) {
            String plain = each.replace("*", "").strip();
            if (plain.isEmpty()) {
                continue;
            }
            boolean there = asked.stream().anyMatch(row -> row.getCode().equals(plain));
            if (there || indicators.find(plain).isEmpty()) {
                refused.add(plain);
            } else {
                asked.add(new AskedRow(new IndicatorDraft(plain, each.contains("*"), Set.of()), name(plain)));
                taken++;
            }
        }
        Messages.addGlobalInfo("{0}", language.text("reporting.regime.sectionEditor.taken", taken));
        if (!refused.isEmpty()) {
            Messages.addGlobalWarn(
                    "{0}", language.text("reporting.regime.sectionEditor.notTaken", String.join(", ", refused)));
        }
    }

    public void up(Object row) {
        swap(row, -1);
    }

    public void down(Object row) {
        swap(row, 1);
    }

    private void swap(Object row, int way) {
        List<?> rows = row instanceof AskedRow ? asked : headings;
        int from = rows.indexOf(row);
        int to = from + way;
        if (from >= 0 && to >= 0 && to < rows.size()) {
            Collections.swap(rows, from, to);
        }
    }

    public void remove(Object row) {
        asked.remove(row);
        headings.remove(row);
    }

    public void addHeading() {
        headings.add(new HeadingRow());
    }

    public boolean isNew() {
        return index == null;
    }

    public List<IndicatorRow> getFound() {
        return found == null ? List.of() : found;
    }

    public List<AskedRow> getAsked() {
        return asked;
    }

    public List<HeadingRow> getHeadings() {
        return headings;
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

    public SectionKind getKind() {
        return kind;
    }

    public void setKind(SectionKind kind) {
        this.kind = kind;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public OrgLevel[] getLevels() {
        return levels;
    }

    public void setLevels(OrgLevel[] levels) {
        this.levels = levels;
    }

    public String getCondition() {
        return condition;
    }

    public void setCondition(String condition) {
        this.condition = condition;
    }

    public String getWanted() {
        return wanted;
    }

    public void setWanted(String wanted) {
        this.wanted = wanted;
    }

    public String getPasted() {
        return pasted;
    }

    public void setPasted(String pasted) {
        this.pasted = pasted;
    }
}
