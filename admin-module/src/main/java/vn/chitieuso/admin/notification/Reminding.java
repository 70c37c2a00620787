package vn.chitieuso.admin.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import vn.chitieuso.admin.account.AccountsByUnit;
import vn.chitieuso.admin.account.Role;
import vn.chitieuso.admin.setting.Setting;
import vn.chitieuso.admin.setting.Settings;
import vn.chitieuso.platform.work.RecurringTask;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * Reminds of reports: officers some days before the deadline, officers and heads on the day before and once it has passed.
 * Each reminder is given once for a report and deadline; an extension makes a new deadline.
 */
@ApplicationScoped
@Transactional
public class Reminding implements RecurringTask {

    private static final int OVERDUE_DAYS = 7;

    @Inject
    private Instance<DueReports> sources;

    @Inject
    private AccountsByUnit accounts;

    @Inject
    private Notifying notifying;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    @Override
    public String name() {
        return "notification.remind";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(15);
    }

    @Override
    public void run() {
        LocalDateTime now = LocalDateTime.now(clock);
        LocalDateTime farthest = now.toLocalDate()
                .plusDays(settings.number(Setting.REMINDER_DAYS) + 1L)
                .atStartOfDay();
        Map<Long, Set<Long>> officers = accounts.holding(EnumSet.of(Role.REPORTER));
        Map<Long, Set<Long>> heads = accounts.holding(EnumSet.of(Role.UNIT_HEAD));
        for (DueReports source : sources) {
            for (DueReport report : source.between(now.minusDays(OVERDUE_DAYS), farthest, null)) {
                if (!report.sent()) {
                    remind(report, kind(report, now), officers, heads);
                }
            }
        }
    }

    static NoticeKind kind(DueReport report, LocalDateTime now) {
        if (report.due().isBefore(now)) {
            return NoticeKind.REPORT_OVERDUE;
        }
        return report.due().toLocalDate().isAfter(now.toLocalDate().plusDays(1))
                ? NoticeKind.REPORT_DUE_SOON
                : NoticeKind.REPORT_DUE_TOMORROW;
    }

    private void remind(DueReport report, NoticeKind kind, Map<Long, Set<Long>> officers, Map<Long, Set<Long>> heads) {
        Set<Long> told = new HashSet<>(officers.getOrDefault(report.unitId(), Set.of()));
        if (kind != NoticeKind.REPORT_DUE_SOON) {
            told.addAll(heads.getOrDefault(report.unitId(), Set.of()));
        }
        notifying.tell(
                told,
                kind,
                report.subject() + "/" + report.period() + "/" + report.unitId() + "/" + report.due(),
                report.link(),
                report.subjectName(),
                report.periodName(),
                report.unitName(),
                report.due());
    }
}
