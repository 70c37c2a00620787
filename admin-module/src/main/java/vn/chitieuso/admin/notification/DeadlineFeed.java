package vn.chitieuso.admin.notification;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VAlarm;
import biweekly.component.VEvent;
import biweekly.parameter.Related;
import biweekly.property.Trigger;
import biweekly.util.Duration;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import vn.chitieuso.admin.account.Account;
import vn.chitieuso.admin.account.FeedKeys;
import vn.chitieuso.admin.account.Grant;
import vn.chitieuso.admin.account.Role;
import vn.chitieuso.admin.orgunit.OrgUnit;
import vn.chitieuso.admin.setting.Setting;
import vn.chitieuso.admin.setting.Settings;
import vn.chitieuso.platform.time.Zone;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * The deadlines of one's own units as a calendar other programs subscribe to (RFC 5545). Such programs cannot sign in: the
 * address carries a key that its owner made and can make anew.
 */
@ApplicationScoped
@Transactional
public class DeadlineFeed {

    private static final int DAYS_BACK = 60;
    private static final int DAYS_AHEAD = 200;

    @Inject
    private FeedKeys keys;

    @Inject
    private Instance<DueReports> sources;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /** The calendar behind a key; empty where it is nobody's. */
    public Optional<String> calendar(String key) {
        return keys.find(key).map(this::written);
    }

    private String written(Account account) {
        LocalDate today = LocalDate.now(clock);
        List<Long> units = account.grantsOn(today).stream()
                .filter(grant -> grant.getRole() == Role.REPORTER || grant.getRole() == Role.UNIT_HEAD)
                .map(Grant::getUnit)
                .flatMap(Optional::stream)
                .map(OrgUnit::getId)
                .distinct()
                .toList();
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Chi Tieu So//vi");
        calendar.setName("Chỉ Tiêu Số");
        if (!units.isEmpty()) {
            due(today, units).forEach(report -> calendar.addEvent(event(report)));
        }
        return Biweekly.write(calendar).go();
    }

    private List<DueReport> due(LocalDate today, List<Long> units) {
        List<DueReport> due = new ArrayList<>();
        LocalDateTime now = today.atStartOfDay();
        sources.forEach(
                source -> due.addAll(source.between(now.minusDays(DAYS_BACK), now.plusDays(DAYS_AHEAD), units)));
        return due;
    }

    private VEvent event(DueReport report) {
        VEvent event = new VEvent();
        event.setUid(report.subject() + "-" + report.period() + "-" + report.unitId() + "@chi-tieu-so");
        Date due = Date.from(report.due().atZone(Zone.VIETNAM).toInstant());
        event.setDateStart(due);
        event.setDateEnd(due);
        event.setDateTimeStamp(Date.from(clock.instant()));
        event.setSummary((report.sent() ? "✓ " : "") + report.subjectName() + " – " + report.periodName());
        event.setDescription(report.unitName());
        String address = settings.text(Setting.PUBLIC_ADDRESS);
        if (!address.isEmpty()) {
            event.setUrl(address.replaceAll("/+$", "") + report.link());
        }
        if (!report.sent()) {
            Duration dayBefore = Duration.builder().prior(true).days(1).build();
            event.addAlarm(VAlarm.display(new Trigger(dayBefore, Related.START), report.subjectName()));
        }
        return event;
    }
}
