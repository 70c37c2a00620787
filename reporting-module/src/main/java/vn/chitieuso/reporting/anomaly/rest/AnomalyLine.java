package vn.chitieuso.reporting.anomaly.rest;

import java.time.OffsetDateTime;
import java.util.Locale;
import vn.chitieuso.platform.time.Zone;
import vn.chitieuso.reporting.anomaly.Anomaly;
import vn.chitieuso.reporting.anomaly.AnomalyKind;
import vn.chitieuso.reporting.anomaly.AnomalySeverity;
import vn.chitieuso.reporting.anomaly.Review;

/**
 * Something unusual as the API tells it.
 *
 * @param indicator null where the report as a whole is meant
 * @param reason in the caller's language
 * @param seen fingerprint of the figures, to be sent with a review
 */
public record AnomalyLine(
        String id,
        AnomalySeverity severity,
        AnomalyKind kind,
        String regime,
        String period,
        String unit,
        String unitName,
        String indicator,
        String indicatorName,
        String reason,
        String seen,
        boolean reviewed,
        String note,
        OffsetDateTime reviewedAt,
        String reviewedBy) {

    static AnomalyLine of(Anomaly anomaly, Locale locale) {
        Review review = anomaly.review();
        return new AnomalyLine(
                anomaly.id(),
                anomaly.severity(),
                anomaly.kind(),
                anomaly.regime(),
                anomaly.period(),
                anomaly.unit(),
                anomaly.unitName(),
                anomaly.indicator(),
                anomaly.indicatorName(),
                anomaly.words(locale),
                anomaly.fingerprint(),
                anomaly.isReviewed(),
                review == null ? null : review.note(),
                review == null ? null : Zone.inVietnam(review.reviewedAt()),
                review == null ? null : review.reviewedBy());
    }
}
