package vn.chitieuso.kpi.indicator;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.chitieuso.admin.calendar.Period;
import vn.chitieuso.admin.orgunit.UnitRow;

/**
 * The figures units reported, which an upper module keeps and the catalogue asks for: to try a formula on real figures, to
 * show how an indicator went, to simulate a scorecard, and to know from which day on a definition may change. Whoever
 * implements it answers with what heads of units have sent; drafts are nobody's business here.
 */
public interface ReportedFigures {

    /**
     * What each unit, everything below it included, comes to in a period; derived ones computed on the sums of their
     * inputs. Where nothing was sent for the period itself, the shorter periods within it are aggregated by the
     * indicators' own rules.
     *
     * @return by unit and code; a code without a figure is absent
     */
    Map<Long, Map<String, ReportedFigure>> of(Collection<Long> units, Period period, Collection<String> codes);

    /** The same of what the standing agency accepted alone. */
    Map<Long, Map<String, ReportedFigure>> accepted(Collection<Long> units, Period period, Collection<String> codes);

    /**
     * How an indicator of one unit, everything below it included, went through the last periods of the indicator's
     * frequency.
     *
     * @param accepted whether only what the standing agency accepted counts
     * @return the oldest first; periods without a figure are in it, without a value; empty where nothing was ever sent
     */
    List<PeriodFigure> series(long unit, String code, LocalDate until, int periods, boolean accepted);

    /** The last day of the data of any figure sent for one of the indicators. */
    Optional<LocalDate> lastReported(Collection<String> codes);

    /** The unit whose sums the person may see that stands highest; empty where there is none. */
    Optional<UnitRow> widestUnit();
}
