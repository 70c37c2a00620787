package vn.chitieuso.kpi.scorecard;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.chitieuso.kpi.catalogue.Fields;

import jakarta.enterprise.context.ApplicationScoped;

/** The sets of criteria as they are exchanged. */
@ApplicationScoped
class ScorecardCardSheet extends ScorecardSheet {

    @Override
    public String name() {
        return "scorecards";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public List<Column> columns() {
        return Column.of(
                List.of("code"),
                "name",
                "series",
                "year",
                "level",
                "maximum",
                "declared_sections",
                "declared_criteria",
                "decision",
                "source",
                "verification",
                "remark");
    }

    @Override
    public List<List<Object>> rows() {
        return all().map(card -> {
                    ScorecardDescription said = card.describe();
                    return Arrays.<Object>asList(
                            card.getCode(),
                            said.name(),
                            said.series(),
                            said.year(),
                            said.level().name(),
                            said.maximum(),
                            said.declaredSections(),
                            said.declaredCriteria(),
                            decision(card),
                            said.source(),
                            said.verification().name(),
                            said.remark());
                })
                .toList();
    }

    @Override
    Stored store(Fields fields) {
        String code = fields.required("code", Scorecard.CODE_MAX);
        ScorecardDescription wanted = ScorecardReading.card(fields);
        if (wanted == null) {
            return null;
        }
        Optional<Scorecard> known = scorecards.find(code);
        return keep(known.map(Scorecard::describe), wanted, ScorecardCardSheet::same, () -> {
            if (known.isPresent()) {
                design.change(code, wanted, null);
            } else {
                design.create(code, wanted);
            }
        });
    }

    private static boolean same(ScorecardDescription one, ScorecardDescription other) {
        return one.toString().equals(plain(other, one).toString());
    }

    /** Points say the same whatever their trailing zeros. */
    private static ScorecardDescription plain(ScorecardDescription wanted, ScorecardDescription known) {
        return new ScorecardDescription(
                wanted.name(),
                wanted.series(),
                wanted.year(),
                wanted.level(),
                wanted.maximum().compareTo(known.maximum()) == 0 ? known.maximum() : wanted.maximum(),
                wanted.declaredSections(),
                wanted.declaredCriteria(),
                wanted.decision(),
                wanted.source(),
                wanted.verification(),
                wanted.remark());
    }
}
