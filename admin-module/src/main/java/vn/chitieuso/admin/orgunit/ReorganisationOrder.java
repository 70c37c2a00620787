package vn.chitieuso.admin.orgunit;

/**
 * A reorganisation to be made.
 *
 * @param list as CSV text with a header
 */
public record ReorganisationOrder(String title, String legalBasis, String list, ReorganisationChoices choices) {}
