package vn.chitieuso.reporting.tracking;

/**
 * Which targets somebody wants to see; every criterion but the year may be null.
 *
 * @param unit code as of the year's end: that unit and what stands, or stood, below it
 * @param indicatorGroup heading of the catalogue
 * @param text part of the bearer's or the indicator's name, or of a code
 * @param accepted whether only what the standing agency accepted counts
 */
public record TrackingQuestion(
        int year,
        String unit,
        String indicator,
        String indicatorGroup,
        TrackingState state,
        String text,
        boolean accepted) {

    public static TrackingQuestion ofYear(int year) {
        return new TrackingQuestion(year, null, null, null, null, null, false);
    }

    public TrackingQuestion withoutState() {
        return new TrackingQuestion(year, unit, indicator, indicatorGroup, null, text, accepted);
    }
}
