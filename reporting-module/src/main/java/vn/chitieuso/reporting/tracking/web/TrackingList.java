package vn.chitieuso.reporting.tracking.web;

import java.util.List;
import java.util.Map;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.platform.web.Choice;
import vn.chitieuso.reporting.tracking.TargetProgress;
import vn.chitieuso.reporting.tracking.TargetTracking;
import vn.chitieuso.reporting.tracking.TrackingQuestion;
import vn.chitieuso.reporting.tracking.TrackingState;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Theo dõi chỉ tiêu: the targets of a year and where they stand; everything stands in the address. */
@Named
@RequestScoped
public class TrackingList {

    private static final int SIZE = 50;

    @Inject
    private TargetTracking tracking;

    @Inject
    private TrackingChoices choices;

    @Inject
    private Language language;

    private Integer year;
    private String unit;
    private String group;
    private String state;
    private String search;
    private String include;
    private int page;
    private Map<TrackingState, Long> counts = Map.of();
    private List<TargetProgress> found = List.of();

    public void load() {
        year = choices.year(year);
        TrackingQuestion question = new TrackingQuestion(
                year,
                TrackingChoices.named(unit),
                null,
                TrackingChoices.named(group),
                null,
                TrackingChoices.named(search),
                isAccepted());
        List<TargetProgress> all = tracking.list(question);
        counts = TargetTracking.counts(all);
        TrackingState wanted = TrackingChoices.state(state);
        found = all.stream()
                .filter(each -> wanted == null || each.state() == wanted)
                .toList();
        page = Math.max(0, Math.min(page, found.isEmpty() ? 0 : (found.size() - 1) / SIZE));
    }

    public List<TargetProgress> getRows() {
        return found.subList(Math.min(found.size(), page * SIZE), Math.min(found.size(), (page + 1) * SIZE));
    }

    public int getTotal() {
        return found.size();
    }

    public int getSize() {
        return SIZE;
    }

    public long count(TrackingState of) {
        return counts.getOrDefault(of, 0L);
    }

    public boolean isAccepted() {
        return TrackingChoices.ACCEPTED.equals(include);
    }

    private TrackingAddress address() {
        return new TrackingAddress()
                .with("year", year)
                .with("unit", unit)
                .with("group", group)
                .with("q", search)
                .with("include", include);
    }

    /** Of the same choices, of one state alone; of every state where that one is chosen already. */
    public String stateAddress(TrackingState of) {
        return "/reporting/tracking/list.xhtml"
                + address().with("state", of.name().equals(state) ? null : of);
    }

    public String getPageAddress() {
        return "/reporting/tracking/list.xhtml" + address().with("state", state) + "&";
    }

    /** The same from the API, as a list or a workbook. */
    public String getExportQuery() {
        return address().with("state", state).toString();
    }

    public String showAddress(TargetProgress progress) {
        return "/reporting/tracking/show.xhtml"
                + new TrackingAddress()
                        .with("indicator", progress.indicator().code())
                        .with("bearer", progress.isMember() ? progress.target().group() : progress.bearerCode())
                        .with("year", progress.target().year())
                        .with("include", include);
    }

    public List<Choice> getYears() {
        return choices.years();
    }

    public List<Choice> getParents() {
        return choices.parents(year);
    }

    public List<Choice> getGroups() {
        return choices.groups(year);
    }

    public List<Choice> getStates() {
        return choices.states();
    }

    public List<Choice> getIncludes() {
        return choices.includes();
    }

    public String getTitle() {
        return language.text("reporting.tracking.list.ofYear", String.valueOf(year));
    }

    public Integer getYear() {
        return year;
    }

    public void setYear(Integer year) {
        this.year = year;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public String getGroup() {
        return group;
    }

    public void setGroup(String group) {
        this.group = group;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public String getSearch() {
        return search;
    }

    public void setSearch(String search) {
        this.search = search;
    }

    public String getInclude() {
        return include;
    }

    public void setInclude(String include) {
        this.include = include;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
