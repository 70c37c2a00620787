package vn.chitieuso.kpi.indicator.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.kpi.indicator.IndicatorRow;
import vn.chitieuso.kpi.indicator.Indicators;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.platform.web.Choice;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Danh mục chỉ tiêu: what is measured as of a day, by heading, level and name. */
@Named
@RequestScoped
public class IndicatorBrowser {

    @Inject
    private Indicators indicators;

    @Inject
    private Language language;

    private String text;
    private String group;
    private String level;
    private List<IndicatorRow> rows = List.of();
    private List<String> groups = List.of();

    public void load(LocalDate day) {
        rows = indicators.search(day, group, level, text);
        groups = indicators.groups(day);
    }

    public List<IndicatorRow> getRows() {
        return rows;
    }

    public List<Choice> getGroups() {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", language.text("kpi.indicator.browse.anyGroup")));
        groups.forEach(each -> choices.add(new Choice(each, each)));
        return choices;
    }

    public List<Choice> getLevels() {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", language.text("kpi.indicator.browse.anyLevel")));
        for (OrgLevel each : OrgLevel.values()) {
            choices.add(new Choice(each.name(), language.text("admin.orgunit.level." + each)));
        }
        return choices;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getGroup() {
        return group;
    }

    public void setGroup(String group) {
        this.group = group;
    }

    public String getLevel() {
        return level;
    }

    public void setLevel(String level) {
        this.level = level;
    }
}
