package vn.chitieuso.reporting.report.web;

import vn.chitieuso.admin.calendar.Deadline;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.platform.web.Format;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Says beside a deadline how it was found: by counting, or because more time was given. */
@ApplicationScoped
class DeadlineWords {

    @Inject
    private Language language;

    @Inject
    private Format format;

    String why(Deadline deadline) {
        String counted = deadline.explanation(language.getLocale());
        return deadline.inForce().equals(deadline.due())
                ? counted
                : language.text(
                        "reporting.report.edit.extended", format.dateTime(deadline.due()), counted, deadline.reason());
    }
}
