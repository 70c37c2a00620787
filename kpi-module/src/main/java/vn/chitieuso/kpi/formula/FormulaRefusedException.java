package vn.chitieuso.kpi.formula;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import vn.chitieuso.platform.BusinessException;

/** A text is no formula; told with the place at which it stops being one. */
public class FormulaRefusedException extends BusinessException {

    private final int position;

    /** @param position of the first wrong character, from 1; the first argument of the message */
    FormulaRefusedException(String key, int position, Object... arguments) {
        super(
                List.of(new FieldError("/formula", key, withPosition(position, arguments))),
                key,
                withPosition(position, arguments));
        this.position = position;
    }

    private static Object[] withPosition(int position, Object... arguments) {
        return Stream.concat(Stream.of(position), Arrays.stream(arguments)).toArray();
    }

    public int getPosition() {
        return position;
    }
}
