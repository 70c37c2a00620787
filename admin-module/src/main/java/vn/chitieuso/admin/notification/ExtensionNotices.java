package vn.chitieuso.admin.notification;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import vn.chitieuso.admin.account.AccountsByUnit;
import vn.chitieuso.admin.account.Role;
import vn.chitieuso.admin.calendar.ExtensionGranted;
import vn.chitieuso.admin.calendar.ReportingSubject;
import vn.chitieuso.admin.calendar.YearOfDeadlines;
import vn.chitieuso.admin.orgunit.OrgUnits;
import vn.chitieuso.admin.orgunit.UnitRow;
import vn.chitieuso.platform.text.Language;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Tells the officers and heads of the units that were given more time. */
@ApplicationScoped
class ExtensionNotices {

    @Inject
    private Notifying notifying;

    @Inject
    private AccountsByUnit accounts;

    @Inject
    private YearOfDeadlines subjects;

    @Inject
    private OrgUnits units;

    void tell(@Observes ExtensionGranted event) {
        ReportingSubject subject = subjects.subject(event.subject());
        Map<Long, Set<Long>> holders = accounts.holding(EnumSet.of(Role.REPORTER, Role.UNIT_HEAD));
        Set<Long> told = new HashSet<>();
        if (event.unitId() != null) {
            told.addAll(holders.getOrDefault(event.unitId(), Set.of()));
        } else {
            for (UnitRow unit : units.list(event.period().dataTo(), event.level(), null, null)) {
                if (subject.levels().contains(unit.level())) {
                    told.addAll(holders.getOrDefault(unit.id(), Set.of()));
                }
            }
        }
        notifying.tell(
                told,
                NoticeKind.EXTENSION_GRANTED,
                "extension " + event.id(),
                "/reporting/report/my-work.xhtml",
                subject.name(),
                event.period().name(Language.VIETNAMESE),
                event.extendedTo(),
                event.reason());
    }
}
