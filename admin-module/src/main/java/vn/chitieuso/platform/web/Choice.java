package vn.chitieuso.platform.web;

/** One choice of a list on a page: what is sent and what is read. For {@code ct:pick} and {@code ct:field type="select"}. */
public record Choice(Object value, String label) {}
