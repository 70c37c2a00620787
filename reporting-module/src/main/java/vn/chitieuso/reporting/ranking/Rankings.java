package vn.chitieuso.reporting.ranking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.admin.orgunit.OrgUnits;
import vn.chitieuso.platform.NotFoundException;
import vn.chitieuso.platform.text.Folding;
import vn.chitieuso.reporting.evaluation.EvaluationReading;
import vn.chitieuso.reporting.evaluation.RoundRow;
import vn.chitieuso.reporting.evaluation.RoundState;
import vn.chitieuso.reporting.evaluation.ScoreSheet;
import vn.chitieuso.reporting.evaluation.Scores;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Reads rankings: published ones for everybody who is signed in, provisional ones for the standing agency. */
@ApplicationScoped
@Transactional
public class Rankings {

    @Inject
    private Scores scores;

    @Inject
    private EvaluationReading evaluations;

    @Inject
    private PublishedSheets published;

    @Inject
    private RankingScope scope;

    @Inject
    private TieRules ties;

    @Inject
    private Follows follows;

    @Inject
    private OrgUnits units;

    @Inject
    private CurrentUser currentUser;

    /** @throws NotFoundException where nothing of the scorecard is published and nothing provisional was asked for */
    public Ranking of(RankingQuestion question) {
        return rank(stand(sheet(question), question), question);
    }

    private Ranking rank(Standing standing, RankingQuestion question) {
        List<RankedUnit> rows = standing.rows();
        Optional<ScoreSheet> before = before(standing.sheet().round());
        Ranking.Compared compared = null;
        List<GoneUnit> gone = List.of();
        if (before.isPresent()) {
            Standing earlier = stand(before.get(), question);
            Movements movements = movements(earlier, standing.sheet().round());
            rows = movements.of(rows);
            gone = movements.gone(rows);
            RoundRow round = before.get().round();
            compared = new Ranking.Compared(
                    round.code(),
                    round.year(),
                    before.get().publication().edition(),
                    earlier.rows().size());
        }
        return standing.ranking(rows.stream().filter(matching(question)).toList(), compared, gone);
    }

    /** How the ranking would change if weights did. @param percent from 1 to 99 */
    public Sensitivity sensitivity(RankingQuestion question, int percent) {
        Standing standing = stand(sheet(question), question);
        Predicate<RankedUnit> wanted = matching(question);
        Sensitivity all = WeightTrial.of(
                standing.table(), standing.rule(), standing.sheet().round().maximum(), standing.rows(), percent);
        return new Sensitivity(
                percent,
                all.units().stream().filter(range -> wanted.test(range.row())).toList(),
                all.weights());
    }

    /** What would lift one unit, all others staying as they are. */
    public UnitLifts lifts(RankingQuestion question, String unit) {
        Standing standing = stand(sheet(question), question);
        Ranking ranking = rank(standing, question.whole());
        RankedUnit row = row(ranking, unit);
        BigDecimal next = ranking.rows().stream()
                .filter(other -> other.rank() < row.rank())
                .max(Comparator.comparingInt(RankedUnit::rank))
                .map(RankedUnit::points)
                .orElse(null);
        return new UnitLifts(
                ranking,
                row,
                ranking.rows().size(),
                next == null ? null : next.subtract(row.points()),
                Lifting.of(
                        ScoreTable.of(standing.sheet()),
                        standing.rule(),
                        row.unit().id(),
                        scope.of(question, ranking.round())));
    }

    /** Where a unit of the ranking stood in each year of its series, the first year first. */
    public List<RankedYear> history(RankingQuestion question, String unit) {
        Standing asked = stand(sheet(question), question);
        RoundRow later = asked.sheet().round();
        long current = row(rank(asked, question.whole()), unit).unit().id();
        List<RankedYear> years = new ArrayList<>();
        for (RoundRow round : scores.publishedRounds()) {
            if (round.series().equals(later.series())
                    && round.year() <= asked.sheet().round().year()) {
                Standing standing = stand(published.get(round.code(), null), question);
                Optional<RankedUnit> found = movements(standing, later).before(current);
                current = found.map(row -> row.unit().id()).orElse(current);
                later = found.isPresent() ? round : later;
                years.add(new RankedYear(
                        round,
                        standing.sheet().publication(),
                        found.orElse(null),
                        standing.rows().size()));
            }
        }
        years.sort(Comparator.comparingInt(year -> year.round().year()));
        return years;
    }

    /** The evaluations the reader may see ranked, the latest year first. */
    public List<RoundRow> rounds() {
        boolean foresees = currentUser.may(RankingRight.SEE_PROVISIONAL);
        return evaluations.rounds().stream()
                .filter(round -> round.state().isPublished() || foresees && round.state() != RoundState.DRAFT)
                .toList();
    }

    private Movements movements(Standing earlier, RoundRow later) {
        return new Movements(
                earlier.rows(), follows.between(earlier.sheet().round().unitsAsOf(), later.unitsAsOf()));
    }

    private static RankedUnit row(Ranking ranking, String unit) {
        return ranking.find(unit)
                .orElseThrow(() -> new NotFoundException(
                        "reporting.ranking.notRanked", unit, ranking.round().code()));
    }

    private ScoreSheet sheet(RankingQuestion question) {
        if (!question.provisional()) {
            return published.get(question.scorecard(), question.edition());
        }
        currentUser.require(RankingRight.SEE_PROVISIONAL);
        ScoreSheet sheet = scores.of(question.scorecard());
        units.list(sheet.round().unitsAsOf(), OrgLevel.PROVINCE, null, null)
                .forEach(province -> currentUser.requireAt(RankingRight.SEE_PROVISIONAL, units.get(province.id())));
        return sheet;
    }

    /** What was published of the series for the latest year before. */
    private Optional<ScoreSheet> before(RoundRow round) {
        return scores.publishedRounds().stream()
                .filter(other -> other.series().equals(round.series()) && other.year() < round.year())
                .max(Comparator.comparingInt(RoundRow::year))
                .map(other -> published.get(other.code(), null));
    }

    private Standing stand(ScoreSheet sheet, RankingQuestion question) {
        ScoreTable table = ScoreTable.of(sheet).only(scope.of(question, sheet.round()));
        TieRule rule = ties.of(
                sheet.round().series(),
                sheet.round().year(),
                sheet.publication() == null ? null : sheet.publication().publishedAt());
        return new Standing(sheet, table, rule);
    }

    private static Predicate<RankedUnit> matching(RankingQuestion question) {
        String text =
                question.text() == null ? "" : Folding.fold(question.text().strip());
        return row -> text.isEmpty()
                || Folding.fold(row.unit().name()).contains(text)
                || row.unit().code().toLowerCase(Locale.ROOT).contains(text);
    }

    /** The scores of those who are ranked among each other, and by which rule. */
    private record Standing(ScoreSheet sheet, ScoreTable table, TieRule rule) {

        List<RankedUnit> rows() {
            return new Placing(table, sheet.round().maximum(), sheet.classes()).by(rule);
        }

        Ranking ranking(List<RankedUnit> rows, Ranking.Compared compared, List<GoneUnit> gone) {
            return new Ranking(
                    sheet.round(),
                    sheet.publication(),
                    rule.order().stream()
                            .map(code -> new Ranking.TieKey(code, table.titleOf(code)))
                            .toList(),
                    table.sections(),
                    sheet.classes(),
                    sheet.units().stream()
                            .map(scored -> scored.unit().kind())
                            .filter(Objects::nonNull)
                            .distinct()
                            .sorted()
                            .toList(),
                    rows,
                    compared,
                    gone);
        }
    }
}
