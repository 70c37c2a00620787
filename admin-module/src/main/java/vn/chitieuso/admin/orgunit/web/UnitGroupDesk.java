package vn.chitieuso.admin.orgunit.web;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.omnifaces.util.Messages;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.admin.orgunit.UnitGroup;
import vn.chitieuso.admin.orgunit.UnitGroups;
import vn.chitieuso.admin.orgunit.UnitRow;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.platform.time.Today;
import vn.chitieuso.platform.web.Choice;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Nhóm đơn vị: the groups, and one of them with its members on a day. */
@Named
@ViewScoped
public class UnitGroupDesk implements Serializable {

    @Inject
    private UnitGroups groups;

    @Inject
    private Language language;

    @Inject
    private Today today;

    private String code;
    private LocalDate day;
    private String newCode;
    private String name;
    private String remark;
    private OrgLevel level;
    private String kind;
    private String parent;
    private String nameContains;
    private String codes;
    private LocalDate from;

    public void load(LocalDate asOf) {
        day = asOf;
        from = today.date();
        if (code != null) {
            UnitGroup.WithMembers shown = groups.show(code, day);
            UnitGroup group = shown.group();
            newCode = group.code();
            name = group.name();
            remark = group.remark();
            level = group.ruleLevel();
            kind = group.ruleKind();
            parent = group.ruleParent();
            nameContains = group.ruleName();
            codes = shown.units().stream().map(UnitRow::code).collect(Collectors.joining(" "));
        }
    }

    public List<UnitGroup> getGroups() {
        return groups.list(day);
    }

    public UnitGroup.WithMembers getShown() {
        return code == null ? null : groups.show(code, day);
    }

    public String save() {
        groups.keep(
                new UnitGroup(0, code == null ? newCode : code, name, remark, level, kind, parent, nameContains, 0));
        return back(code == null ? newCode.strip() : code);
    }

    public String listMembers() {
        groups.listMembers(code, codes, from);
        return back(code);
    }

    public String end() {
        groups.end(code);
        return back(null);
    }

    private String back(String shownCode) {
        Messages.addFlashGlobalInfo("{0}", language.text("admin.orgunit.groups.saved"));
        return "/admin/orgunit/groups.xhtml?faces-redirect=true" + (shownCode == null ? "" : "&code=" + shownCode);
    }

    public List<Choice> getLevels() {
        List<Choice> choices = new ArrayList<>();
        for (OrgLevel each : OrgLevel.values()) {
            choices.add(new Choice(each, language.text("admin.orgunit.level." + each)));
        }
        return choices;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
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

    public String getRemark() {
        return remark;
    }

    public void setRemark(String remark) {
        this.remark = remark;
    }

    public OrgLevel getLevel() {
        return level;
    }

    public void setLevel(OrgLevel level) {
        this.level = level;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getParent() {
        return parent;
    }

    public void setParent(String parent) {
        this.parent = parent;
    }

    public String getNameContains() {
        return nameContains;
    }

    public void setNameContains(String nameContains) {
        this.nameContains = nameContains;
    }

    public String getCodes() {
        return codes;
    }

    public void setCodes(String codes) {
        this.codes = codes;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }
}
