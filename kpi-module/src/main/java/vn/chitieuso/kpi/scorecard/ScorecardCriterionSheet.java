package vn.chitieuso.kpi.scorecard;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.chitieuso.kpi.catalogue.Fields;

import jakarta.enterprise.context.ApplicationScoped;

/** The criteria as they are exchanged. */
@ApplicationScoped
class ScorecardCriterionSheet extends ScorecardSheet {

    @Override
    public String name() {
        return "scorecard_criteria";
    }

    @Override
    public int order() {
        return 52;
    }

    @Override
    public List<Column> columns() {
        return Column.of(
                List.of("scorecard", "code"),
                "section",
                "title",
                "ordinal",
                "maximum",
                "rule",
                "parameters",
                "measure",
                "evidence",
                "source",
                "verification");
    }

    @Override
    public List<List<Object>> rows() {
        return all().flatMap(card -> card.getSections().stream()
                        .flatMap(section -> section.getCriteria().stream()
                                .map(criterion -> Arrays.<Object>asList(
                                        card.getCode(),
                                        criterion.getCode(),
                                        section.getCode(),
                                        criterion.getTitle(),
                                        criterion.getOrdinal(),
                                        criterion.getMaximum(),
                                        criterion.getRule().name(),
                                        criterion.getParameters(),
                                        criterion.getMeasure(),
                                        criterion.getEvidence(),
                                        criterion.getSource(),
                                        criterion.getVerification().name()))))
                .toList();
    }

    @Override
    Stored store(Fields fields) {
        String card = fields.required("scorecard", Scorecard.CODE_MAX);
        String code = fields.required("code", Criterion.CODE_MAX);
        String section = fields.required("section", ScorecardSection.CODE_MAX);
        CriterionDescription wanted = ScorecardReading.criterion(fields);
        if (wanted == null) {
            return null;
        }
        Optional<Criterion> known = scorecards.find(card).flatMap(each -> each.findCriterion(code));
        return keep(
                known.map(Criterion::describe),
                wanted,
                ScorecardCriterionSheet::same,
                () -> design.keepCriterion(card, section, code, wanted, null));
    }

    private static boolean same(CriterionDescription one, CriterionDescription other) {
        return one.title().equals(other.title())
                && one.ordinal() == other.ordinal()
                && one.maximum().compareTo(other.maximum()) == 0
                && one.rule().kind() == other.rule().kind()
                && Objects.equals(one.rule().parameters(), other.rule().parameters())
                && Objects.equals(one.measure(), other.measure())
                && Objects.equals(one.evidence(), other.evidence())
                && Objects.equals(one.source(), other.source())
                && one.verification() == other.verification();
    }
}
