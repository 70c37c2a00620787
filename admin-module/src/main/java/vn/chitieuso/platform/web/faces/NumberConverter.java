package vn.chitieuso.platform.web.faces;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.omnifaces.util.Messages;
import vn.chitieuso.platform.text.Decimals;
import vn.chitieuso.platform.text.Texts;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;

/**
 * Reads a number as officials write it: dot or space between thousands, comma before decimals. {@code 1.23} could be meant
 * either way and is refused, never guessed. {@code Chitieuso.parseNumber} in the browser follows the same rule.
 */
@FacesConverter("chitieuso.number")
public class NumberConverter implements Converter<BigDecimal> {

    private static final int ALL_DECIMALS = 12;
    private static final Pattern NUMBER =
            Pattern.compile("([-−]?)(\\d+|\\d{1,3}(?:\\.\\d{3})+|\\d{1,3}(?:[ \\u00a0\\u202f]\\d{3})+)(?:,(\\d+))?");

    @Override
    public BigDecimal getAsObject(FacesContext context, UIComponent component, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        Matcher number = NUMBER.matcher(text.strip());
        if (!number.matches()) {
            String refusal = Texts.get(context.getViewRoot().getLocale(), "platform.web.number.unreadable", text);
            throw new ConverterException(Messages.create("{0}", refusal).error().get());
        }
        String sign = number.group(1).isEmpty() ? "" : "-";
        String decimals = number.group(3) == null ? "" : "." + number.group(3);
        return new BigDecimal(sign + number.group(2).replaceAll("\\D", "") + decimals);
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, BigDecimal number) {
        return number == null ? "" : Decimals.shown(number, ALL_DECIMALS);
    }
}
