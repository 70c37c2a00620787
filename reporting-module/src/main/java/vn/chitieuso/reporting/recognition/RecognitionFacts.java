package vn.chitieuso.reporting.recognition;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a recognition says beside whom and what it is about.
 *
 * @param recognitionYear in which it counts as recognised
 * @param targetYear of the target it is recognised for, or null
 * @param reportingYear of the figures that were looked at, or null
 * @param recognisedOn from which day it holds
 * @param reported what the unit reported, or null
 * @param verified what was found to be right, or null
 * @param recognised what the decision recognises, or null where it only says that it does
 * @param illustrative whether it is a demonstration's
 */
public record RecognitionFacts(
        int recognitionYear,
        Integer targetYear,
        Integer reportingYear,
        LocalDate recognisedOn,
        BigDecimal reported,
        BigDecimal verified,
        BigDecimal recognised,
        String remark,
        boolean illustrative) {}
