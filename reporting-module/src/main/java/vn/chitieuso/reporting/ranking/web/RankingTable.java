package vn.chitieuso.reporting.ranking.web;

import java.util.List;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.platform.web.Choice;
import vn.chitieuso.reporting.ranking.RankedUnit;
import vn.chitieuso.reporting.ranking.Ranking;
import vn.chitieuso.reporting.ranking.Rankings;
import vn.chitieuso.reporting.ranking.ScoreTable;
import vn.chitieuso.reporting.ranking.Sensitivity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Xếp hạng: who stands where, and how much the weights decide; everything stands in the address. */
@Named
@RequestScoped
public class RankingTable {

    private static final int PAGE_SIZE = 100;
    private static final String SENSITIVITY = "sensitivity";
    private static final List<Integer> PERCENTS = List.of(5, Sensitivity.PERCENT_BY_DEFAULT, 20);

    @Inject
    private Rankings rankings;

    @Inject
    private RankingFilter filter;

    @Inject
    private RankingChoices choices;

    @Inject
    private Language language;

    private String view;
    private Integer percent;
    private int page;
    private Ranking ranking;
    private Sensitivity sensitivity;

    public void load() {
        if (filter.choose()) {
            ranking = rankings.of(filter.question());
            percent = percent != null && PERCENTS.contains(percent) ? percent : Sensitivity.PERCENT_BY_DEFAULT;
            sensitivity = isSensitive() ? rankings.sensitivity(filter.question(), percent) : null;
        }
    }

    public Ranking getRanking() {
        return ranking;
    }

    public boolean isSensitive() {
        return SENSITIVITY.equals(view);
    }

    public Sensitivity getSensitivity() {
        return sensitivity;
    }

    /** For columns, also where there is no ranking. */
    public List<ScoreTable.RankedSection> getSections() {
        return ranking == null ? List.of() : ranking.sections();
    }

    /** Those of the page. */
    public List<RankedUnit> getRows() {
        return part(ranking.rows());
    }

    /** How many places there are. */
    public int getPlaces() {
        return sensitivity.units().stream()
                .mapToInt(range -> range.worst().rank())
                .max()
                .orElse(1);
    }

    /** Those of the page. */
    public List<Sensitivity.UnitRange> getRanges() {
        return part(sensitivity.units());
    }

    private <T> List<T> part(List<T> all) {
        int from = Math.min(all.size(), page * PAGE_SIZE);
        return all.subList(from, Math.min(all.size(), from + PAGE_SIZE));
    }

    public int getPageSize() {
        return PAGE_SIZE;
    }

    public String getTieWords() {
        return ranking.tieWords(language.getLocale());
    }

    public List<Choice> getScorecards() {
        return choices.scorecards();
    }

    public List<Choice> getVersions() {
        return choices.versions(filter.getScorecard());
    }

    public List<Choice> getGroups() {
        return choices.groups(ranking.round().unitsAsOf());
    }

    public List<Choice> getKinds() {
        return choices.kinds(ranking.kinds());
    }

    public List<Choice> getPercents() {
        return PERCENTS.stream().map(each -> new Choice(each, "±" + each + "%")).toList();
    }

    public String getView() {
        return view;
    }

    public void setView(String view) {
        this.view = view;
    }

    public Integer getPercent() {
        return percent;
    }

    public void setPercent(Integer percent) {
        this.percent = percent;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = Math.max(0, Math.min(page, 1000));
    }
}
