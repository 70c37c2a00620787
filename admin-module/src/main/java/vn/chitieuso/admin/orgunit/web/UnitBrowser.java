package vn.chitieuso.admin.orgunit.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.admin.orgunit.OrgUnits;
import vn.chitieuso.admin.orgunit.UnitRow;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.platform.web.Choice;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Đơn vị: the units alive on a day, by level, parent and name. */
@Named
@RequestScoped
public class UnitBrowser {

    @Inject
    private OrgUnits units;

    @Inject
    private Language language;

    private String text;
    private String level;
    private String parent;
    private List<UnitRow> rows = List.of();
    private List<UnitRow> parents = List.of();
    private Map<String, UnitRow> parentsByCode = Map.of();

    public void load(LocalDate day) {
        rows = units.list(day, wantedLevel(), parent == null || parent.isBlank() ? null : parent, text);
        parents = units.parents(day);
        parentsByCode = parents.stream().collect(Collectors.toMap(UnitRow::code, Function.identity()));
    }

    /** What is no level asks for any. */
    private OrgLevel wantedLevel() {
        return Stream.of(OrgLevel.values())
                .filter(each -> each.name().equals(level))
                .findFirst()
                .orElse(null);
    }

    public List<UnitRow> getRows() {
        return rows;
    }

    /** Null for the province. */
    public String parentName(UnitRow row) {
        UnitRow above = parentsByCode.get(row.parent());
        return above == null ? null : above.name();
    }

    public List<Choice> getLevels() {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", language.text("admin.orgunit.browse.anyLevel")));
        for (OrgLevel each : OrgLevel.values()) {
            choices.add(new Choice(each.name(), language.text("admin.orgunit.level." + each)));
        }
        return choices;
    }

    public List<Choice> getParents() {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", language.text("admin.orgunit.browse.anyParent")));
        parents.forEach(above -> choices.add(new Choice(above.code(), above.name())));
        return choices;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getLevel() {
        return level;
    }

    public void setLevel(String level) {
        this.level = level;
    }

    public String getParent() {
        return parent;
    }

    public void setParent(String parent) {
        this.parent = parent;
    }
}
