package vn.chitieuso.kpi.indicator;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.admin.orgunit.OrgUnits;
import vn.chitieuso.admin.orgunit.UnitRow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** What everybody may see of an indicator's figures: the province's, as far as accepted, and only of those that are open. */
@ApplicationScoped
@Transactional
public class PublicFigures {

    private static final int PERIODS = 24;

    @Inject
    private ReportedFigures figures;

    @Inject
    private Indicators indicators;

    @Inject
    private OrgUnits units;

    @Inject
    private Clock clock;

    /** The newest accepted figure of all units that are asked, else the newest of some; empty where the indicator is not open or nothing was accepted. */
    public Optional<Latest> latest(IndicatorRow definition) {
        if (!definition.open()) {
            return Optional.empty();
        }
        LocalDate today = LocalDate.now(clock);
        Optional<UnitRow> province =
                units.list(today, OrgLevel.PROVINCE, null, null).stream().findFirst();
        if (province.isEmpty()) {
            return Optional.empty();
        }
        List<PeriodFigure> series =
                figures.series(province.get().id(), definition.code(), today.plusDays(1), PERIODS, true);
        Optional<PeriodFigure> whole =
                series.stream().filter(PeriodFigure::isComplete).reduce((older, newer) -> newer);
        return whole.or(() ->
                        series.stream().filter(point -> point.value() != null).reduce((older, newer) -> newer))
                .map(point -> new Latest(province.get(), point));
    }

    /** The formula with the names of what it reads in the place of their codes; empty for an input. */
    public String inWords(IndicatorRow definition) {
        if (!definition.isDerived()) {
            return "";
        }
        String words = definition.formula();
        for (IndicatorRow part :
                indicators.ofCodes(definition.parsedFormula().codes(), definition.nearest(LocalDate.now(clock)))) {
            words = words.replaceAll(
                    "(?<![\\w-])" + java.util.regex.Pattern.quote(part.code()) + "(?![\\w-])",
                    java.util.regex.Matcher.quoteReplacement("«" + part.name() + "»"));
        }
        return words.replace(" * ", " × ").replace(" / ", " ÷ ").replace(" - ", " − ");
    }

    /** A figure and whose it is. */
    public record Latest(UnitRow unit, PeriodFigure figure) {}
}
