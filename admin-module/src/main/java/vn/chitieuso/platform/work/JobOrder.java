package vn.chitieuso.platform.work;

/**
 * What a job was given.
 *
 * @param parameters text of the kind's own, such as JSON
 * @param content a file to work on; may be null
 */
public record JobOrder(String subject, String parameters, byte[] content) {}
