package vn.chitieuso.reporting.exchange;

import vn.chitieuso.admin.account.Right;
import vn.chitieuso.reporting.report.ReportRight;

/** What becomes of figures of units that are not one's own. */
public enum OnBehalf {
    /** The standing agency's list: recorded as sent by the units. */
    LIST(ExchangeRight.SEND_ON_BEHALF, true),
    /** A form of many units, of the standing agency or a district: recorded as sent as well. */
    FORM_OF_MANY(ReportRight.REPORT_ON_BEHALF, true),
    /** The form of one unit: goes into a draft begun in the unit's place, as typing does, and is sent from there. */
    FORM_OF_ONE(ReportRight.REPORT_ON_BEHALF, false);

    private final Right right;
    private final boolean sends;

    OnBehalf(Right right, boolean sends) {
        this.right = right;
        this.sends = sends;
    }

    Right right() {
        return right;
    }

    boolean sends() {
        return sends;
    }
}
