package vn.chitieuso.kpi.scorecard;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.chitieuso.kpi.catalogue.Fields;

import jakarta.enterprise.context.ApplicationScoped;

/** The sections of the sets as they are exchanged. */
@ApplicationScoped
class ScorecardSectionSheet extends ScorecardSheet {

    @Override
    public String name() {
        return "scorecard_sections";
    }

    @Override
    public int order() {
        return 51;
    }

    @Override
    public List<Column> columns() {
        return Column.of(List.of("scorecard", "code"), "title", "ordinal", "maximum", "declared_criteria");
    }

    @Override
    public List<List<Object>> rows() {
        return all().flatMap(card -> card.getSections().stream()
                        .map(section -> Arrays.<Object>asList(
                                card.getCode(),
                                section.getCode(),
                                section.getTitle(),
                                section.getOrdinal(),
                                section.getMaximum(),
                                section.getDeclaredCriteria())))
                .toList();
    }

    @Override
    Stored store(Fields fields) {
        String card = fields.required("scorecard", Scorecard.CODE_MAX);
        String code = fields.required("code", ScorecardSection.CODE_MAX);
        String title = fields.required("title", ScorecardSection.TITLE_MAX);
        Integer ordinal = fields.integer("ordinal", 0, 1000);
        var maximum = fields.decimal("maximum");
        Integer declared = fields.integer("declaredCriteria", 0, 1000);
        if (fields.hasErrors()) {
            return null;
        }
        int place = ordinal == null ? 0 : ordinal;
        Optional<ScorecardSection> known = scorecards.find(card).flatMap(each -> each.findSection(code));
        boolean same = known.isPresent()
                && known.get().getTitle().equals(title)
                && known.get().getOrdinal() == place
                && maximum != null
                && known.get().getMaximum().compareTo(maximum) == 0
                && Objects.equals(known.get().getDeclaredCriteria(), declared);
        return keep(
                known,
                null,
                (before, wanted) -> same,
                () -> design.keepSection(card, code, title, place, maximum, declared, null));
    }
}
