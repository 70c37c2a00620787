package vn.chitieuso.reporting.completeness.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Puts choices into an address. */
final class BoardAddress {

    private BoardAddress() {}

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static void append(StringBuilder query, String name, String value) {
        if (value != null && !value.isBlank()) {
            query.append('&').append(name).append('=').append(encoded(value.strip()));
        }
    }
}
