package vn.chitieuso.operations.archive;

import java.util.HashMap;
import java.util.Map;

/** Reads what {@link JsonLine} has written; anything else is an {@link IllegalArgumentException}. */
final class JsonFields {

    private static final char END = '\0';

    private final String line;
    private final Map<String, String> fields = new HashMap<>();
    private int position;

    private JsonFields(String line) {
        this.line = line;
    }

    /** The fields by name; a number as its digits, null as null. */
    static Map<String, String> of(String line) {
        JsonFields reading = new JsonFields(line);
        reading.read();
        return reading.fields;
    }

    private void read() {
        char before = '{';
        while (peek() != '}' || before == '{') {
            expect(before);
            String name = text();
            expect(':');
            fields.put(name, value());
            before = ',';
        }
    }

    private String value() {
        if (peek() == '"') {
            return text();
        }
        int start = position;
        while (Character.isLetterOrDigit(peek()) || peek() == '-') {
            position++;
        }
        String word = line.substring(start, position);
        return "null".equals(word) ? null : word;
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        expect('"');
        while (peek() != '"') {
            char letter = next();
            text.append(letter == '\\' ? escaped() : letter);
        }
        expect('"');
        return text.toString();
    }

    private char escaped() {
        char letter = next();
        if (letter != 'u') {
            return letter;
        }
        int code = 0;
        for (int digit = 0; digit < 4; digit++) {
            code = code * 16 + Character.digit(next(), 16);
        }
        return (char) code;
    }

    private char peek() {
        return position < line.length() ? line.charAt(position) : END;
    }

    private char next() {
        if (position == line.length()) {
            throw new IllegalArgumentException("ends too early");
        }
        return line.charAt(position++);
    }

    private void expect(char letter) {
        if (next() != letter) {
            throw new IllegalArgumentException("no " + letter + " at " + position);
        }
    }
}
