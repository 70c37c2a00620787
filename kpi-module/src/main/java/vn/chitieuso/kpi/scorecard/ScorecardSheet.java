package vn.chitieuso.kpi.scorecard;

import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import vn.chitieuso.kpi.catalogue.CatalogueSheet;
import vn.chitieuso.kpi.catalogue.Fields;
import vn.chitieuso.kpi.catalogue.LineFields;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.platform.csv.CsvList;
import vn.chitieuso.platform.csv.ImportResult;

import jakarta.inject.Inject;

/** One of the four lists in which scorecards are exchanged: the sets, their sections, their criteria, their classes. */
abstract class ScorecardSheet implements CatalogueSheet {

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
}
