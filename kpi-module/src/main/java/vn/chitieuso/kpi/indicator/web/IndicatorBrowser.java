package vn.chitieuso.kpi.indicator.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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

    private static final int PAGE_SIZE = 200;
    private static final int PAGES_MAX = 10_000;

    @Inject
    private Indicators indicators;

    @Inject
    private Language language;

    private String text;
    private String group;
    private String level;
    private int page;
    private String asOf;
    private List<IndicatorRow> rows = List.of();
    private List<String> groups = List.of();

    public void load(LocalDate day) {
        rows = indicators.search(day, group, level, text);
        asOf = day.toString();
        groups = indicators.groups(day);
    }

    /** Those of the page. */
    public List<IndicatorRow> getRows() {
        int from = Math.min(rows.size(), page * PAGE_SIZE);
        return rows.subList(from, Math.min(rows.size(), from + PAGE_SIZE));
    }

    public int getTotal() {
        return rows.size();
    }

    public int getPageSize() {
        return PAGE_SIZE;
    }

    /** The page's address with its choices, for leading through a long list. */
    public String getHref() {
        return "/kpi/indicator/browse.xhtml?text=" + encoded(text) + "&group=" + encoded(group) + "&level="
                + encoded(level) + "&asOf=" + asOf + "&";
    }

    private static String encoded(String parameter) {
        return parameter == null ? "" : URLEncoder.encode(parameter, StandardCharsets.UTF_8);
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = Math.max(0, Math.min(page, PAGES_MAX));
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
