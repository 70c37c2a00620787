package vn.chitieuso.platform;

/** The thing asked for does not exist, or the caller may not know of it: 404. */
public class NotFoundException extends BusinessException {

    public NotFoundException(String key, Object... arguments) {
        super(key, arguments);
    }
}
