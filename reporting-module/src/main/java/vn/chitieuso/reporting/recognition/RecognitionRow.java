package vn.chitieuso.reporting.recognition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import vn.chitieuso.admin.orgunit.OrgLevel;

/**
 * A recognition as lists show it; unit and indicator under the names they bore on the day of recognition.
 *
 * @param unitEnded the unit's last day; null while it lives
 * @param successors names of what followed the unit; null while it lives or where nothing did
 * @param history whether the unit asked for only follows the one that was recognised
 */
public record RecognitionRow(
        long id,
        long version,
        String indicator,
        String indicatorName,
        long unitId,
        String unit,
        String unitName,
        OrgLevel level,
        LocalDate unitEnded,
        String successors,
        int recognitionYear,
        Integer targetYear,
        Integer reportingYear,
        String decision,
        LocalDate recognisedOn,
        BigDecimal reported,
        BigDecimal verified,
        BigDecimal recognised,
        String remark,
        boolean illustrative,
        OffsetDateTime recordedAt,
        String recordedBy,
        LocalDate withdrawnOn,
        String withdrawalDecision,
        String withdrawalReason,
        OffsetDateTime withdrawnAt,
        String withdrawnBy,
        boolean history) {

    public boolean isWithdrawn() {
        return withdrawnOn != null;
    }
}
