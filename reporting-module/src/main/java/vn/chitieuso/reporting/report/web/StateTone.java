package vn.chitieuso.reporting.report.web;

import vn.chitieuso.reporting.report.ReportState;

/** The colour a state is shown in; colours are for states alone. */
final class StateTone {

    private StateTone() {}

    /** @param state null for a report not begun */
    static String of(ReportState state) {
        if (state == null) {
            return "";
        }
        return switch (state) {
            case ACCEPTED -> "ok";
            case RETURNED -> "bad";
            case AWAITING_APPROVAL -> "warn";
            case DRAFT, SUBMITTED, UNDER_VERIFICATION -> "info";
        };
    }
}
