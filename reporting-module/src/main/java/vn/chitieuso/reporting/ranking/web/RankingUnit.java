package vn.chitieuso.reporting.ranking.web;

import java.util.List;
import vn.chitieuso.reporting.ranking.Lift;
import vn.chitieuso.reporting.ranking.RankedYear;
import vn.chitieuso.reporting.ranking.Rankings;
import vn.chitieuso.reporting.ranking.UnitLifts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** One unit's place: what would lift it, and where it stood over the years. */
@Named
@RequestScoped
public class RankingUnit {

    @Inject
    private Rankings rankings;

    @Inject
    private RankingFilter filter;

    private String unit;
    private UnitLifts lifts;
    private List<RankedYear> years;

    public void load() {
        filter.choose();
        lifts = rankings.lifts(filter.question(), unit);
        years = rankings.history(filter.question(), unit);
    }

    public UnitLifts getLifts() {
        return lifts;
    }

    public List<RankedYear> getYears() {
        return years;
    }

    public RankCourse getCourse() {
        return RankCourse.of(years);
    }

    public Lift.Reach reach(Lift lift, String kind) {
        return lift.reach(Lift.Kind.valueOf(kind));
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }
}
