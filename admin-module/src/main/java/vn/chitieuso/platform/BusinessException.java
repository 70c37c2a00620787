package vn.chitieuso.platform;

import java.util.List;
import java.util.Locale;
import vn.chitieuso.platform.text.Texts;

/**
 * A rule of the domain was broken: told to the person at the edge, in their language, by the one REST mapper and the one
 * Faces handler. Subclasses exist only where an edge answers differently. Programming errors are not of this kind.
 */
public class BusinessException extends RuntimeException {

    private final String key;
    private final transient Object[] arguments;
    private final transient List<FieldError> errors;

    public BusinessException(String key, Object... arguments) {
        this(List.of(), key, arguments);
    }

    public BusinessException(List<FieldError> errors, String key, Object... arguments) {
        super(Texts.get(Locale.ENGLISH, key, arguments));
        this.key = key;
        this.arguments = arguments;
        this.errors = List.copyOf(errors);
    }

    /** What is wrong in one field of the input, and so with the whole. */
    public static BusinessException at(String field, String key, Object... arguments) {
        return new BusinessException(List.of(new FieldError("/" + field, key, arguments)), key, arguments);
    }

    /** The message in the reader's language. */
    public String message(Locale locale) {
        return Texts.get(locale, key, arguments);
    }

    public Object[] getArguments() {
        return arguments.clone();
    }

    public String getKey() {
        return key;
    }

    /** What is wrong at which place of the input; empty where the whole is refused. */
    public List<FieldError> getErrors() {
        return errors;
    }

    /**
     * One wrong place of an input.
     *
     * @param pointer JSON pointer into the request's body, {@code /values/3/value}
     * @param code machine-readable
     * @param key key of the message
     */
    public record FieldError(String pointer, String code, String key, List<Object> arguments) {

        /** The last segment of the key is the code. */
        public FieldError(String pointer, String key, Object... arguments) {
            this(pointer, key.substring(key.lastIndexOf('.') + 1), key, List.of(arguments));
        }

        public String message(Locale locale) {
            return Texts.get(locale, key, arguments.toArray());
        }
    }
}
