package vn.chitieuso.reporting.rollup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.admin.calendar.Period;
import vn.chitieuso.admin.orgunit.OrgUnit;
import vn.chitieuso.kpi.indicator.Aggregation;
import vn.chitieuso.kpi.indicator.IndicatorRow;
import vn.chitieuso.reporting.report.ReportRight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Opens a sum into the single figures it is made of, and tells which are missing in it. */
@ApplicationScoped
@Transactional
public class SumParts {

    @Inject
    private FigureSums figureSums;

    @Inject
    private Sums sums;

    @Inject
    private Stretches stretches;

    @Inject
    private GroupMembers members;

    @Inject
    private PartNames names;

    @Inject
    private WantedIndicators wanted;

    @Inject
    private CurrentUser currentUser;

    /**
     * A sum somebody asks about.
     *
     * @param scheme under which the period has its window
     */
    public record Asked(OrgUnit unit, Period period, String scheme, String code, Included included) {}

    /**
     * Every figure of every input, of the highest unit first.
     *
     * @param limit rows to be told, from the offset on
     */
    public Portion<FigurePart> parts(Asked asked, int offset, int limit) {
        Opened opened = open(asked);
        Set<CountedFigure> counted = new HashSet<>(
                opened.askings().size() < 2
                        ? opened.figures()
                        : PairedSum.standing(opened.figures(), opened.askings()));
        return names.parts(opened.figures(), counted, asked.included(), offset, limit);
    }

    /** Every figure that is asked for and not there, unit by unit. */
    public Portion<MissingFigure> missing(Asked asked, int offset, int limit) {
        Opened opened = open(asked);
        Map<List<Long>, Integer> covered = new HashMap<>();
        opened.figures()
                .forEach(figure -> covered.merge(
                        List.of(figure.unitId(), figure.indicatorId()), figure.mask(), (one, other) -> one | other));
        Collection<GroupMembers.Standing> standing =
                members.standing(List.of(asked.unit().getId()));
        List<PartNames.Gap> gaps = new ArrayList<>();
        for (IndicatorRow input : opened.inputs()) {
            boolean ownOnly = input.spaceAggregation() == Aggregation.NONE;
            for (Asking.Slot slot : opened.askings().get(input.id()).slots()) {
                standing.stream()
                        .filter(each -> !ownOnly || each.distance() == 0)
                        .filter(each -> each.stoodOn(slot.period().dataTo()))
                        .filter(each -> slot.asks(each.level(), each.unitId()))
                        .filter(each -> (covered.getOrDefault(List.of(each.unitId(), input.id()), 0) & slot.mask())
                                != slot.mask())
                        .forEach(each -> gaps.add(new PartNames.Gap(each.unitId(), input.code(), slot.period())));
            }
        }
        return names.missing(gaps, offset, limit);
    }

    /** What a sum was added up from. */
    private record Opened(List<IndicatorRow> inputs, Map<Long, Asking> askings, List<CountedFigure> figures) {}

    private Opened open(Asked asked) {
        currentUser.requireAt(RollUpRight.SEE_SUMS, asked.unit());
        currentUser.requireAt(
                asked.included() == Included.ALL ? ReportRight.READ_DRAFT : ReportRight.READ_SENT, asked.unit());
        Period period = asked.period();
        Map<String, IndicatorRow> definitions = wanted.get(List.of(asked.code()), period.dataTo());
        List<FigureSums.Question> question = List.of(new FigureSums.Question(period, definitions));
        List<Expectation> expectations = figureSums.expectations(asked.scheme(), question);
        List<WantedInput> inputs = FigureSums.inputs(question, expectations);
        List<Stretch> found =
                stretches.find(List.of(period), asked.scheme(), WantedInput.ids(inputs), asked.included());
        List<Long> group = List.of(asked.unit().getId());
        List<IndicatorRow> rows =
                definitions.values().stream().filter(row -> !row.isDerived()).toList();
        return new Opened(
                rows,
                rows.stream()
                        .collect(Collectors.toMap(
                                IndicatorRow::id, row -> expectations.get(0).of(row.code()))),
                sums.single(Members.below(group), group, found, inputs, asked.included()));
    }
}
