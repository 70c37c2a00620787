package vn.chitieuso.platform;

/** The request cannot be understood at all (a broken code, date or document), before any rule is asked: 400. */
public class MalformedException extends BusinessException {

    public MalformedException(String key, Object... arguments) {
        super(key, arguments);
    }
}
