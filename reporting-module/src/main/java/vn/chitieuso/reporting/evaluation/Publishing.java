package vn.chitieuso.reporting.evaluation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.kpi.decision.DecisionDocument;
import vn.chitieuso.kpi.decision.Decisions;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.platform.ConflictException;
import vn.chitieuso.platform.audit.AuditTrail;
import vn.chitieuso.platform.time.Zone;
import vn.chitieuso.platform.work.JobProgress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * Freezing and publishing with a decision. The first edition freezes what stands after the council; a correction is another
 * edition that differs from the one before in nothing but what the council settled since, whatever became of the figures.
 */
@ApplicationScoped
@Transactional
public class Publishing {

    @Inject
    private EvaluationRounds rounds;

    @Inject
    private RoundTable table;

    @Inject
    private PublicationTable publications;

    @Inject
    private CellTable cells;

    @Inject
    private ScoreExplaining explaining;

    @Inject
    private Decisions decisions;

    @Inject
    private EvaluationNotices notices;

    @Inject
    private Event<EvaluationPublished> published;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /**
     * @param decision number of the document it is published with
     * @param reason of a correction; null for the first edition
     */
    public Publication publish(String scorecard, String decision, String reason, JobProgress progress) {
        EvaluationRound held = rounds.hold(scorecard, null);
        DecisionDocument document = requirePublishing(scorecard, decision, reason);
        RoundRow round = table.get(scorecard);
        Optional<Publication> before = publications.newest(round.id());
        String why = before.isEmpty() ? null : CellDesk.clean("reason", reason, EvaluationRound.REASON_MAX);
        progress.at(0, 3L);
        List<PublicationTable.Frozen> scores = before.isEmpty() ? first(round) : corrected(round, before.get());
        progress.at(1, 3L);
        Publication publication = new Publication(
                0,
                before.map(Publication::edition).orElse(0) + 1,
                document.getNumber(),
                document.getIssuedOn(),
                why,
                Zone.inVietnam(clock.instant()),
                currentUser.getUsername(),
                sum(before.map(Publication::sha256).orElse(""), scores));
        publications.addScores(publications.add(round.id(), publication, document.getId()), scores);
        progress.at(2, 3L);
        finish(held, round, publication);
        return publications.newest(round.id()).orElseThrow();
    }

    /** Told before anybody begins: whether it may be published now, and with what. */
    DecisionDocument requirePublishing(String scorecard, String decision, String reason) {
        currentUser.require(EvaluationRight.CONDUCT);
        RoundRow round = table.get(scorecard);
        if (!round.state().allowsSettling()) {
            throw new ConflictException("reporting.evaluation.notInCouncil", scorecard);
        }
        if (round.state().isPublished()) {
            CellDesk.required("reason", reason, EvaluationRound.REASON_MAX);
        }
        return decisions
                .find(CellDesk.required("decision", decision, DecisionDocument.REFERENCE_MAX))
                .orElseThrow(() -> BusinessException.at("decision", "kpi.decision.unknown", decision));
    }

    private void finish(EvaluationRound held, RoundRow round, Publication publication) {
        RoundState from = held.getState();
        held.publish();
        rounds.note(
                round.id(),
                from,
                RoundState.PUBLISHED,
                publication.reason(),
                clock.instant(),
                currentUser.getUsername());
        audit.recordChange(
                "evaluation.publish",
                "evaluation " + round.code(),
                null,
                publication.edition() + ", " + publication.decisionNumber() + ", " + publication.sha256()
                        + (publication.reason() == null ? "" : ": " + publication.reason()));
        notices.tellPublished(round, publication.edition(), publication.decisionNumber());
        published.fire(new EvaluationPublished(round.code(), round.series(), round.year(), publication.edition()));
    }

    private List<PublicationTable.Frozen> first(RoundRow round) {
        List<EvaluatedUnit> units = table.units(round.id()).stream()
                .sorted(Comparator.comparing(EvaluatedUnit::code))
                .toList();
        List<ScoreExplaining.Explained> all = explaining.explain(round, units, table.criteria(round.id()));
        Council.refuseUnsettled(
                all.stream().map(ScoreExplaining.Explained::cell).toList());
        return all.stream().map(Publishing::frozen).toList();
    }

    private static PublicationTable.Frozen frozen(ScoreExplaining.Explained explained) {
        Cell cell = explained.cell();
        ScoreExplanation explanation = explained.as(cell);
        CriterionScore score = explanation.score();
        return new PublicationTable.Frozen(
                new PublicationTable.Row(
                        cell.criterion().id(),
                        cell.unit().id(),
                        score.value(),
                        score.share(),
                        score.points(),
                        score.source()),
                ExplanationText.write(explanation));
    }

    private List<PublicationTable.Frozen> corrected(RoundRow round, Publication before) {
        Map<CellTable.Key, Settlement> settled = new HashMap<>(cells.settlements(round.id(), null));
        settled.values().removeIf(settlement -> settlement.edition() <= before.edition());
        if (settled.isEmpty()) {
            throw new BusinessException("reporting.evaluation.nothingCorrected");
        }
        Map<Long, ScoredCriterion> criteria = new HashMap<>();
        table.criteria(round.id()).forEach(criterion -> criteria.put(criterion.id(), criterion));
        List<PublicationTable.Frozen> scores = new ArrayList<>();
        for (PublicationTable.Frozen frozen : publications.frozen(before.id())) {
            PublicationTable.Row row = frozen.row();
            Settlement correction = settled.get(new CellTable.Key(row.unitId(), row.criterionId()));
            scores.add(correction == null ? frozen : corrected(frozen, criteria.get(row.criterionId()), correction));
        }
        return scores;
    }

    /** What was published before, with the council's stage after all others. */
    private static PublicationTable.Frozen corrected(
            PublicationTable.Frozen frozen, ScoredCriterion criterion, Settlement correction) {
        ScoreExplanation was = ExplanationText.read(frozen.explanation(), criterion);
        List<ScoreExplanation.Stage> stages = new ArrayList<>(was.stages());
        stages.add(new ScoreExplanation.Stage(
                ScoreExplanation.Stage.Kind.SETTLED,
                correction.points(),
                null,
                ScoreSource.COUNCIL,
                correction.reason(),
                null,
                correction.settledAt(),
                correction.settledBy(),
                correction.settledByName()));
        CriterionScore score = Cell.settled(criterion, frozen.row().value(), correction);
        ScoreExplanation now = new ScoreExplanation(
                was.criterion(),
                was.measured(),
                was.computedShare(),
                was.computedPoints(),
                was.place(),
                was.peers(),
                was.inputs(),
                stages,
                was.evidence(),
                was.messages(),
                score);
        return new PublicationTable.Frozen(
                new PublicationTable.Row(
                        frozen.row().criterionId(),
                        frozen.row().unitId(),
                        score.value(),
                        score.share(),
                        score.points(),
                        score.source()),
                ExplanationText.write(now));
    }

    /** Of the sum before and every score with its explanation, in their order. */
    static String sum(String before, List<PublicationTable.Frozen> scores) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(before.getBytes(StandardCharsets.UTF_8));
            for (PublicationTable.Frozen each : scores) {
                digest.update((each.row().unitId() + "|" + each.row().criterionId() + "|" + each.explanation() + "\n")
                        .getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Whether an edition is still what was published. */
    public boolean isIntact(String scorecard, int edition) {
        RoundRow round = table.get(scorecard);
        List<Publication> all = publications.of(round.id());
        String before = "";
        for (int i = all.size() - 1; i >= 0; i--) {
            String sum = sum(before, publications.frozen(all.get(i).id()));
            if (all.get(i).edition() == edition) {
                return sum.equals(all.get(i).sha256());
            }
            before = all.get(i).sha256();
        }
        return false;
    }
}
