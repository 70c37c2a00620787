package vn.chitieuso.reporting.exchange;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.admin.calendar.PeriodCode;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.platform.ConflictException;
import vn.chitieuso.platform.ForbiddenException;
import vn.chitieuso.platform.audit.AuditTrail;
import vn.chitieuso.platform.db.Sql;
import vn.chitieuso.reporting.regime.RegimeRevision;
import vn.chitieuso.reporting.regime.Regimes;
import vn.chitieuso.reporting.report.ReportRight;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;

/**
 * Takes lists of figures in, of any length and in one transaction. Whoever fills a unit's reports fills its draft; whoever
 * may send on behalf of the units below records theirs as sent. The same list twice changes nothing the second time. A dry
 * run does everything and takes it back, so it cannot differ from the real one.
 */
@ApplicationScoped
@Transactional
public class ValueImport {

    private static final Logger LOG = Logger.getLogger(ValueImport.class.getName());

    /** Another transaction was faster at the same figure, or waited for the same: the list may be sent again. */
    private static final Set<String> CROSSED = Set.of("23505", "40P01", "40001");

    @Inject
    private PeriodsOfRegimes periods;

    @Inject
    private Regimes regimes;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private AuditTrail audit;

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    @Resource
    private TransactionSynchronizationRegistry transaction;

    /** Whether the caller may take in anything at all. */
    public boolean isAllowed() {
        return currentUser.may(ExchangeRight.SEND_ON_BEHALF) || currentUser.may(ReportRight.FILL);
    }

    /** Those a list may be meant for. */
    public List<RegimeRevision> regimes() {
        return regimes.inForce(LocalDate.now(clock));
    }

    /** To be asked before a list is read. */
    public void requireAllowed() {
        if (!isAllowed()) {
            throw new ForbiddenException("admin.account.forbidden");
        }
    }

    /** @throws BusinessException where the caller may not, or the regime or period is unknown */
    public void requireOrder(ImportOrder order) {
        requireAllowed();
        if (order.period() != null) {
            PeriodCode.parse(order.period());
        }
        if (order.regime() != null) {
            regimes.get(order.regime(), LocalDate.now(clock));
        }
    }

    /**
     * @throws BusinessException if the order itself cannot be carried out; what is wrong in single rows is told in the
     *     outcome
     */
    public ImportOutcome take(ImportOrder order, ImportedRows rows) {
        requireOrder(order);
        try {
            ImportOutcome outcome = sql.read(handle -> take(handle, order, rows));
            if (!outcome.stored()) {
                transaction.setRollbackOnly();
            }
            return outcome;
        } catch (SQLException | JdbiException | RowIntake.StagingException e) {
            throw told(e);
        }
    }

    private ImportOutcome take(Handle handle, ImportOrder order, ImportedRows rows) throws SQLException {
        // two sorts of a large list stay in memory; for this transaction alone
        handle.execute("SET LOCAL work_mem = '64MB'");
        Stopwatch watch = new Stopwatch();
        Rejections rejections = new Rejections();
        StagedFigures staged = new StagedFigures(handle);
        RowIntake intake = new RowIntake(order, periods, staged, rejections);
        try {
            rows.read(intake);
            watch.lap("read");
            staged.complete(intake.slots());
            watch.lap("staged");
        } catch (IOException e) {
            throw new BusinessException("reporting.exchange.unreadable", String.valueOf(e.getMessage()));
        } finally {
            staged.abandon();
        }
        if (intake.isAnyTwice()) {
            staged.settleRepetitions(rejections);
        }
        ReportSendings sendings = new ReportSendings(handle, clock.instant(), currentUser.getUsername());
        sendings.openAndHold();
        watch.lap("held");
        staged.refuseClosedReports(rejections);
        staged.refuseGivenElsewhere(rejections);
        if (order.atomic() && rejections.isAny()) {
            return new ImportOutcome(intake.received(), 0, 0, 0, rejections.total(), rejections.told(), false);
        }
        FigureMerge merge = new FigureMerge(handle, clock.instant(), currentUser.getUsername(), order.source());
        merge.run();
        watch.lap("merged");
        int sent = sendings.follow(merge, AskedForms.of(intake.slots()), order.file());
        watch.lap("sent");
        LOG.log(Level.INFO, "Import of {0} rows: {1}", new Object[] {intake.received(), watch});
        long unchanged = intake.received() - rejections.total() - merge.created() - merge.updated();
        ImportOutcome outcome = new ImportOutcome(
                intake.received(),
                merge.created(),
                merge.updated(),
                unchanged,
                rejections.total(),
                rejections.told(),
                !order.dryRun());
        if (outcome.stored()) {
            record(order, rows, outcome, sent);
        }
        return outcome;
    }

    private void record(ImportOrder order, ImportedRows rows, ImportOutcome outcome, int sent) {
        isAllowed();
        audit.record(
                "value.import",
                "values" + (order.file() == null ? "" : " " + order.file()),
                "received=%d, created=%d, updated=%d, unchanged=%d, rejected=%d, reports sent=%d%s"
                        .formatted(
                                outcome.received(),
                                outcome.created(),
                                outcome.updated(),
                                outcome.unchanged(),
                                outcome.rejectedTotal(),
                                sent,
                                rows.contentHash()
                                        .map(hash -> ", sha256=" + hash)
                                        .orElse("")));
    }

    private static RuntimeException told(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && CROSSED.contains(sql.getSQLState())) {
                return new ConflictException("reporting.exchange.crossed");
            }
        }
        return failure instanceof RuntimeException known ? known : new IllegalStateException(failure);
    }
}
