package vn.chitieuso.reporting.recognition.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.platform.text.Decimals;
import vn.chitieuso.platform.time.Zone;
import vn.chitieuso.reporting.recognition.RecognitionRow;

/** A recognition as the API tells it. */
public record RecognitionLine(
        long id,
        long version,
        String indicator,
        String indicatorName,
        String unit,
        String unitName,
        OrgLevel level,
        LocalDate unitEnded,
        String successors,
        boolean history,
        int recognitionYear,
        Integer targetYear,
        Integer reportingYear,
        String decision,
        LocalDate recognisedOn,
        String reported,
        String verified,
        String recognised,
        String remark,
        boolean illustrative,
        OffsetDateTime recordedAt,
        String recordedBy,
        boolean withdrawn,
        LocalDate withdrawnOn,
        String withdrawalDecision,
        String withdrawalReason,
        OffsetDateTime withdrawnAt,
        String withdrawnBy) {

    static RecognitionLine of(RecognitionRow row) {
        return new RecognitionLine(
                row.id(),
                row.version(),
                row.indicator(),
                row.indicatorName(),
                row.unit(),
                row.unitName(),
                row.level(),
                row.unitEnded(),
                row.successors(),
                row.history(),
                row.recognitionYear(),
                row.targetYear(),
                row.reportingYear(),
                row.decision(),
                row.recognisedOn(),
                shown(row.reported()),
                shown(row.verified()),
                shown(row.recognised()),
                row.remark(),
                row.illustrative(),
                Zone.inVietnam(row.recordedAt()),
                row.recordedBy(),
                row.isWithdrawn(),
                row.withdrawnOn(),
                row.withdrawalDecision(),
                row.withdrawalReason(),
                row.withdrawnAt() == null ? null : Zone.inVietnam(row.withdrawnAt()),
                row.withdrawnBy());
    }

    private static String shown(BigDecimal number) {
        return Decimals.exchange(number);
    }
}
