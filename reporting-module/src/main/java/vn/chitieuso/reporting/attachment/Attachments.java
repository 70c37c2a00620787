package vn.chitieuso.reporting.attachment;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import vn.chitieuso.platform.signature.PdfSignatures;
import vn.chitieuso.reporting.report.Report;
import vn.chitieuso.reporting.report.ReportAddress;
import vn.chitieuso.reporting.report.ReportAddresses;
import vn.chitieuso.reporting.report.ReportIntake;
import vn.chitieuso.reporting.report.ReportPatch;
import vn.chitieuso.reporting.report.ReportReading;
import vn.chitieuso.reporting.report.ReportRevision;
import vn.chitieuso.reporting.report.ReportRight;
import vn.chitieuso.reporting.report.Reports;
import vn.chitieuso.reporting.value.ValueSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Enclosing files with a report while it may be filled, and reading them as the report's content is read. */
@ApplicationScoped
@Transactional
public class Attachments {

    /** Files that may stand in one report. */
    public static final int FILES_MAX = 100;

    private static final ReportPatch NOTHING = new ReportPatch(List.of(), Map.of(), ValueSource.ENTERED, false);

    @Inject
    private ReportAddresses addresses;

    @Inject
    private Reports reports;

    @Inject
    private ReportReading reading;

    @Inject
    private ReportIntake intake;

    @Inject
    private AttachmentTable table;

    @Inject
    private Uploads uploads;

    @Inject
    private FileStore files;

    @Inject
    private PdfSignatures signatures;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /** What stands in the report now, in the order in which it came. */
    public List<Attachment> of(ReportAddress address) {
        reading.requireContent(address);
        return reports.find(address)
                .map(report -> table.standing(report.getId()))
                .orElse(List.of());
    }

    /**
     * Encloses a finished upload; doing it twice encloses once. The file is read before the report is held, so that nobody
     * who types waits for a virus scanner.
     *
     * @param place null for the report as a whole
     */
    public Attachment attach(ReportAddress asked, UUID upload, String place) {
        requireFilling(asked);
        refuseUnknownPlace(asked, place);
        Optional<Attachment> before = reports.find(asked).flatMap(report -> table.ofUpload(report.getId(), upload));
        if (before.isPresent()) {
            return before.get();
        }
        UploadedFile file = uploads.take(upload, EnumSet.allOf(FileKind.class));
        String verdict =
                file.kind() == FileKind.PDF ? signatures.verify(file.content()).toJson() : null;
        Report report = hold(asked);
        StoredFile stored = files.keep(file, currentUser.getUsername());
        refuseMore(report, place, stored);
        table.add(report.getId(), place, stored.id(), upload, verdict, clock.instant(), currentUser.getUsername());
        Attachment attached = table.ofUpload(report.getId(), upload).orElseThrow();
        audit.recordChange("attachment.add", "report " + asked, null, told(attached));
        return attached;
    }

    /** It is no longer the report's; with a sending it was part of it stays. */
    public void remove(ReportAddress address, long id) {
        requireFilling(address);
        Report report = hold(address);
        Attachment attachment =
                table.find(report.getId(), id).filter(Attachment::isStanding).orElseThrow(Attachments::unknown);
        table.remove(id, clock.instant(), currentUser.getUsername());
        audit.recordChange("attachment.remove", "report " + address, told(attachment), null);
    }

    /** What the unit says of one of its files; nothing takes away what it said. */
    public Attachment note(ReportAddress address, long id, String note) {
        requireFilling(address);
        Report report = hold(address);
        Attachment attachment =
                table.find(report.getId(), id).filter(Attachment::isStanding).orElseThrow(Attachments::unknown);
        String said = note == null || note.isBlank() ? null : note.strip();
        if (!Objects.equals(said, attachment.note())) {
            table.note(id, said);
            audit.recordChange(
                    "attachment.note",
                    "report " + address,
                    noted(attachment, attachment.note()),
                    noted(attachment, said));
        }
        return table.find(report.getId(), id).orElseThrow();
    }

    /** Reads a PDF's signatures again: since it came, authorities may have been set, or reading it may have taken too long. */
    public Attachment verify(ReportAddress address, long id) {
        long unit = address.unit().getId();
        if (!currentUser.mayAt(ReportRight.FILL, unit) && !currentUser.mayAt(ReportRight.VERIFY, unit)) {
            throw new ForbiddenException("admin.account.forbidden");
        }
        Attachment attachment = get(address, id);
        if (attachment.signatures() == null) {
            return attachment;
        }
        String verdict = signatures.verify(files.open(attachment.fileId())).toJson();
        table.judge(id, verdict);
        audit.recordChange(
                "attachment.verify", "report " + address, told(attachment) + " " + attachment.signatures(), verdict);
        return get(address, id);
    }

    /**
     * One file of the report, which the caller may open.
     *
     * @throws NotFoundException if there is none, or it was taken away before it was ever sent
     */
    public Attachment get(ReportAddress address, long id) {
        Optional<Attachment> found = reports.find(address).flatMap(report -> table.find(report.getId(), id));
        if (found.isPresent() && isFrozenFor(address, found.get())) {
            return found.get();
        }
        reading.requireContent(address);
        return found.filter(Attachment::isStanding).orElseThrow(Attachments::unknown);
    }

    public StoredFile file(Attachment attachment) {
        return files.find(attachment.fileId()).orElseThrow();
    }

    public byte[] open(Attachment attachment) {
        return files.open(attachment.fileId());
    }

    /** Whether the caller may read what was sent, and it was sent. */
    private boolean isFrozenFor(ReportAddress address, Attachment attachment) {
        return currentUser.mayAt(ReportRight.READ_SENT, address.unit().getId())
                && reading.revisions(address).stream()
                        .map(ReportRevision::sentAt)
                        .anyMatch(sent -> wasThere(attachment, sent.toInstant()));
    }

    private static boolean wasThere(Attachment attachment, Instant at) {
        return !at.isBefore(attachment.addedAt()) && (attachment.isStanding() || at.isBefore(attachment.removedAt()));
    }

    private void requireFilling(ReportAddress address) {
        if (!isOnBehalf(address)) {
            currentUser.requireAt(ReportRight.FILL, address.unit());
        }
    }

    private boolean isOnBehalf(ReportAddress address) {
        long unit = address.unit().getId();
        return !currentUser.mayAt(ReportRight.FILL, unit)
                && currentUser.mayAt(ReportRight.REPORT_ON_BEHALF, unit)
                && reports.find(address).filter(Report::isOnBehalf).isPresent();
    }

    /** The report, begun if need be and held until the transaction ends; refused unless it may be filled now. */
    private Report hold(ReportAddress asked) {
        if (isOnBehalf(asked)) {
            intake.fillOnBehalf(asked, NOTHING, null);
        } else {
            intake.fill(asked, NOTHING, null);
        }
        ReportAddress stored =
                addresses.resolve(asked.regime().code(), asked.period().code().toString(), asked.unitCode());
        return reports.find(stored).orElseThrow();
    }

    private static void refuseUnknownPlace(ReportAddress address, String place) {
        var level = address.unit().getLevel();
        boolean known = place == null
                || address.regime().asked(place, level).isPresent()
                || address.regime()
                        .attachmentsFor(level)
                        .anyMatch(asked -> asked.key().equals(place));
        if (!known) {
            throw BusinessException.at("place", "reporting.attachment.unknownPlace", place);
        }
    }

    private void refuseMore(Report report, String place, StoredFile stored) {
        List<Attachment> standing = table.standing(report.getId());
        if (standing.size() >= FILES_MAX) {
            throw BusinessException.at("upload", "reporting.attachment.tooMany", FILES_MAX);
        }
        standing.stream()
                .filter(other ->
                        Objects.equals(other.place(), place) && other.sha256().equals(stored.sha256()))
                .findFirst()
                .ifPresent(same -> {
                    throw BusinessException.at("upload", "reporting.attachment.twice", same.name());
                });
    }

    private static String noted(Attachment attachment, String note) {
        return note == null ? null : attachment.name() + ": " + note;
    }

    private static NotFoundException unknown() {
        return new NotFoundException("reporting.attachment.unknown");
    }

    private static String told(Attachment attachment) {
        return (attachment.place() == null ? "" : attachment.place() + ": ") + attachment.name() + " "
                + attachment.sha256();
    }
}
