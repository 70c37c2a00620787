package vn.chitieuso.kpi.scorecard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import vn.chitieuso.kpi.catalogue.CatalogueKeeping;
import vn.chitieuso.kpi.decision.DecisionDocument;
import vn.chitieuso.kpi.decision.Decisions;
import vn.chitieuso.kpi.formula.Formula;
import vn.chitieuso.kpi.formula.Problem;
import vn.chitieuso.kpi.indicator.IndicatorCatalogue;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.platform.ConflictException;
import vn.chitieuso.platform.NotFoundException;
import vn.chitieuso.platform.StaleException;
import vn.chitieuso.platform.audit.AuditTrail;
import vn.chitieuso.platform.db.VersionedEntity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * Designing scorecards. Several people may work on one: each section and criterion has its own version, and who saves what
 * somebody else changed since is told.
 */
@ApplicationScoped
@Transactional
public class ScorecardDesign {

    /** In the place of a version: nothing of that code may be there yet. */
    public static final long NEW = -1;

    static final String CODE = "[A-Z0-9][A-Z0-9.-]*";
    private static final BigDecimal MAXIMUM_MAX = BigDecimal.valueOf(100_000);
    private static final int PLACES_MAX = 4;

    @Inject
    private Scorecards scorecards;

    @Inject
    private Decisions decisions;

    @Inject
    private IndicatorCatalogue catalogue;

    @Inject
    private CatalogueKeeping keeping;

    @Inject
    private AuditTrail audit;

    public void create(String code, ScorecardDescription description) {
        keeping.begin();
        refuseBadCode("code", code, Scorecard.CODE_MAX);
        if (scorecards.find(code).isPresent()) {
            throw BusinessException.at("code", "kpi.scorecard.codeTaken", code);
        }
        refuseUnfit(description, null);
        scorecards.add(new Scorecard(code, description, basis(description)));
        audit.recordChange("scorecard.create", "scorecard " + code, null, description);
    }

    /** @param seen version the caller saw, or null for any */
    public void change(String code, ScorecardDescription description, Long seen) {
        Scorecard scorecard = draft(code);
        refuseStale(scorecard, seen);
        refuseUnfit(description, scorecard);
        ScorecardDescription before = scorecard.describe();
        scorecard.describe(description, basis(description));
        audit.recordChange("scorecard.change", "scorecard " + code, before, description);
    }

    /** The same criteria for another year, as a draft. */
    public void copy(String code, String newCode, int year) {
        keeping.begin();
        Scorecard source = scorecards.get(code);
        ScorecardDescription was = source.describe();
        ScorecardDescription description = new ScorecardDescription(
                was.name(),
                was.series(),
                year,
                was.level(),
                was.maximum(),
                was.declaredSections(),
                was.declaredCriteria(),
                was.decision(),
                was.source(),
                was.verification(),
                was.remark());
        create(newCode, description);
        Scorecard copy = scorecards.get(newCode);
        for (ScorecardSection section : source.getSections()) {
            ScorecardSection copied = copy.addSection(
                    section.getCode(),
                    section.getTitle(),
                    section.getOrdinal(),
                    section.getMaximum(),
                    section.getDeclaredCriteria());
            section.getCriteria().forEach(criterion -> copied.addCriterion(criterion.getCode(), criterion.describe()));
        }
        copy.classify(source.getClasses().stream()
                .map(each -> new Classification(each.getName(), each.getFromPercent()))
                .toList());
        audit.record("scorecard.copy", "scorecard " + newCode, "from " + code);
    }

    /** Adds the section, or changes the one of the same code. @param seen version the caller saw, NEW, or null for any */
    public void keepSection(
            String code, String section, String title, int ordinal, BigDecimal maximum, Integer declared, Long seen) {
        Scorecard scorecard = draft(code);
        refuseBadCode("code", section, ScorecardSection.CODE_MAX);
        refuseBadPoints(maximum);
        refuseEmpty("title", title);
        Optional<ScorecardSection> known = scorecard.findSection(section);
        refuseStale(section, known, seen);
        known.ifPresentOrElse(
                each -> each.describe(title, ordinal, maximum, declared),
                () -> scorecard.addSection(section, title, ordinal, maximum, declared));
        audit.record(
                "scorecard.keepSection", "scorecard " + code, section + " " + title + " " + maximum.toPlainString());
    }

    public void removeSection(String code, String section) {
        Scorecard scorecard = draft(code);
        ScorecardSection known = section(scorecard, section);
        if (!known.getCriteria().isEmpty()) {
            throw new ConflictException("kpi.scorecard.sectionHasCriteria", known.getTitle());
        }
        scorecard.remove(known);
        audit.recordChange("scorecard.removeSection", "scorecard " + code, section + " " + known.getTitle(), null);
    }

    /** Adds the criterion to the section, or changes the one of the same code. @param seen version the caller saw, or null */
    public void keepCriterion(
            String code, String section, String criterion, CriterionDescription description, Long seen) {
        Scorecard scorecard = draft(code);
        refuseBadCode("code", criterion, Criterion.CODE_MAX);
        refuseBadPoints(description.maximum());
        refuseEmpty("title", description.title());
        refuseUnfitMeasure(scorecard, description);
        String parameters = description.rule().parameters();
        if (parameters != null && parameters.length() > Criterion.PARAMETERS_MAX) {
            throw BusinessException.at("parameters", "platform.csv.tooLong", Criterion.PARAMETERS_MAX);
        }
        Optional<Criterion> known = scorecard.findCriterion(criterion);
        if (known.isPresent() && !known.get().getSection().getCode().equals(section)) {
            throw BusinessException.at(
                    "code",
                    "kpi.scorecard.criterionTaken",
                    criterion,
                    known.get().getSection().getTitle());
        }
        refuseStale(criterion, known, seen);
        CriterionDescription before = known.map(Criterion::describe).orElse(null);
        known.ifPresentOrElse(
                each -> each.describe(description),
                () -> section(scorecard, section).addCriterion(criterion, description));
        audit.recordChange("scorecard.keepCriterion", "scorecard " + code + " " + criterion, before, description);
    }

    public void removeCriterion(String code, String criterion) {
        Scorecard scorecard = draft(code);
        Criterion known = scorecard
                .findCriterion(criterion)
                .orElseThrow(() -> new NotFoundException("kpi.scorecard.unknownCriterion", criterion));
        known.getSection().remove(known);
        audit.recordChange("scorecard.removeCriterion", "scorecard " + code + " " + criterion, known.describe(), null);
    }

    /** What units are called, from which share of the maximum on. */
    public void classify(String code, List<Classification> classes) {
        Scorecard scorecard = draft(code);
        Set<String> names = new HashSet<>();
        Set<BigDecimal> bounds = new HashSet<>();
        for (Classification each : classes) {
            refuseEmpty("classes", each.getName());
            if (each.getFromPercent().stripTrailingZeros().scale() > PLACES_MAX
                    || each.getFromPercent().signum() < 0
                    || each.getFromPercent().compareTo(BigDecimal.valueOf(100)) > 0) {
                throw BusinessException.at("classes", "kpi.scorecard.badPercent", each.getName());
            }
            if (!names.add(each.getName()) || !bounds.add(each.getFromPercent().stripTrailingZeros())) {
                throw BusinessException.at("classes", "kpi.scorecard.classTwice", each.getName());
            }
        }
        List<Classification> before = scorecard.getClasses();
        scorecard.classify(List.of());
        scorecards.writePending();
        scorecard.classify(classes);
        audit.recordChange("scorecard.classify", "scorecard " + code, before, classes);
    }

    private Scorecard draft(String code) {
        keeping.begin();
        Scorecard scorecard = scorecards.get(code);
        scorecard.refusePublished();
        return scorecard;
    }

    private static ScorecardSection section(Scorecard scorecard, String code) {
        return scorecard
                .findSection(code)
                .orElseThrow(() -> new NotFoundException("kpi.scorecard.unknownSection", code));
    }

    private DecisionDocument basis(ScorecardDescription description) {
        return description.decision() == null
                ? null
                : decisions
                        .find(description.decision())
                        .orElseThrow(
                                () -> BusinessException.at("decision", "kpi.decision.unknown", description.decision()));
    }

    private void refuseUnfit(ScorecardDescription description, Scorecard self) {
        refuseEmpty("name", description.name());
        refuseBadCode("series", description.series(), Scorecard.SERIES_MAX);
        refuseBadPoints(description.maximum());
        if (description.maximum().signum() == 0) {
            throw BusinessException.at("maximum", "kpi.scorecard.badPoints");
        }
        if (scorecards.isTaken(description.series(), description.year(), self)) {
            throw BusinessException.at("year", "kpi.scorecard.yearTaken", description.series(), description.year());
        }
    }

    private void refuseUnfitMeasure(Scorecard scorecard, CriterionDescription description) {
        boolean manual = description.rule().kind() == RuleKind.MANUAL;
        Formula measure = description.measure();
        if (manual != (measure == null)) {
            throw BusinessException.at(
                    "measure", manual ? "kpi.scorecard.manualWithMeasure" : "kpi.scorecard.measureMissing");
        }
        if (measure != null) {
            LocalDate day = LocalDate.of(scorecard.describe().year(), 12, 31);
            catalogue.problems(null, measure, null, day).stream()
                    .filter(Problem::isError)
                    .findFirst()
                    .ifPresent(problem -> {
                        throw BusinessException.at(
                                "measure", problem.key(), problem.arguments().toArray());
                    });
        }
    }

    private static void refuseBadCode(String field, String code, int maximum) {
        if (code == null || !code.matches(CODE) || code.length() > maximum) {
            throw BusinessException.at(field, "kpi.scorecard.badCode", Objects.toString(code, ""), maximum);
        }
    }

    private static void refuseBadPoints(BigDecimal points) {
        if (points == null
                || points.signum() < 0
                || points.compareTo(MAXIMUM_MAX) > 0
                || points.stripTrailingZeros().scale() > PLACES_MAX) {
            throw BusinessException.at("maximum", "kpi.scorecard.badPoints");
        }
    }

    private static void refuseEmpty(String field, String text) {
        if (text == null || text.isBlank()) {
            throw BusinessException.at(field, "platform.csv.required");
        }
    }

    /** What is new may not be there yet; what was changed must still be there, as it was seen. */
    private static void refuseStale(String code, Optional<? extends VersionedEntity> known, Long seen) {
        if (seen != null && seen == NEW && known.isPresent()) {
            throw BusinessException.at("code", "kpi.scorecard.codeTaken", code);
        }
        if (seen != null && seen != NEW && known.isEmpty()) {
            throw new StaleException("kpi.scorecard.removed", code);
        }
        known.ifPresent(entity -> refuseStale(entity, seen));
    }

    private static void refuseStale(VersionedEntity entity, Long seen) {
        if (seen != null && seen != entity.getVersion()) {
            throw new StaleException("kpi.scorecard.stale");
        }
    }
}
