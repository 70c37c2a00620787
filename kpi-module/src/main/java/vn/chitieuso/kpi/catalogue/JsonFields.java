package vn.chitieuso.kpi.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import vn.chitieuso.platform.rest.JsonBody;

/** An object of a request's body. */
public record JsonFields(JsonBody body) implements Fields {

    private static final int EXPONENT_MAX = 40;

    @Override
    public String text(String name, int maximum) {
        String text = body.isArray(name) ? String.join("|", body.texts(name)) : body.text(name, maximum);
        return text == null || text.isEmpty() ? null : text;
    }

    @Override
    public LocalDate date(String name) {
        return body.date(name, null);
    }

    @Override
    public BigDecimal decimal(String name) {
        BigDecimal number = body.decimal(name);
        if (number != null && Math.abs((long) number.scale()) > EXPONENT_MAX) {
            error(name, "platform.rest.notDecimal");
            return null;
        }
        return number;
    }

    @Override
    public <E extends Enum<E>> E constant(String name, Class<E> type, E otherwise) {
        if (type.isAssignableFrom(Truth.class) && !body.isNull(name)) {
            return type.cast(body.truth(name, false) ? Truth.TRUE : Truth.FALSE);
        }
        return body.constant(name, type, otherwise);
    }

    @Override
    public void error(String name, String key, Object... arguments) {
        body.error(name, key, arguments);
    }

    @Override
    public boolean hasErrors() {
        return body.hasErrors();
    }
}
