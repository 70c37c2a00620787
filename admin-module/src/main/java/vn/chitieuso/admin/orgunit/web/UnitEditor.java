package vn.chitieuso.admin.orgunit.web;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.omnifaces.util.Messages;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.admin.orgunit.OrgStructure;
import vn.chitieuso.admin.orgunit.OrgUnit;
import vn.chitieuso.admin.orgunit.OrgUnits;
import vn.chitieuso.admin.orgunit.StructureRight;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.platform.BusinessException.FieldError;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.platform.time.Today;
import vn.chitieuso.platform.web.Choice;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Changing one unit from a day on; without a code, founding one. */
@Named
@ViewScoped
public class UnitEditor implements Serializable {

    @Inject
    private OrgStructure structure;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private OrgUnits units;

    @Inject
    private Language language;

    @Inject
    private Today today;

    private String code;
    private LocalDate day;
    private Long version;
    private OrgLevel level = OrgLevel.COMMUNE;
    private String newCode;
    private String name;
    private String kind;
    private String parent;
    private LocalDate from;
    private LocalDate lastDay;
    private String reason;

    public void load(LocalDate asOf) {
        currentUser.require(StructureRight.CHANGE_STRUCTURE);
        day = asOf;
        from = today.date();
        if (code != null) {
            OrgUnit unit = units.get(code, day);
            version = unit.getVersion();
            name = unit.nameOn(day);
            kind = unit.kindOn(day);
            parent = unit.parentOn(day).map(above -> above.codeOn(day)).orElse(null);
        }
    }

    public String found() {
        OrgUnit above = parent == null ? null : parent(from);
        structure.found(level, newCode, name, kind, above, from);
        return shown(newCode.strip(), from, "admin.orgunit.edit.founded");
    }

    public String rename() {
        structure.rename(unit(), name, kind, from, version);
        return shown(code, from, "admin.orgunit.edit.renamed");
    }

    public String move() {
        structure.move(unit(), parent == null ? null : parent(from), from, version);
        return shown(code, from, "admin.orgunit.edit.moved");
    }

    public String end() {
        structure.end(unit(), lastDay, reason, version);
        return shown(code, lastDay, "admin.orgunit.edit.ended");
    }

    private OrgUnit unit() {
        return units.get(code, day);
    }

    private OrgUnit parent(LocalDate asOf) {
        return units.find(parent.strip(), asOf)
                .orElseThrow(() -> new BusinessException(
                        List.of(new FieldError("/parent", "admin.orgunit.unknown", parent, asOf)),
                        "admin.orgunit.unknown",
                        parent,
                        asOf));
    }

    private String shown(String shownCode, LocalDate asOf, String key) {
        Messages.addFlashGlobalInfo("{0}", language.text(key));
        return "/admin/orgunit/show.xhtml?faces-redirect=true&code=" + shownCode + "&asOf=" + asOf;
    }

    public List<Choice> getLevels() {
        return Stream.of(OrgLevel.values())
                .map(each -> new Choice(each, language.text("admin.orgunit.level." + each)))
                .toList();
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public OrgLevel getLevel() {
        return level;
    }

    public void setLevel(OrgLevel level) {
        this.level = level;
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

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
