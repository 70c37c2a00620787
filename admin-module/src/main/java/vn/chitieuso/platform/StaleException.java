package vn.chitieuso.platform;

/** Somebody changed the thing since the caller read it: 412. */
public class StaleException extends BusinessException {

    public StaleException(String key, Object... arguments) {
        super(key, arguments);
    }
}
