package vn.chitieuso.reporting.recognition;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.admin.calendar.PeriodCode;
import vn.chitieuso.admin.orgunit.OrgUnit;
import vn.chitieuso.admin.orgunit.OrgUnits;
import vn.chitieuso.kpi.decision.DecisionDocument;
import vn.chitieuso.kpi.decision.Decisions;
import vn.chitieuso.kpi.indicator.Indicator;
import vn.chitieuso.kpi.indicator.Indicators;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.platform.csv.ImportResult;

/** Recognitions being taken in: finds what each is about, once for each code, and tells what is wrong where. */
class RecognitionIntake {

    private static final int DIGITS_MAX = 18;
    private static final int PLACES_MAX = 6;

    private final Recognitions recognitions;
    private final Indicators indicators;
    private final OrgUnits units;
    private final Decisions decisions;
    private final CurrentUser currentUser;
    private final Instant now;
    private final LocalDate today;
    private final Map<String, Optional<Indicator>> knownIndicators = new HashMap<>();
    private final Map<String, Optional<DecisionDocument>> knownDecisions = new HashMap<>();
    private final Map<Key, Recognition> inForce = new HashMap<>();
    private final Map<Long, Boolean> readIndicators = new HashMap<>();
    private final Map<Key, Recognition> taken = new HashMap<>();
    private final List<Recognition> fresh = new ArrayList<>();
    private int unchanged;

    RecognitionIntake(
            Recognitions recognitions,
            Indicators indicators,
            OrgUnits units,
            Decisions decisions,
            CurrentUser currentUser,
            Instant now,
            LocalDate today) {
        this.recognitions = recognitions;
        this.indicators = indicators;
        this.units = units;
        this.decisions = decisions;
        this.currentUser = currentUser;
        this.now = now;
        this.today = today;
    }

    /** Where errors go. */
    interface Errors {
        void add(String field, String key, Object... arguments);
    }

    /** What only one can be in force for. */
    private record Key(long indicator, long unit, int year) {}

    void take(NewRecognition wanted, Errors errors) {
        RecognitionFacts facts = wanted.facts();
        Optional<Indicator> indicator = knownIndicators.computeIfAbsent(wanted.indicator(), indicators::find);
        if (indicator.isEmpty()) {
            errors.add("indicator", "kpi.indicator.unknown", wanted.indicator());
        }
        Optional<DecisionDocument> decision = decision(wanted.decision(), errors);
        boolean sound = isSound(facts, decision, errors);
        Optional<OrgUnit> unit = units.find(wanted.unit(), facts.recognisedOn());
        if (unit.isEmpty()) {
            errors.add("unit", "admin.orgunit.unknown", wanted.unit(), facts.recognisedOn());
        } else if (!currentUser.mayAt(
                RecognitionRight.KEEP_RECOGNITIONS, unit.get().getId())) {
            errors.add("unit", "admin.account.forbidden");
            return;
        }
        if (sound && indicator.isPresent() && unit.isPresent() && decision.isPresent()) {
            keep(indicator.get(), unit.get(), decision.get(), facts, errors);
        }
    }

    private Optional<DecisionDocument> decision(String reference, Errors errors) {
        try {
            Optional<DecisionDocument> decision = knownDecisions.computeIfAbsent(reference, decisions::find);
            if (decision.isEmpty()) {
                errors.add("decision", "kpi.decision.unknown", reference);
            }
            return decision;
        } catch (BusinessException ambiguous) {
            ambiguous
                    .getErrors()
                    .forEach(error -> errors.add(
                            "decision", error.key(), error.arguments().toArray()));
            return Optional.empty();
        }
    }

    private boolean isSound(RecognitionFacts facts, Optional<DecisionDocument> decision, Errors errors) {
        List<String> wrong = new ArrayList<>();
        Errors noted = (field, key, arguments) -> {
            wrong.add(field);
            errors.add(field, key, arguments);
        };
        refuseYear("recognitionYear", facts.recognitionYear(), noted);
        refuseYear("targetYear", facts.targetYear(), noted);
        refuseYear("reportingYear", facts.reportingYear(), noted);
        if (facts.recognisedOn().isAfter(today)) {
            noted.add("recognisedOn", "reporting.recognition.future", facts.recognisedOn());
        }
        decision.map(DecisionDocument::getIssuedOn)
                .filter(issued -> issued != null && facts.recognisedOn().isBefore(issued))
                .ifPresent(issued -> noted.add("recognisedOn", "reporting.recognition.beforeDecision", issued));
        refuseNumber("reported", facts.reported(), noted);
        refuseNumber("verified", facts.verified(), noted);
        refuseNumber("recognised", facts.recognised(), noted);
        return wrong.isEmpty();
    }

    private static void refuseYear(String field, Integer year, Errors errors) {
        if (year != null && (year < PeriodCode.YEAR_MIN || year > PeriodCode.YEAR_MAX)) {
            errors.add(field, "kpi.target.badYear", PeriodCode.YEAR_MIN, PeriodCode.YEAR_MAX);
        }
    }

    private static void refuseNumber(String field, BigDecimal number, Errors errors) {
        if (number != null && (long) number.precision() - number.scale() > DIGITS_MAX) {
            errors.add(field, "kpi.target.tooLarge", DIGITS_MAX);
        } else if (number != null && number.stripTrailingZeros().scale() > PLACES_MAX) {
            errors.add(field, "kpi.target.tooPrecise", PLACES_MAX);
        }
    }

    private void keep(
            Indicator indicator, OrgUnit unit, DecisionDocument decision, RecognitionFacts facts, Errors errors) {
        readIndicators.computeIfAbsent(indicator.getId(), id -> {
            recognitions.inForce(List.of(id)).forEach(known -> inForce.put(keyOf(id, known), known));
            return true;
        });
        Key key = new Key(indicator.getId(), unit.getId(), facts.recognitionYear());
        if (taken.containsKey(key)) {
            errors.add("unit", "reporting.recognition.twice", unit.nameOn(facts.recognisedOn()));
            return;
        }
        Recognition known = inForce.get(key);
        if (known != null && !known.says(decision, facts)) {
            errors.add(
                    "unit",
                    "reporting.recognition.already",
                    unit.nameOn(facts.recognisedOn()),
                    String.valueOf(facts.recognitionYear()),
                    known.getRecognisedOn());
            return;
        }
        Recognition wanted = known == null
                ? new Recognition(indicator, unit, decision, facts, now, currentUser.getUsername())
                : known;
        taken.put(key, wanted);
        if (known == null) {
            fresh.add(wanted);
        } else {
            unchanged++;
        }
    }

    private static Key keyOf(long indicator, Recognition known) {
        return new Key(indicator, known.getUnit().getId(), known.year());
    }

    ImportResult store(boolean dryRun) {
        if (!dryRun) {
            fresh.forEach(recognitions::add);
            recognitions.writePending();
        }
        return new ImportResult(fresh.size() + unchanged, fresh.size(), 0, unchanged);
    }

    /** The only one taken: recorded now, or before with the same content. */
    Recognition single() {
        store(false);
        return taken.values().iterator().next();
    }
}
