package vn.chitieuso.admin.calendar;

import java.time.LocalDate;

/** A day that is not as its weekday says, with where that is known from. */
public record WorkingDayRow(
        LocalDate day, WorkingCalendar.Kind kind, String name, String verification, String remark) {}
