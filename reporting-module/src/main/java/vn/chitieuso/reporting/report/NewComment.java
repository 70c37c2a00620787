package vn.chitieuso.reporting.report;

/**
 * A comment to be written.
 *
 * @param pointer of the comment in the request, for messages
 * @param place code of an indicator or key of a text of the report; null for the report as a whole
 */
public record NewComment(String pointer, String place, String text) {}
