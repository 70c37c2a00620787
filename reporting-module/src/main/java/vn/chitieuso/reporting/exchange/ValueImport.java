package vn.chitieuso.reporting.exchange;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.admin.calendar.PeriodCode;
import vn.chitieuso.admin.orgunit.OrgUnits;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.platform.ConflictException;
import vn.chitieuso.platform.ForbiddenException;
import vn.chitieuso.platform.audit.AuditTrail;
import vn.chitieuso.platform.db.Sql;
import vn.chitieuso.reporting.regime.RegimeRevision;
import vn.chitieuso.reporting.regime.Regimes;
import vn.chitieuso.reporting.report.FiguresOfShorterPeriods;
import vn.chitieuso.reporting.report.FrozenEnclosures;
import vn.chitieuso.reporting.report.ReportAddress;
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
    private FormChecking checking;

    @Inject
    private FiguresOfShorterPeriods shorterPeriods;

    @Inject
    private FrozenEnclosures enclosures;

    @Inject
    private SendingNews news;

    @Inject
    private OrgUnits units;

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

    /** Whether the caller may take in lists at all. */
    public boolean isAllowed() {
        return isAllowed(OnBehalf.LIST);
    }

    /** Whether the caller may take in figures, one's own units' or in the place of others. */
    public boolean isAllowed(OnBehalf onBehalf) {
        return currentUser.may(onBehalf.right()) || currentUser.may(ReportRight.FILL);
    }

    /** Those a list may be meant for. */
    public List<RegimeRevision> regimes() {
        return regimes.inForce(LocalDate.now(clock));
    }

    /** To be asked before a list is read. */
    public void requireAllowed() {
        requireAllowed(OnBehalf.LIST);
    }

    public void requireAllowed(OnBehalf onBehalf) {
        if (!isAllowed(onBehalf)) {
            throw new ForbiddenException("admin.account.forbidden");
        }
    }

    /** @throws BusinessException where the caller may not, or the regime or period is unknown */
    public void requireOrder(ImportOrder order) {
        requireAllowed(order.onBehalf());
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
        return take(order, rows, ImportWatch.unwatched());
    }

    ImportOutcome take(ImportOrder order, ImportedRows rows, ImportWatch watch) {
        requireOrder(order);
        try {
            ImportOutcome outcome = sql.read(handle -> take(handle, order, watch.rows(rows), watch));
            if (!outcome.stored()) {
                transaction.setRollbackOnly();
            }
            return outcome;
        } catch (SQLException | JdbiException | RowIntake.StagingException e) {
            throw told(e);
        }
    }

    private ImportOutcome take(Handle handle, ImportOrder order, ImportedRows rows, ImportWatch watch)
            throws SQLException {
        // two sorts of a large list stay in memory; for this transaction alone
        handle.execute("SET LOCAL work_mem = '64MB'");
        Stopwatch time = new Stopwatch();
        Rejections rejections = new Rejections();
        AtomicInteger numbers = new AtomicInteger();
        StagedFigures staged = new StagedFigures(handle, order.onBehalf().sends());
        RowIntake intake = new RowIntake(order, periods, staged, rejections, numbers);
        read(rows, intake, staged);
        time.lap("read");
        watch.begin(ImportWatch.Step.CHECK);
        if (intake.isAnyTwice()) {
            staged.settleRepetitions(rejections);
        }
        Instant now = clock.instant();
        String by = currentUser.getUsername();
        ReportSendings sendings =
                new ReportSendings(handle, now, by, order.onBehalf().sends(), order.file());
        sendings.openAndHold();
        time.lap("held");
        SlotForms forms = forms(intake.slots(), sendings, numbers);
        ListForms.describe(handle, forms.used());
        staged.refuseClosedReports(rejections);
        if (forms.isAnyBegunUnderAnother()) {
            staged.refuseNotAskedUnderRevision(rejections);
        }
        PeriodFigures shorter = new PeriodFigures(handle, forms);
        shorter.read(shorterPeriods, units);
        shorter.refuse(rejections, order::columnOf);
        staged.refuseGivenElsewhere(rejections, order::columnNaming);
        watch.begin(ImportWatch.Step.COMPARE);
        FigureMerge merge = new FigureMerge(handle, now, by, order.source());
        merge.compare();
        time.lap("compared");
        ReportChecks checks = new ReportChecks(handle, forms, shorter, checking::of);
        if (order.onBehalf().sends()) {
            checks.run(merge, rejections, order::columnOf);
        }
        time.lap("checked");
        if (order.atomic() && rejections.isAny()) {
            return ImportOutcome.nothingStored(intake.received(), rejections);
        }
        watch.begin(ImportWatch.Step.WRITE);
        merge.write();
        time.lap("merged");
        int sent = sendings.follow(merge);
        time.lap("followed");
        List<Integer> touched = sendings.touched();
        if (sent > 0) {
            shorter.store(now, by);
            watch.begin(ImportWatch.Step.FREEZE);
            List<ReportSendings.Step> steps = sendings.recordSteps();
            new FrozenSendings(handle, enclosures)
                    .freeze(merge, shorter.isAny(), slot -> address(forms, slot), now, by);
            time.lap("frozen");
            news.tellUnits(forms, steps, sendings.reason());
        }
        news.tellOpenPages(forms, touched);
        time.lap("told");
        watch.begin(ImportWatch.Step.END);
        LOG.log(Level.INFO, "Import of {0} rows: {1}", new Object[] {intake.received(), time});
        ImportOutcome outcome =
                ImportOutcome.of(intake.received(), merge, rejections, sent, checks.held(), !order.dryRun());
        if (outcome.stored()) {
            record(order, rows, outcome);
        }
        return outcome;
    }

    private static void read(ImportedRows rows, RowIntake intake, StagedFigures staged) throws SQLException {
        try {
            rows.read(intake);
            staged.complete(intake.slots());
        } catch (IOException e) {
            throw new BusinessException("reporting.exchange.unreadable", String.valueOf(e.getMessage()));
        } finally {
            staged.abandon();
        }
    }

    /** A report stays under the revision it was begun under, whatever is in force by now. */
    private SlotForms forms(List<ReportSlot> slots, ReportSendings sendings, AtomicInteger numbers) {
        SlotForms forms = new SlotForms(slots);
        Map<List<Long>, AskedForm> known = new HashMap<>();
        for (ReportSendings.BegunUnder begun : sendings.begunUnderAnother()) {
            AskedForm inForce = forms.of(begun.slot());
            AskedForm form = known.computeIfAbsent(
                    List.of((long) inForce.number(), begun.revision()),
                    key -> periods.under(begun.revision(), inForce, numbers));
            forms.begunUnder(begun.slot(), form);
            sendings.askAs(begun.slot(), form);
        }
        return forms;
    }

    private ReportAddress address(SlotForms forms, int slot) {
        AskedForm form = forms.of(slot);
        return new ReportAddress(
                form.regime(), form.period(), units.get(forms.slot(slot).unit().id()));
    }

    private void record(ImportOrder order, ImportedRows rows, ImportOutcome outcome) {
        isAllowed(order.onBehalf());
        audit.record(
                "value.import",
                "values" + (order.file() == null ? "" : " " + order.file()),
                "received=%d, created=%d, updated=%d, unchanged=%d, rejected=%d, reports sent=%d, reports held=%d%s"
                        .formatted(
                                outcome.received(),
                                outcome.created(),
                                outcome.updated(),
                                outcome.unchanged(),
                                outcome.rejectedTotal(),
                                outcome.sent(),
                                outcome.held(),
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
