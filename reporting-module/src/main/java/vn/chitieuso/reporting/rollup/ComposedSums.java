package vn.chitieuso.reporting.rollup;

import java.util.ArrayList;
import java.util.List;
import vn.chitieuso.admin.calendar.Period;
import vn.chitieuso.kpi.indicator.IndicatorRow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Adds up over groups that others have put together, who have seen to it that the reader may know the sum. */
@ApplicationScoped
@Transactional
public class ComposedSums {

    /** The group of members that make up one sum. */
    public static final long GROUP = 0;

    @Inject
    private FigureSums sums;

    @Inject
    private WantedIndicators wanted;

    /** Every definition of the inputs an indicator ever came down to. */
    public List<IndicatorRow> inputs(String code) {
        return wanted.definitions(List.of(code)).stream()
                .filter(definition -> !definition.isDerived())
                .toList();
    }

    /**
     * One indicator through periods, each read with the definitions in force when its data closed.
     *
     * @param members of {@link #GROUP}
     * @return one for each period, null where the indicator was not defined
     */
    public List<RollUp> series(
            List<Member> members, String scheme, List<Period> periods, String code, Included included) {
        List<IndicatorRow> definitions = wanted.definitions(List.of(code));
        List<FigureSums.Question> questions = periods.stream()
                .map(period -> new FigureSums.Question(period, WantedIndicators.inForce(definitions, period.dataTo())))
                .toList();
        List<RollUp> rows = new ArrayList<>();
        sums.of(Members.of(members), scheme, questions, included)
                .forEach(totals -> rows.add(totals.defines(code) ? totals.row(null, GROUP, code) : null));
        return rows;
    }
}
