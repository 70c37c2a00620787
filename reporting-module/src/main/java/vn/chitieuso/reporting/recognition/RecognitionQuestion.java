package vn.chitieuso.reporting.recognition;

import java.time.LocalDate;

/**
 * Which recognitions somebody wants to see; every criterion may be null.
 *
 * @param unit code as of today or, of one that ended, of its last day: that unit, what stands or stood below it, and as
 *     history what it followed
 * @param asOf decided until that day and not withdrawn by then
 */
public record RecognitionQuestion(
        String indicator, String unit, Integer recognitionYear, Integer targetYear, Standing standing, LocalDate asOf) {

    /** Whether withdrawn ones are wanted. */
    public enum Standing {
        /** Only those that hold. */
        IN_FORCE,
        /** Only those that were withdrawn. */
        WITHDRAWN,
        /** Both. */
        ALL
    }
}
