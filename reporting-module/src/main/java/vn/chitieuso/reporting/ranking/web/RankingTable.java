package vn.chitieuso.reporting.ranking.web;

import java.util.List;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.platform.web.Choice;
import vn.chitieuso.reporting.ranking.RankedUnit;
import vn.chitieuso.reporting.ranking.Ranking;
import vn.chitieuso.reporting.ranking.Rankings;
import vn.chitieuso.reporting.ranking.ScoreTable;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Xếp hạng: who stands where; everything stands in the address. */
@Named
@RequestScoped
public class RankingTable {

    private static final int PAGE_SIZE = 100;
    private static final int PAGES_MAX = 1000;
    private static final String SENSITIVITY = "sensitivity";

    @Inject
    private Rankings rankings;

    @Inject
    private RankingFilter filter;

    @Inject
    private RankingChoices choices;

    @Inject
    private Language language;

    private String view;
    private int page;
    private Ranking ranking;

    public void load() {
        ranking = filter.choose() ? rankings.of(filter.question()) : null;
    }

    public Ranking getRanking() {
        return ranking;
    }

    /** Whether the page shows how much the weights decide. */
    public boolean isSensitive() {
        return SENSITIVITY.equals(view) && ranking != null;
    }

    /** For columns, also where there is no ranking. */
    public List<ScoreTable.RankedSection> getSections() {
        return ranking == null ? List.of() : ranking.sections();
    }

    /** Those of the page. */
    public List<RankedUnit> getRows() {
        return part(ranking.rows());
    }

    <T> List<T> part(List<T> all) {
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

    public String getView() {
        return view;
    }

    public void setView(String view) {
        this.view = view;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = Math.max(0, Math.min(page, PAGES_MAX));
    }
}
