package vn.chitieuso.kpi.decision;

import java.io.InputStream;
import java.io.Reader;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.kpi.catalogue.CatalogueKeeping;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.platform.ConflictException;
import vn.chitieuso.platform.NotFoundException;
import vn.chitieuso.platform.audit.AuditTrail;
import vn.chitieuso.platform.csv.CsvList;
import vn.chitieuso.platform.csv.ImportResult;
import vn.chitieuso.platform.file.DocumentText;
import vn.chitieuso.platform.file.FileIntake;
import vn.chitieuso.platform.file.FileKind;
import vn.chitieuso.platform.file.FileStore;
import vn.chitieuso.platform.file.StoredFile;
import vn.chitieuso.platform.file.UploadedFile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Recording documents, their files and what they do to each other. */
@ApplicationScoped
@Transactional
public class DecisionRegister {

    private static final Set<FileKind> ALLOWED = Set.of(FileKind.PDF, FileKind.DOCX);

    @Inject
    private Decisions decisions;

    @Inject
    private FileIntake intake;

    @Inject
    private FileStore files;

    @Inject
    private CatalogueKeeping keeping;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /** Takes in {@code number,kind,issuer,date,abstract,verification,source}; all or nothing. */
    public ImportResult importDecisions(Reader csv) {
        keeping.begin();
        CsvList list = CsvList.read(csv, "number", "kind", "abstract");
        ImportResult result = store(list);
        list.refuseErrors();
        audit.record("decision.import", "decisions", result.toString());
        return result;
    }

    /** Stores the lines of a list that is part of a larger exchange; what is wrong is collected in it. */
    ImportResult store(CsvList list) {
        keeping.begin();
        return new DecisionList(decisions, list).store();
    }

    /** @return the new document's reference */
    public String record(String typedNumber, DecisionDescription description) {
        keeping.begin();
        DocumentNumber number = DocumentNumber.parse(typedNumber);
        if (!number.written().matches(".*\\d.*") || number.written().length() > DecisionDocument.NUMBER_MAX) {
            throw BusinessException.at("number", "kpi.decision.badNumber", DecisionDocument.NUMBER_MAX);
        }
        refuseFuture(description.issuedOn());
        refuseTaken(number, description.issuedOn(), null);
        DecisionDocument decision = new DecisionDocument(number, description);
        decisions.add(decision);
        audit.recordChange("decision.record", "decision " + number.written(), null, description);
        return decisions.reference(decision);
    }

    /** @param seen version of the document the caller saw, or null for any; @return its reference, which the day may change */
    public String change(String reference, DecisionDescription description, Long seen) {
        keeping.begin();
        DecisionDocument decision = decisions.get(reference);
        if (seen != null && seen != decision.getVersion()) {
            throw new vn.chitieuso.platform.StaleException("kpi.decision.stale", decision.getNumber());
        }
        refuseFuture(description.issuedOn());
        refuseTaken(DocumentNumber.parse(decision.getNumber()), description.issuedOn(), decision);
        DecisionDescription before = decision.describe();
        decision.describe(description);
        audit.recordChange("decision.change", "decision " + decision.getNumber(), before, description);
        return decisions.reference(decision);
    }

    private void refuseFuture(LocalDate day) {
        if (day != null && day.isAfter(LocalDate.now(clock))) {
            throw BusinessException.at("date", "kpi.decision.future", day);
        }
    }

    private void refuseTaken(DocumentNumber number, LocalDate day, DecisionDocument self) {
        boolean taken = decisions.bearing(number).stream()
                .anyMatch(other -> other != self && java.util.Objects.equals(other.getIssuedOn(), day));
        if (taken) {
            throw BusinessException.at("number", "kpi.decision.taken", number.written());
        }
    }

    /** The document's file, a PDF or a Word document; what was filed before is no longer shown but kept. */
    public StoredFile file(String reference, String name, InputStream content) {
        keeping.begin();
        DecisionDocument decision = decisions.get(reference);
        UploadedFile uploaded = intake.check(name, content, ALLOWED);
        StoredFile stored = files.keep(uploaded, currentUser.getUsername());
        decision.file(stored.id(), DocumentText.of(uploaded.content(), uploaded.kind()));
        audit.recordChange(
                "decision.file", "decision " + decision.getNumber(), null, stored.name() + " " + stored.sha256());
        return stored;
    }

    /** The file is no longer the document's. */
    public void unfile(String reference) {
        keeping.begin();
        DecisionDocument decision = decisions.get(reference);
        Optional<StoredFile> before = findFile(decision);
        decision.unfile();
        audit.recordChange(
                "decision.unfile",
                "decision " + decision.getNumber(),
                before.map(StoredFile::sha256).orElse(null),
                null);
    }

    public Optional<StoredFile> findFile(DecisionDocument decision) {
        return decision.getFile() == null ? Optional.empty() : files.find(decision.getFile());
    }

    /** @throws NotFoundException where the document has no file */
    public StoredFile getFile(String reference) {
        return findFile(decisions.get(reference))
                .orElseThrow(() -> new NotFoundException("kpi.decision.noFile", reference));
    }

    public byte[] open(StoredFile file) {
        return files.open(file.id());
    }

    /** Says what the document does to another; saying it twice changes nothing. */
    public void relate(String reference, RelationKind kind, String other) {
        keeping.begin();
        DecisionDocument from = decisions.get(reference);
        DecisionDocument to =
                decisions.find(other).orElseThrow(() -> BusinessException.at("other", "kpi.decision.unknown", other));
        if (from == to) {
            throw BusinessException.at("other", "kpi.decision.toItself");
        }
        if (kind != RelationKind.IMPLEMENTS && decisions.isRelated(to, kind, from)) {
            throw new ConflictException("kpi.decision.replacesEachOther", to.getNumber());
        }
        boolean before = from.getIssuedOn() != null
                && to.getIssuedOn() != null
                && from.getIssuedOn().isBefore(to.getIssuedOn());
        if (before) {
            throw BusinessException.at("other", "kpi.decision.laterOther", to.getNumber(), to.getIssuedOn());
        }
        if (!decisions.isRelated(from, kind, to)) {
            decisions.add(new DecisionRelation(from, kind, to));
            audit.record("decision.relate", "decision " + from.getNumber(), kind + " " + to.getNumber());
        }
    }

    public void unrelate(String reference, long relation) {
        keeping.begin();
        DecisionDocument decision = decisions.get(reference);
        List<RelationRow> rows = decisions.relations(decision);
        RelationRow row = rows.stream()
                .filter(each -> each.id() == relation)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("kpi.decision.noRelation"));
        decisions.findRelation(relation).ifPresent(decisions::remove);
        audit.record("decision.unrelate", "decision " + decision.getNumber(), row.kind() + " " + row.other());
    }
}
