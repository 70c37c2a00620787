package vn.chitieuso.reporting.anomaly;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.platform.text.Texts;

/**
 * Something unusual in one unit's report of a period, with the reason to look at it.
 *
 * @param unit code at the end of the period's data, under which the report is addressed
 * @param indicator null where the report as a whole is meant
 * @param score how unusual within its kind and severity; more is more
 * @param arguments of the words
 * @param fingerprint of the figures it was found on; other figures, another one
 * @param review who looked at these very figures; null where nobody has
 */
public record Anomaly(
        String regime,
        String period,
        long unitId,
        String unit,
        String unitName,
        OrgLevel level,
        Long indicatorId,
        String indicator,
        String indicatorName,
        AnomalyKind kind,
        AnomalySeverity severity,
        double score,
        List<Object> arguments,
        String fingerprint,
        Review review) {

    private static final String SEPARATOR = "~";

    /** Why it is worth a look. */
    public String words(Locale locale) {
        return Texts.get(locale, "reporting.anomaly.words." + kind, arguments.toArray());
    }

    /** Names it among those of its regime, period and unit; it keeps its name while figures change. */
    public String id() {
        return String.join(SEPARATOR, regime, period, unit, kind.name(), Objects.toString(indicator, "-"));
    }

    public boolean isReviewed() {
        return review != null;
    }

    /** The report, at the row of the figure. */
    public String link() {
        String address = "/reporting/report/show.xhtml?regime=" + encoded(regime) + "&period=" + encoded(period)
                + "&unit=" + encoded(unit);
        return indicator == null ? address : address + "#row-" + encoded(indicator);
    }

    private static String encoded(String code) {
        return URLEncoder.encode(code, StandardCharsets.UTF_8);
    }

    Anomaly reviewedBy(Review seen) {
        return new Anomaly(
                regime,
                period,
                unitId,
                unit,
                unitName,
                level,
                indicatorId,
                indicator,
                indicatorName,
                kind,
                severity,
                score,
                arguments,
                fingerprint,
                seen);
    }
}
