package vn.chitieuso.admin.orgunit;

import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.platform.ConflictException;
import vn.chitieuso.platform.NotFoundException;
import vn.chitieuso.platform.audit.AuditTrail;
import vn.chitieuso.platform.csv.CsvList;
import vn.chitieuso.platform.text.Folding;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;

/**
 * Merging, splitting, dissolving and promoting units, as a list in the layout {@code old_code, old_name, new_code, new_name,
 * effective_date, relation, share, primary_successor} with, if wanted, {@code carrying} and {@code carried_percent}. A list
 * is applied whole or not at all; a dry run does everything and takes it back, so what it tells is what will happen.
 */
@ApplicationScoped
@Transactional
public class Reorganising {

    private static final int LINES_MAX = 20_000;

    @Inject
    private OrgUnits units;

    @Inject
    private Reorganisations reorganisations;

    @Inject
    private StructureJournal journal;

    @Inject
    private Instance<ReorganisationEffect> effects;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    @PersistenceContext
    private EntityManager entities;

    @Resource
    private TransactionSynchronizationRegistry transaction;

    /** What would happen, and nothing happens. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<ReorganisationOutcome> foresee(ReorganisationOrder order) {
        List<ReorganisationOutcome> outcomes = apply(order);
        transaction.setRollbackOnly();
        return outcomes;
    }

    /** Makes it so; one outcome for each day on which lines of the list take effect. */
    public List<ReorganisationOutcome> apply(ReorganisationOrder order) {
        currentUser.require(StructureRight.CHANGE_STRUCTURE);
        String title = Folding.clean(order.title());
        if (title == null || title.isEmpty() || title.length() > Reorganisation.TITLE_MAX) {
            throw BusinessException.at("title", "admin.orgunit.badTitle", Reorganisation.TITLE_MAX);
        }
        if (order.legalBasis() != null && order.legalBasis().length() > Reorganisation.LEGAL_BASIS_MAX) {
            throw BusinessException.at("legalBasis", "platform.csv.tooLong", Reorganisation.LEGAL_BASIS_MAX);
        }
        int grace = order.choices().graceDays();
        if (grace < 0 || grace > ReorganisationChoices.GRACE_DAYS_MAX) {
            throw BusinessException.at("graceDays", "admin.orgunit.badGrace", ReorganisationChoices.GRACE_DAYS_MAX);
        }
        units.lockStructure();
        CsvList list = CsvList.read(new StringReader(order.list()), SuccessionList.REQUIRED_COLUMNS);
        List<ReorganisationOutcome> outcomes = new ArrayList<>();
        byDay(list).forEach((day, lines) -> outcomes.add(apply(order, title, list, day, lines)));
        return outcomes;
    }

    private Map<LocalDate, List<CsvList.Line>> byDay(CsvList list) {
        list.refuseErrors();
        if (list.lines().isEmpty()) {
            throw BusinessException.at("list", "admin.orgunit.emptyList");
        }
        if (list.lines().size() > LINES_MAX) {
            throw BusinessException.at("list", "admin.orgunit.longList", LINES_MAX);
        }
        Map<LocalDate, List<CsvList.Line>> lines = new TreeMap<>();
        for (CsvList.Line line : list.lines()) {
            LocalDate day = line.date("effective_date");
            if (day != null && day.isAfter(LocalDate.now(clock).plusYears(OrgStructure.YEARS_AHEAD))) {
                line.error("effective_date", "admin.orgunit.tooFar", OrgStructure.YEARS_AHEAD);
            } else if (day != null) {
                lines.computeIfAbsent(day, any -> new ArrayList<>()).add(line);
            } else if (line.text("effective_date") == null) {
                line.error("effective_date", "platform.csv.required");
            }
        }
        list.refuseErrors();
        return lines;
    }

    private ReorganisationOutcome apply(
            ReorganisationOrder order, String title, CsvList list, LocalDate day, List<CsvList.Line> lines) {
        Reorganisation reorganisation = new Reorganisation(
                title,
                day,
                Folding.clean(order.legalBasis()),
                order.list(),
                clock.instant(),
                currentUser.getUsername());
        reorganisations.add(reorganisation);
        journal.begin(tables());
        SuccessionList successions =
                new SuccessionList(units, list, day, order.choices(), currentUser.getUsername(), clock.instant());
        successions.store(lines);
        list.refuseErrors();
        units.refreshAncestry();
        Reorganised done = successions.done();
        List<Consequence> consequences = new ArrayList<>();
        effects.forEach(effect -> consequences.addAll(effect.follow(done)));
        journal.finish(reorganisation.getId(), tables());
        ReorganisationOutcome outcome =
                ReorganisationOutcome.of(reorganisation, done, successions.changedUnits(), consequences);
        audit.recordChange("orgunit.reorganise", "structure from " + day + ": " + title, null, outcome.inShort());
        return outcome;
    }

    private List<String> tables() {
        List<String> tables = new ArrayList<>(StructureJournal.OWN_TABLES);
        effects.forEach(effect -> effect.tables().stream()
                .filter(table -> !tables.contains(table))
                .forEach(tables::add));
        return tables;
    }

    /** Takes a reorganisation back whole, while nothing stands on the new structure. */
    public void undo(long id) {
        currentUser.require(StructureRight.CHANGE_STRUCTURE);
        units.lockStructure();
        Reorganisation reorganisation = reorganisations
                .find(id)
                .orElseThrow(() -> new NotFoundException("admin.orgunit.unknownReorganisation"));
        if (reorganisation.isUndone()) {
            throw new ConflictException("admin.orgunit.undoneAlready");
        }
        ReorganisationScope scope = journal.scope(id, reorganisation.getEffectiveDate());
        effects.forEach(effect -> effect.obstacle(scope).ifPresent(key -> {
            throw new ConflictException(key);
        }));
        reorganisation.undo(clock.instant(), currentUser.getUsername());
        entities.flush();
        journal.restore(id);
        entities.clear();
        units.refreshAncestry();
        audit.recordChange(
                "orgunit.undoReorganisation",
                "structure from " + reorganisation.getEffectiveDate() + ": " + reorganisation.getTitle(),
                "applied",
                "undone");
    }

    /** Chooses what of a partial predecessor's figures counts as the successor's history. */
    public void carry(long successionId, Succession.Carrying rule, BigDecimal percent) {
        currentUser.require(StructureRight.CHANGE_STRUCTURE);
        Succession succession = units.findSuccession(successionId)
                .orElseThrow(() -> new NotFoundException("admin.orgunit.unknownSuccession"));
        if (succession.getShare() == Succession.Share.WHOLE) {
            throw new BusinessException("admin.orgunit.carryingOfAWhole");
        }
        String before = succession.getCarrying() + " " + succession.getCarriedPercent();
        succession.carry(rule, percent, currentUser.getUsername(), clock.instant());
        BigDecimal sum = units.successionsOf(succession.getPredecessor()).stream()
                .map(Succession::carriedPart)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(Succession.HUNDRED) > 0) {
            throw BusinessException.at(
                    "percent",
                    "admin.orgunit.moreThanAll",
                    succession
                            .getPredecessor()
                            .codeOn(succession.getEffectiveDate().minusDays(1)),
                    sum.toPlainString());
        }
        audit.recordChange(
                "orgunit.carry",
                "succession " + succession.getPredecessor() + " → " + succession.getSuccessor(),
                before,
                rule + " " + percent);
    }
}
