package vn.chitieuso.reporting.recognition;

import java.time.LocalDate;
import vn.chitieuso.admin.orgunit.OrgLevel;

/**
 * How many units of a level below one were recognised by a day: "114 of 558 by early 2024".
 *
 * @param recognised of those that live on the day
 * @param recognisedEnded recognised ones that have ended by the day; in no other number
 * @param units of the level that live on the day
 */
public record RecognitionCount(
        String indicator, LocalDate asOf, OrgLevel level, long recognised, long recognisedEnded, long units) {}
