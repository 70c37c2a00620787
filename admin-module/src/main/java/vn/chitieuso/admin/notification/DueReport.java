package vn.chitieuso.admin.notification;

import java.time.LocalDateTime;

/**
 * A report somebody owes.
 *
 * @param subject code of the reporting regime
 * @param due the deadline in force, in the province's time
 * @param sent whether nothing is owed any more: it was sent, or its period is locked
 * @param link address of its page inside the application
 */
public record DueReport(
        String subject,
        String subjectName,
        String period,
        String periodName,
        long unitId,
        String unitCode,
        String unitName,
        LocalDateTime due,
        boolean sent,
        String link) {}
