package vn.chitieuso.admin.calendar;

import java.util.List;

/** Tells the calendar what is reported; implemented where the reporting regimes are kept. */
public interface ReportingSubjects {

    /** Everything that is reported or was, by name. */
    List<ReportingSubject> subjects();
}
