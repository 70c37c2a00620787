package vn.chitieuso.reporting.regime.web;

import java.io.Serializable;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.reporting.regime.RegimeDraft.IndicatorDraft;

/** An indicator of a section that is being edited. */
public class AskedRow implements Serializable {

    private final String code;
    private final String name;
    private boolean required;
    private OrgLevel[] levels;

    AskedRow(IndicatorDraft asked, String name) {
        this.code = asked.code();
        this.name = name;
        this.required = asked.required();
        this.levels = asked.levels().toArray(OrgLevel[]::new);
    }

    IndicatorDraft draft() {
        Set<OrgLevel> asked = EnumSet.noneOf(OrgLevel.class);
        asked.addAll(List.of(levels));
        return new IndicatorDraft(code, required, asked);
    }

    public String getCode() {
        return code;
    }

    public String getName() {
        return name;
    }

    public boolean isRequired() {
        return required;
    }

    public void setRequired(boolean required) {
        this.required = required;
    }

    public OrgLevel[] getLevels() {
        return levels;
    }

    public void setLevels(OrgLevel[] levels) {
        this.levels = levels;
    }
}
