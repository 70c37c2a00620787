package vn.chitieuso.reporting.recognition;

import java.io.Reader;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.admin.orgunit.OrgUnits;
import vn.chitieuso.kpi.decision.DecisionDocument;
import vn.chitieuso.kpi.decision.Decisions;
import vn.chitieuso.kpi.indicator.Indicators;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.platform.BusinessException.FieldError;
import vn.chitieuso.platform.ConflictException;
import vn.chitieuso.platform.StaleException;
import vn.chitieuso.platform.audit.AuditTrail;
import vn.chitieuso.platform.csv.CsvList;
import vn.chitieuso.platform.csv.ImportResult;
import vn.chitieuso.platform.db.Sql;
import vn.chitieuso.platform.text.Folding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Recording that units are recognised, and that they no longer are. One after another, for the lists are few. */
@ApplicationScoped
@Transactional
public class RecognitionKeeping {

    @Inject
    private Recognitions recognitions;

    @Inject
    private Indicators indicators;

    @Inject
    private OrgUnits units;

    @Inject
    private Decisions decisions;

    @Inject
    private Sql sql;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /** @return its id */
    public long record(NewRecognition wanted) {
        begin();
        List<FieldError> errors = new ArrayList<>();
        RecognitionIntake intake = intake();
        intake.take(wanted, (field, key, arguments) -> errors.add(new FieldError("/" + field, key, arguments)));
        if (!errors.isEmpty()) {
            FieldError first = errors.get(0);
            throw new BusinessException(errors, first.key(), first.arguments().toArray());
        }
        Recognition recorded = intake.single();
        audit.record("recognition.record", recorded.subject(), wanted.toString());
        return recorded.getId();
    }

    /**
     * Takes in {@code indicator,unit,recognition_year,recognised_on,decision,target_year,reporting_year,reported,verified,
     * recognised,remark}; units as of the day of recognition. All or nothing; what is recorded already stays as it is.
     *
     * @param dryRun true to be told only what would become of it
     */
    public ImportResult importList(Reader csv, boolean dryRun) {
        begin();
        CsvList list = CsvList.read(csv, "indicator", "unit", "recognition_year", "recognised_on", "decision");
        RecognitionIntake intake = intake();
        new RecognitionList(list, intake).read();
        list.refuseErrors();
        ImportResult result = intake.store(dryRun);
        if (!dryRun) {
            audit.record("recognition.import", "recognitions", result.toString());
        }
        return result;
    }

    /**
     * A decision says that it no longer holds.
     *
     * @param seen version the person saw; null asks for no such check
     */
    public void withdraw(long id, String decision, LocalDate on, String reason, Long seen) {
        begin();
        Recognition recognition = recognitions.get(id);
        currentUser.requireAt(RecognitionRight.KEEP_RECOGNITIONS, recognition.getUnit());
        if (seen != null && seen != recognition.getVersion()) {
            throw new StaleException("reporting.recognition.stale");
        }
        if (recognition.isWithdrawn()) {
            throw new ConflictException("reporting.recognition.withdrawnAlready");
        }
        DecisionDocument document = document(decision);
        String why = Folding.clean(reason == null ? "" : reason);
        refuse(why.isEmpty(), "reason", "reporting.recognition.noReason");
        refuse(why.length() > Recognition.REASON_MAX, "reason", "platform.csv.tooLong", Recognition.REASON_MAX);
        LocalDate day = on == null ? LocalDate.now(clock) : on;
        refuse(day.isAfter(LocalDate.now(clock)), "withdrawnOn", "reporting.recognition.future", day);
        refuse(
                day.isBefore(recognition.getRecognisedOn()),
                "withdrawnOn",
                "reporting.recognition.withdrawnBefore",
                recognition.getRecognisedOn());
        recognition.withdraw(document, day, why, clock.instant(), currentUser.getUsername());
        recognitions.writePending();
        audit.recordChange(
                "recognition.withdraw", recognition.subject(), "in force", day + ", " + decision + ": " + why);
    }

    private DecisionDocument document(String reference) {
        refuse(reference == null || reference.isBlank(), "decision", "reporting.recognition.noDecision");
        return decisions
                .find(reference)
                .orElseThrow(() -> BusinessException.at("decision", "kpi.decision.unknown", reference));
    }

    private static void refuse(boolean wrong, String field, String key, Object... arguments) {
        if (wrong) {
            throw BusinessException.at(field, key, arguments);
        }
    }

    private void begin() {
        currentUser.require(RecognitionRight.KEEP_RECOGNITIONS);
        sql.write(handle -> handle.execute("SELECT pg_advisory_xact_lock(7042311985)"));
    }

    private RecognitionIntake intake() {
        return new RecognitionIntake(
                recognitions, indicators, units, decisions, currentUser, clock.instant(), LocalDate.now(clock));
    }
}
