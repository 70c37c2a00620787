package vn.chitieuso.operations.archive;

/** One flat JSON object on one line, its fields in the order in which they are put. */
final class JsonLine {

    private final StringBuilder text = new StringBuilder("{");

    /** @param value a whole number, null, or anything else as text */
    JsonLine put(String name, Object value) {
        text.append(text.length() == 1 ? "" : ",");
        quote(name);
        text.append(':');
        if (value == null || value instanceof Long) {
            text.append(value);
        } else {
            quote(value.toString());
        }
        return this;
    }

    private void quote(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char letter = value.charAt(i);
            if (letter == '"' || letter == '\\') {
                text.append('\\').append(letter);
            } else if (letter < ' ') {
                text.append("\\u%04x".formatted((int) letter));
            } else {
                text.append(letter);
            }
        }
        text.append('"');
    }

    String text() {
        return text + "}";
    }
}
