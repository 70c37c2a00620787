package vn.chitieuso.platform.rest;

import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.platform.BusinessException.FieldError;
import vn.chitieuso.platform.MalformedException;
import vn.chitieuso.platform.json.Json;
import vn.chitieuso.platform.text.Dates;
import vn.chitieuso.platform.text.Folding;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

/**
 * A JSON object being read field by field; what has the wrong shape is collected with its pointer, so that the caller is
 * told everything at once.
 */
public class JsonBody {

    private static final int DECIMAL_LENGTH_MAX = 60;

    private final JsonObject json;
    private final String base;
    private final List<FieldError> errors;

    private JsonBody(JsonObject json) {
        this(json, "", new ArrayList<>());
    }

    private JsonBody(JsonObject json, String base, List<FieldError> errors) {
        this.json = json;
        this.base = base;
        this.errors = errors;
    }

    /**
     * Reads the body of a request.
     *
     * @throws MalformedException where it is no JSON, or no object
     */
    public static JsonBody parse(String body) {
        try (JsonReader reader = Json.createReader(new StringReader(body == null ? "" : body))) {
            if (reader.readValue() instanceof JsonObject object) {
                return new JsonBody(object);
            }
        } catch (RuntimeException unreadable) {
            // some implementations tell of too deep a nesting or too long a number by other exceptions than their own
            throw new MalformedException("platform.rest.unreadableJson");
        }
        throw new MalformedException("platform.rest.notAnObject");
    }

    public boolean has(String field) {
        return json.containsKey(field);
    }

    public boolean isNull(String field) {
        JsonValue value = json.get(field);
        return value == null || value == JsonValue.NULL;
    }

    /** The text in its stored form, or null. */
    public String text(String field, int maximumLength) {
        if (isNull(field)) {
            return null;
        }
        if (!(json.get(field) instanceof JsonString string)) {
            error(field, "platform.rest.notText");
            return null;
        }
        String text = Folding.clean(string.getString());
        if (text.length() > maximumLength) {
            error(field, "platform.csv.tooLong", maximumLength);
            return null;
        }
        return text;
    }

    public String requiredText(String field, int maximumLength) {
        String text = text(field, maximumLength);
        if (isNull(field) || text != null && text.isEmpty()) {
            error(field, "platform.csv.required");
        }
        return text;
    }

    public Integer integer(String field) {
        BigDecimal number = decimal(field);
        try {
            return number == null ? null : number.intValueExact();
        } catch (ArithmeticException e) {
            error(field, "platform.rest.notInteger");
            return null;
        }
    }

    public boolean truth(String field, boolean otherwise) {
        if (isNull(field)) {
            return otherwise;
        }
        JsonValue.ValueType type = json.get(field).getValueType();
        if (type != JsonValue.ValueType.TRUE && type != JsonValue.ValueType.FALSE) {
            error(field, "platform.rest.notTruth");
        }
        return type == JsonValue.ValueType.TRUE;
    }

    public LocalDate date(String field, LocalDate otherwise) {
        String text = text(field, DECIMAL_LENGTH_MAX);
        Optional<LocalDate> date = text == null ? Optional.ofNullable(otherwise) : Dates.parse(text);
        if (text != null && date.isEmpty()) {
            error(field, "platform.csv.notADate", text);
        }
        return date.orElse(otherwise);
    }

    public <E extends Enum<E>> E constant(String field, Class<E> type, E otherwise) {
        String text = text(field, DECIMAL_LENGTH_MAX);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        if (text != null) {
            error(field, "platform.csv.unknownConstant", text, Arrays.toString(type.getEnumConstants()));
        }
        return otherwise;
    }

    /** The items of an array; none where the field is absent. */
    public List<JsonValue> array(String field) {
        if (isNull(field)) {
            return List.of();
        }
        if (json.get(field).getValueType() != JsonValue.ValueType.ARRAY) {
            error(field, "platform.rest.notArray");
            return List.of();
        }
        return json.getJsonArray(field);
    }

    /** Text, number or truth as text, uncleaned; null where there is nothing. */
    public String scalar(String field, int maximumLength) {
        if (isNull(field)) {
            return null;
        }
        JsonValue value = json.get(field);
        if (value.getValueType() == JsonValue.ValueType.ARRAY || value.getValueType() == JsonValue.ValueType.OBJECT) {
            error(field, "platform.rest.notText");
            return null;
        }
        String text = value instanceof JsonString string ? string.getString() : value.toString();
        if (text.length() > maximumLength) {
            error(field, "platform.csv.tooLong", maximumLength);
            return null;
        }
        return text;
    }

    public boolean isArray(String field) {
        return json.get(field) instanceof JsonArray;
    }

    /** The texts of an array; what is no text in it is told. */
    public List<String> texts(String field) {
        List<String> texts = new ArrayList<>();
        for (JsonValue item : array(field)) {
            if (item instanceof JsonString string) {
                texts.add(Folding.clean(string.getString()));
            } else {
                error(field, "platform.rest.notText");
            }
        }
        return texts;
    }

    /** A JSON number or a decimal string. */
    public BigDecimal decimal(String field) {
        if (isNull(field)) {
            return null;
        }
        JsonValue value = json.get(field);
        try {
            if (value instanceof JsonNumber number) {
                return number.bigDecimalValue();
            }
            if (value instanceof JsonString string && string.getString().strip().length() <= DECIMAL_LENGTH_MAX) {
                return new BigDecimal(string.getString().strip());
            }
        } catch (NumberFormatException | ArithmeticException told) {
            // told below
        }
        error(field, "platform.rest.notDecimal");
        return null;
    }

    /** The objects of an array; none where the field is absent. */
    public List<JsonBody> objects(String field) {
        List<JsonBody> objects = new ArrayList<>();
        int index = 0;
        for (JsonValue item : array(field)) {
            String pointer = base + "/" + field + "/" + index++;
            if (item instanceof JsonObject object) {
                objects.add(new JsonBody(object, pointer, errors));
            } else {
                errors.add(new FieldError(pointer, "platform.rest.notObjectHere"));
            }
        }
        return objects;
    }

    /** An object inside; an empty one where the field is absent. */
    public JsonBody object(String field) {
        if (isNull(field)) {
            return new JsonBody(JsonValue.EMPTY_JSON_OBJECT, base + "/" + field, errors);
        }
        if (!(json.get(field) instanceof JsonObject object)) {
            error(field, "platform.rest.notObjectHere");
            return new JsonBody(JsonValue.EMPTY_JSON_OBJECT, base + "/" + field, errors);
        }
        return new JsonBody(object, base + "/" + field, errors);
    }

    public List<String> fields() {
        return List.copyOf(json.keySet());
    }

    public void error(String field, String key, Object... arguments) {
        errors.add(new FieldError(pointer(field), key, arguments));
    }

    /** Of the object itself. */
    public String pointer() {
        return base;
    }

    public String pointer(String field) {
        return base + "/" + escape(field);
    }

    /** A field's name as a segment of a JSON pointer. */
    public static String escape(String field) {
        return field.replace("~", "~0").replace("/", "~1");
    }

    public boolean hasErrors() {
        return !errors.isEmpty();
    }

    /** @throws BusinessException with everything that was found wrong */
    public void refuseErrors() {
        if (!errors.isEmpty()) {
            throw new BusinessException(errors, "platform.rest.fieldErrors", errors.size());
        }
    }
}
