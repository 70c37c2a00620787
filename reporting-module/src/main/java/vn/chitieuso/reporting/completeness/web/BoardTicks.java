package vn.chitieuso.reporting.completeness.web;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import org.omnifaces.util.Faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/**
 * The units ticked in the request. Ticks are plain inputs: hundreds of components would be kept for them otherwise; so they
 * are read anew from each request and stand again on the page that answers it.
 */
@Named
@RequestScoped
public class BoardTicks {

    private static final String NAME = "chosen";

    private Set<String> tokens;

    Set<String> tokens() {
        if (tokens == null) {
            String[] ticked = Faces.getRequestParameterValues(NAME);
            tokens = ticked == null ? Set.of() : new LinkedHashSet<>(Arrays.asList(ticked));
        }
        return tokens;
    }

    public boolean has(PeriodLine line) {
        return tokens().contains(line.token());
    }
}
