package vn.chitieuso.platform;

/** What was sent is larger than what is taken: 413. */
public class TooLargeException extends BusinessException {

    public TooLargeException(String key, Object... arguments) {
        super(key, arguments);
    }
}
