package vn.chitieuso.platform.web.faces;

import java.math.BigDecimal;
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

    @Override
    public BigDecimal getAsObject(FacesContext context, UIComponent component, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return Decimals.parseTyped(text).orElseThrow(() -> {
            String refusal = Texts.get(context.getViewRoot().getLocale(), "platform.web.number.unreadable", text);
            return new ConverterException(
                    Messages.create("{0}", refusal).error().get());
        });
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, BigDecimal number) {
        return number == null ? "" : Decimals.shown(number, ALL_DECIMALS);
    }
}
