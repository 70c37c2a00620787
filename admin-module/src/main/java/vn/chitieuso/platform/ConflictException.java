package vn.chitieuso.platform;

/** The state of the thing forbids the action: 409. */
public class ConflictException extends BusinessException {

    public ConflictException(String key, Object... arguments) {
        super(key, arguments);
    }
}
