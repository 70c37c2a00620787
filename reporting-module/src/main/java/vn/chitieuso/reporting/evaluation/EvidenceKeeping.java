package vn.chitieuso.reporting.evaluation;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.platform.ForbiddenException;
import vn.chitieuso.platform.NotFoundException;
import vn.chitieuso.platform.audit.AuditTrail;
import vn.chitieuso.platform.file.FileKind;
import vn.chitieuso.platform.file.FileStore;
import vn.chitieuso.platform.file.StoredFile;
import vn.chitieuso.platform.file.UploadedFile;
import vn.chitieuso.platform.file.Uploads;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** What a unit shows for its scores: enclosed while it may write there, read by whoever may see the score. */
@ApplicationScoped
@Transactional
public class EvidenceKeeping {

    /** Pieces that may stand at one score. */
    public static final int PIECES_MAX = 20;

    @Inject
    private RoundTable rounds;

    @Inject
    private CellDesk desk;

    @Inject
    private CellTable cells;

    @Inject
    private EvidenceTable table;

    @Inject
    private SelfScoring scoring;

    @Inject
    private Panel panel;

    @Inject
    private Uploads uploads;

    @Inject
    private FileStore files;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /** Of one unit, at all its criteria that the reader may see; the oldest first. */
    public List<Evidence> of(String scorecard, String unit) {
        RoundRow round = rounds.get(scorecard);
        EvaluatedUnit evaluated = rounds.unit(round, unit);
        return cells.allEvidence(round.id(), evaluated.id()).stream()
                .filter(Evidence::isStanding)
                .filter(evidence -> isSeen(round, evidence))
                .toList();
    }

    /** Encloses a finished upload; doing it twice encloses once. */
    public Evidence attach(String scorecard, String unit, String criterion, UUID upload) {
        RoundRow round = rounds.share(scorecard);
        Cell cell = held(round, unit, criterion);
        Optional<Long> before = table.ofUpload(upload);
        if (before.isPresent()) {
            return get(round, cell.unit(), before.get());
        }
        UploadedFile file = uploads.take(upload, EnumSet.allOf(FileKind.class));
        StoredFile stored = files.keep(file, currentUser.getUsername());
        refuseSame(round, cell, stored);
        Evidence added = get(
                round,
                cell.unit(),
                table.addFile(cell, stored.id(), upload, clock.instant(), currentUser.getUsername()));
        audit.recordChange(
                "evaluation.add-evidence", CellDesk.subject(round, cell), null, added.name() + " " + added.sha256());
        return added;
    }

    /** Tells of a document by number, day and name. */
    public Evidence tell(String scorecard, String unit, String criterion, DocumentTold told) {
        RoundRow round = rounds.share(scorecard);
        Cell cell = held(round, unit, criterion);
        DocumentTold checked = new DocumentTold(
                CellDesk.required("number", told.number(), Evidence.DOCUMENT_NUMBER_MAX),
                told.date(),
                CellDesk.required("name", told.name(), Evidence.DOCUMENT_NAME_MAX));
        if (checked.date() == null) {
            throw BusinessException.at("date", "platform.csv.required");
        }
        Evidence added =
                get(round, cell.unit(), table.addDocument(cell, checked, clock.instant(), currentUser.getUsername()));
        audit.recordChange("evaluation.add-evidence", CellDesk.subject(round, cell), null, checked);
        return added;
    }

    /** It no longer counts; what was published with it keeps it. */
    public void remove(String scorecard, String unit, long id) {
        RoundRow round = rounds.share(scorecard);
        EvaluatedUnit evaluated = rounds.unit(round, unit);
        Evidence evidence = get(round, evaluated, id);
        Cell cell = held(round, unit, evidence.criterion());
        table.remove(id, clock.instant(), currentUser.getUsername());
        audit.recordChange(
                "evaluation.remove-evidence",
                CellDesk.subject(round, cell),
                evidence.isFile() ? evidence.name() + " " + evidence.sha256() : evidence.documentName(),
                null);
    }

    /** One file the reader may open; also one that was taken away. */
    public StoredFile file(String scorecard, String unit, long id) {
        RoundRow round = rounds.get(scorecard);
        EvaluatedUnit evaluated = rounds.unit(round, unit);
        Evidence evidence = get(round, evaluated, id);
        if (!evidence.isFile() || !isSeen(round, evidence)) {
            throw unknown();
        }
        return files.find(evidence.fileId()).orElseThrow();
    }

    public byte[] open(StoredFile file) {
        return files.open(file.id());
    }

    private boolean isSeen(RoundRow round, Evidence evidence) {
        long unit = evidence.unitId();
        if (panel.seesAll(round, unit) || panel.belongsTo(unit)) {
            return true;
        }
        Long second = cells.sample(round.id(), unit).get(new CellTable.Key(unit, evidence.criterionId()));
        return panel.seat(round, desk.criterion(round, evidence.criterion()), unit, second)
                .isPresent();
    }

    private Evidence get(RoundRow round, EvaluatedUnit unit, long id) {
        return cells.allEvidence(round.id(), unit.id()).stream()
                .filter(each -> each.id() == id)
                .findFirst()
                .orElseThrow(EvidenceKeeping::unknown);
    }

    private static NotFoundException unknown() {
        return new NotFoundException("reporting.evaluation.unknownEvidence");
    }

    private Cell held(RoundRow round, String unit, String criterion) {
        EvaluatedUnit evaluated = rounds.unit(round, unit);
        if (!currentUser.mayAt(EvaluationRight.SCORE_ONESELF, evaluated.id())) {
            throw new ForbiddenException("admin.account.forbidden");
        }
        Cell cell = desk.take(round, unit, criterion);
        scoring.refuseClosed(round, cell);
        return cell;
    }

    private void refuseSame(RoundRow round, Cell cell, StoredFile stored) {
        List<Evidence> standing = cells.allEvidence(round.id(), cell.unit().id()).stream()
                .filter(each -> each.isStanding()
                        && each.criterionId() == cell.criterion().id())
                .toList();
        if (standing.size() >= PIECES_MAX) {
            throw BusinessException.at("upload", "reporting.evaluation.tooMuchEvidence", PIECES_MAX);
        }
        standing.stream()
                .filter(other -> stored.sha256().equals(other.sha256()))
                .findFirst()
                .ifPresent(same -> {
                    throw BusinessException.at("upload", "reporting.attachment.twice", same.name());
                });
    }
}
