package vn.chitieuso.platform;

/** The caller may know of the thing but has no right to do this with it: 403. */
public class ForbiddenException extends BusinessException {

    public ForbiddenException(String key, Object... arguments) {
        super(key, arguments);
    }
}
