package vn.chitieuso.reporting.tracking;

import java.math.BigDecimal;
import vn.chitieuso.kpi.Qualifier;

/** What a forecast says about a target. */
public enum Outlook {
    /** The whole interval reaches it. */
    REACHES,
    /** A part of the interval reaches it. */
    MAY_REACH,
    /** No part of the interval reaches it. */
    MISSES;

    /** Null where nothing is foreseen. */
    static Outlook of(Forecast forecast, Qualifier wanted, BigDecimal goal) {
        if (!forecast.isKnown()) {
            return null;
        }
        if (wanted == Qualifier.EQUAL) {
            boolean within =
                    forecast.low().compareTo(goal) <= 0 && forecast.high().compareTo(goal) >= 0;
            return within ? MAY_REACH : MISSES;
        }
        boolean low = new Reached(forecast.low(), Qualifier.EQUAL).satisfies(wanted, goal);
        boolean high = new Reached(forecast.high(), Qualifier.EQUAL).satisfies(wanted, goal);
        return low && high ? REACHES : low || high ? MAY_REACH : MISSES;
    }
}
