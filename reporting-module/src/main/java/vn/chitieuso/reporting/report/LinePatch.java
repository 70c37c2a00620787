package vn.chitieuso.reporting.report;

/**
 * What shall become of a line of tasks or projects.
 *
 * @param pointer of the line in the request, for messages
 * @param seen version the caller saw; 0 for a new line
 * @param removed whether it shall be gone
 * @param line as it shall be; of one to be removed only kind and key count
 */
public record LinePatch(String pointer, int seen, boolean removed, ProgressLine line) {}
