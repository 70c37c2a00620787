package vn.chitieuso.reporting.tracking.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Puts choices into an address, one after the other. */
final class TrackingAddress {

    private final StringBuilder query = new StringBuilder("?");

    TrackingAddress with(String name, Object value) {
        if (value != null && !value.toString().isBlank()) {
            query.append(query.length() > 1 ? "&" : "")
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value.toString().strip(), StandardCharsets.UTF_8));
        }
        return this;
    }

    @Override
    public String toString() {
        return query.toString();
    }
}
