package vn.chitieuso.kpi.scorecard;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import vn.chitieuso.kpi.catalogue.CatalogueSheet;
import vn.chitieuso.kpi.catalogue.Fields;
import vn.chitieuso.kpi.catalogue.LineFields;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.platform.csv.CsvList;
import vn.chitieuso.platform.csv.ImportResult;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Scorecards as they are exchanged: the sets, their sections, criteria and classes, in four lists. */
abstract class ScorecardSheets implements CatalogueSheet {

    @Inject
    Scorecards scorecards;

    @Inject
    ScorecardDesign design;

    Stream<Scorecard> all() {
        return scorecards.list().stream().sorted(java.util.Comparator.comparing(Scorecard::getCode));
    }

    static Object decision(Scorecard card) {
        return card.getDecision() == null ? null : card.getDecision().getNumber();
    }

    @Override
    public ImportResult store(CsvList list) {
        ImportResult result = ImportResult.nothing();
        for (CsvList.Line line : list.lines()) {
            LineFields fields = new LineFields(list, line);
            try {
                Stored stored = store(fields);
                result = stored == null
                        ? result
                        : switch (stored) {
                            case CREATED -> result.plusCreated();
                            case UPDATED -> result.plusUpdated();
                            case UNCHANGED -> result.plusUnchanged();
                        };
            } catch (BusinessException refused) {
                tell(fields, refused);
            }
        }
        return result;
    }

    private static void tell(Fields fields, BusinessException refused) {
        if (refused.getErrors().isEmpty()) {
            fields.error(null, refused.getKey(), refused.getArguments());
        }
        refused.getErrors()
                .forEach(error -> fields.error(
                        error.pointer().substring(1),
                        error.key(),
                        error.arguments().toArray()));
    }

    /** Null where the line could not be read. */
    abstract Stored store(Fields fields);

    static <T> Stored keep(Optional<T> known, T wanted, BiPredicate<T, T> same, Runnable keeping) {
        if (known.filter(before -> same.test(before, wanted)).isPresent()) {
            return Stored.UNCHANGED;
        }
        keeping.run();
        return known.isPresent() ? Stored.UPDATED : Stored.CREATED;
    }

    /** What became of a line. */
    enum Stored {
        /** It was not known. */
        CREATED,
        /** It was known otherwise. */
        UPDATED,
        /** It was known so. */
        UNCHANGED
    }

    /** The sets themselves. */
    @ApplicationScoped
    static class Cards extends ScorecardSheets {

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
            return keep(known.map(Scorecard::describe), wanted, Cards::same, () -> {
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

    /** Their sections. */
    @ApplicationScoped
    static class Sections extends ScorecardSheets {

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

    /** Their criteria. */
    @ApplicationScoped
    static class Criteria extends ScorecardSheets {

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
                    Criteria::same,
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

    /** What units are called. */
    @ApplicationScoped
    static class Classes extends ScorecardSheets {

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
}
