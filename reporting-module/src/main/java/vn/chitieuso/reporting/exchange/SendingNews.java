package vn.chitieuso.reporting.exchange;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.chitieuso.admin.account.AccountsByUnit;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.admin.account.Role;
import vn.chitieuso.admin.notification.NoticeKind;
import vn.chitieuso.admin.notification.Notifying;
import vn.chitieuso.platform.audit.Actor;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.reporting.report.ReportNews;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Tells of what a list did: the units of what was sent in their place, and whoever has one of the reports open. */
@ApplicationScoped
class SendingNews {

    private static final Set<Role> WHOLE_UNIT = Set.of(Role.REPORTER, Role.UNIT_HEAD);

    @Inject
    private AccountsByUnit accounts;

    @Inject
    private Notifying notifying;

    @Inject
    private ReportNews news;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Actor actor;

    /** Once for each report that was sent, as for the same step by hand. */
    void tellUnits(SlotForms forms, Collection<ReportSendings.Step> steps, String reason) {
        // what the system does by itself, such as playing a demonstration's past, is no news
        if (actor.isSystem() || steps.isEmpty()) {
            return;
        }
        Map<Long, Set<Long>> people = accounts.holding(WHOLE_UNIT);
        List<Notifying.News> told = new ArrayList<>();
        for (ReportSendings.Step step : steps) {
            ReportSlot slot = forms.slot(step.slot());
            AskedForm form = forms.of(step.slot());
            Set<Long> unit = people.getOrDefault(slot.unit().id(), Set.of());
            if (!unit.isEmpty()) {
                told.add(new Notifying.News(
                        unit,
                        address(forms, step.slot()) + "/" + step.number(),
                        page(form, slot),
                        List.of(
                                form.regime().name(),
                                form.period().name(Language.VIETNAMESE),
                                slot.unit().name(),
                                reason)));
            }
        }
        notifying.tellAll(NoticeKind.REPORT_SENT_ON_BEHALF, told);
    }

    void tellOpenPages(SlotForms forms, Collection<Integer> slots) {
        news.tell(slots.stream().map(slot -> address(forms, slot)).toList(), currentUser.getUsername());
    }

    private static String address(SlotForms forms, int slot) {
        AskedForm form = forms.of(slot);
        return form.regime().code() + "/" + form.period().code() + "/"
                + forms.slot(slot).unit().code();
    }

    private static String page(AskedForm form, ReportSlot slot) {
        return "/reporting/report/show.xhtml?regime=" + encoded(form.regime().code()) + "&period="
                + encoded(form.period().code().toString()) + "&unit="
                + encoded(slot.unit().code());
    }

    private static String encoded(String code) {
        return URLEncoder.encode(code, StandardCharsets.UTF_8);
    }
}
