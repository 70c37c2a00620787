package vn.chitieuso.admin.calendar;

import java.util.List;
import vn.chitieuso.admin.account.Right;
import vn.chitieuso.admin.account.RightsSource;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class CalendarRights implements RightsSource {

    @Override
    public List<Right> rights() {
        return List.of(CalendarRight.values());
    }
}
