package vn.chitieuso.kpi.scorecard;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.chitieuso.kpi.catalogue.Fields;

import jakarta.enterprise.context.ApplicationScoped;

/** What units are called, as it is exchanged. */
@ApplicationScoped
class ScorecardClassSheet extends ScorecardSheet {

    @Override
    public String name() {
        return "scorecard_classes";
    }

    @Override
    public int order() {
        return 53;
    }

    @Override
    public List<Column> columns() {
        return Column.of(List.of("scorecard", "name"), "from_percent");
    }

    @Override
    public List<List<Object>> rows() {
        return all().flatMap(card -> card.getClasses().stream()
                        .map(each -> Arrays.<Object>asList(card.getCode(), each.getName(), each.getFromPercent())))
                .toList();
    }

    @Override
    Stored store(Fields fields) {
        String code = fields.required("scorecard", Scorecard.CODE_MAX);
        String name = fields.required("name", Classification.NAME_MAX);
        var from = fields.decimal("fromPercent");
        if (from == null && !fields.hasErrors()) {
            fields.error("fromPercent", "platform.csv.required");
        }
        if (fields.hasErrors()) {
            return null;
        }
        Classification wanted = new Classification(name, from);
        List<Classification> before = scorecards.get(code).getClasses();
        Optional<Classification> known =
                before.stream().filter(each -> each.getName().equals(name)).findFirst();
        return keep(known, wanted, Object::equals, () -> {
            Stream<Classification> others =
                    before.stream().filter(each -> !each.getName().equals(name));
            design.classify(code, Stream.concat(others, Stream.of(wanted)).toList());
        });
    }
}
