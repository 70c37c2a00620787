package vn.chitieuso.admin.calendar;

import java.util.List;

/** Tells the calendar what is reported; implemented where the reporting regimes are kept. */
public interface ReportingSubjects {

    /** Everything in force now, by name. */
    List<ReportingSubject> subjects();
}
