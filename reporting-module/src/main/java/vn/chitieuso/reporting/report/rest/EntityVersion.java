package vn.chitieuso.reporting.report.rest;

import vn.chitieuso.platform.MalformedException;
import vn.chitieuso.platform.StaleException;

/** The version in an {@code If-Match} header. */
final class EntityVersion {

    private EntityVersion() {}

    /**
     * @return null where any version will do
     * @throws StaleException where it is a tag, but never one of ours
     */
    static Long parse(String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank() || "*".equals(ifMatch.strip())) {
            return null;
        }
        String tag = ifMatch.strip().replaceFirst("^W/", "");
        if (!tag.matches("\"[^\"]*\"|[0-9]+")) {
            throw new MalformedException("reporting.report.badIfMatch", ifMatch);
        }
        try {
            return Long.valueOf(tag.replace("\"", ""));
        } catch (NumberFormatException notOurs) {
            throw new StaleException("reporting.report.stale");
        }
    }
}
