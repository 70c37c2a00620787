package vn.chitieuso.reporting.report;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where a report is found inside the application: on the form while its unit may type, else on the page to read it. */
final class PageLink {

    private PageLink() {}

    static String to(ReportAddress address, ReportState state) {
        return to(address.regime().code(), address.period().code().toString(), address.unitCode(), state);
    }

    /** @param state null while the report is not begun */
    static String to(String regime, String period, String unit, ReportState state) {
        String page = state == null || state.isEditable() ? "edit" : "show";
        return "/reporting/report/" + page + ".xhtml?regime=" + encoded(regime) + "&period=" + encoded(period)
                + "&unit=" + encoded(unit);
    }

    private static String encoded(String code) {
        return URLEncoder.encode(code, StandardCharsets.UTF_8);
    }
}
