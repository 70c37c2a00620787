package vn.chitieuso.reporting.ranking;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.chitieuso.admin.orgunit.UnitGroups;
import vn.chitieuso.admin.orgunit.UnitRow;
import vn.chitieuso.reporting.evaluation.RoundRow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Which units of an evaluation are ranked among each other. */
@ApplicationScoped
class RankingScope {

    @Inject
    private UnitGroups groups;

    Predicate<ScoredUnit> of(RankingQuestion question, RoundRow round) {
        Set<Long> members = question.group() == null
                ? null
                : groups.show(question.group(), round.unitsAsOf()).units().stream()
                        .map(UnitRow::id)
                        .collect(Collectors.toSet());
        return unit -> (question.level() == null || question.level() == round.level())
                && (members == null || members.contains(unit.id()))
                && (question.kind() == null || question.kind().equals(unit.kind()));
    }
}
