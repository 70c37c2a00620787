package vn.chitieuso.reporting.ranking.web;

import java.util.List;
import vn.chitieuso.platform.web.Choice;
import vn.chitieuso.reporting.ranking.Rankings;
import vn.chitieuso.reporting.ranking.Sensitivity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Between which places each unit of the ranking could stand, and which weights decide. */
@Named
@RequestScoped
public class RankingSensitivity {

    private static final List<Integer> PERCENTS = List.of(5, Sensitivity.PERCENT_BY_DEFAULT, 20);

    @Inject
    private Rankings rankings;

    @Inject
    private RankingFilter filter;

    @Inject
    private RankingTable table;

    private Integer percent;
    private Sensitivity found;

    public void load() {
        percent = percent != null && PERCENTS.contains(percent) ? percent : Sensitivity.PERCENT_BY_DEFAULT;
        found = table.isSensitive() ? rankings.sensitivity(filter.question(), percent) : null;
    }

    public Sensitivity getFound() {
        return found;
    }

    /** Those of the page. */
    public List<Sensitivity.UnitRange> getRanges() {
        return table.part(found.units());
    }

    /** How many places there are. */
    public int getPlaces() {
        return found.units().stream()
                .mapToInt(range -> range.worst().rank())
                .max()
                .orElse(1);
    }

    public List<Choice> getPercents() {
        return PERCENTS.stream().map(each -> new Choice(each, "±" + each + "%")).toList();
    }

    public Integer getPercent() {
        return percent;
    }

    public void setPercent(Integer percent) {
        this.percent = percent;
    }
}
