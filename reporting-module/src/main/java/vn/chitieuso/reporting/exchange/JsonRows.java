package vn.chitieuso.reporting.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import vn.chitieuso.platform.MalformedException;
import vn.chitieuso.platform.json.Json;

import jakarta.json.JsonException;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;

/**
 * Rows of a JSON document: an array of objects, or an object whose {@code values} is one. It is read as it comes, one
 * object at a time; a row's line is its place in the array, from 1.
 */
public final class JsonRows implements ImportedRows {

    private static final int NUMBER_LENGTH_MAX = 60;
    private static final int AS_A_GROUP = 3;

    private final InputStream stream;

    public JsonRows(InputStream stream) {
        this.stream = stream;
    }

    @Override
    public void read(Sink sink) throws IOException {
        try (JsonParser parser = Json.createParser(stream)) {
            Event first = parser.next();
            if (first == Event.START_ARRAY) {
                rows(parser, sink);
            } else if (first == Event.START_OBJECT) {
                document(parser, sink);
            } else {
                throw new MalformedException("reporting.exchange.noArray");
            }
        } catch (JsonException | java.util.NoSuchElementException e) {
            if (e.getCause() instanceof IOException broken) {
                throw broken;
            }
            throw new MalformedException("platform.rest.unreadableJson");
        }
    }

    private static void document(JsonParser parser, Sink sink) {
        boolean found = false;
        while (parser.next() == Event.KEY_NAME) {
            boolean values = "values".equals(parser.getString());
            Event begun = parser.next();
            if (values && begun == Event.START_ARRAY) {
                rows(parser, sink);
                found = true;
            } else {
                skip(parser, begun);
            }
        }
        if (!found) {
            throw new MalformedException("reporting.exchange.noArray");
        }
    }

    private static void rows(JsonParser parser, Sink sink) {
        long line = 0;
        for (Event event = parser.next(); event != Event.END_ARRAY; event = parser.next()) {
            line++;
            if (event != Event.START_OBJECT) {
                skip(parser, event);
                sink.broken(line, null, "reporting.exchange.noObject");
            } else {
                row(parser, line, sink);
            }
        }
    }

    private static void row(JsonParser parser, long line, Sink sink) {
        Map<String, String> fields = new HashMap<>();
        String wrong = null;
        while (parser.next() == Event.KEY_NAME) {
            String name = parser.getString();
            Event value = parser.next();
            switch (value) {
                case VALUE_STRING -> fields.put(name, parser.getString());
                case VALUE_NUMBER -> fields.put(name, number(parser));
                case VALUE_NULL -> fields.remove(name);
                case VALUE_TRUE -> fields.put(name, RowIntake.TRUE);
                case VALUE_FALSE -> fields.put(name, RowIntake.FALSE);
                default -> {
                    skip(parser, value);
                    wrong = name;
                }
            }
        }
        if (wrong != null) {
            sink.broken(line, wrong, "reporting.exchange.noScalar", wrong);
        } else {
            sink.row(new ImportedRow(
                    line,
                    fields.get("unit"),
                    fields.get("period"),
                    fields.get("indicator"),
                    fields.get("value"),
                    fields.get("qualifier"),
                    fields.get("note"),
                    "value"));
        }
    }

    /** A number is exact here: a further zero keeps three decimals from being taken for a group of thousands. */
    private static String number(JsonParser parser) {
        String written = parser.getString();
        if (written.length() > NUMBER_LENGTH_MAX) {
            return written;
        }
        BigDecimal number = new BigDecimal(written);
        boolean writable = Math.abs((long) number.scale()) <= NUMBER_LENGTH_MAX;
        if (!writable) {
            return written;
        }
        return (number.scale() == AS_A_GROUP ? number.setScale(AS_A_GROUP + 1) : number).toPlainString();
    }

    private static void skip(JsonParser parser, Event begun) {
        if (begun == Event.START_OBJECT) {
            parser.skipObject();
        } else if (begun == Event.START_ARRAY) {
            parser.skipArray();
        }
    }
}
