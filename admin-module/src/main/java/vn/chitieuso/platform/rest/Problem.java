package vn.chitieuso.platform.rest;

import java.util.List;

/** A problem document, RFC 9457. */
public record Problem(String type, String title, int status, String detail, String instance, List<Entry> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** One wrong place of the request. */
    public record Entry(String pointer, String code, String message) {}
}
