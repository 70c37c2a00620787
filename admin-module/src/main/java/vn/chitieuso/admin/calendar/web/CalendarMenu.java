package vn.chitieuso.admin.calendar.web;

import java.util.ArrayList;
import java.util.List;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.admin.calendar.CalendarRight;
import vn.chitieuso.platform.web.MenuContributor;
import vn.chitieuso.platform.web.MenuEntry;
import vn.chitieuso.platform.web.MenuGroup;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The year of deadlines for everybody; rules and working days for whoever keeps the calendar. */
@Named
@RequestScoped
public class CalendarMenu implements MenuContributor {

    @Inject
    private CurrentUser currentUser;

    @Override
    public List<MenuEntry> menu() {
        List<MenuEntry> entries = new ArrayList<>();
        if (currentUser.may(CalendarRight.SEE_YEAR)) {
            entries.add(
                    new MenuEntry("admin.calendar.year.title", "/admin/calendar/year.xhtml", MenuGroup.LOOK_UP, 30));
        }
        if (isKeeping()) {
            entries.add(new MenuEntry(
                    "admin.calendar.rules.title", "/admin/calendar/rules.xhtml", MenuGroup.ADMINISTRATION, 50));
            entries.add(new MenuEntry(
                    "admin.calendar.workingDays.title",
                    "/admin/calendar/working-days.xhtml",
                    MenuGroup.ADMINISTRATION,
                    51));
        }
        return entries;
    }

    public boolean isKeeping() {
        return currentUser.may(CalendarRight.KEEP_CALENDAR);
    }

    public boolean isGivingTime() {
        return currentUser.may(CalendarRight.GIVE_TIME);
    }

    public boolean isClosing() {
        return currentUser.may(CalendarRight.CLOSE_PERIODS);
    }
}
