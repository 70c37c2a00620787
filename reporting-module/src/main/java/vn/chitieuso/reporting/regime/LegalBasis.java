package vn.chitieuso.reporting.regime;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.chitieuso.kpi.decision.Decisions;
import vn.chitieuso.platform.BusinessException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Finds the documents a legal basis names, one after another separated by semicolons, in the register of decisions. */
@ApplicationScoped
@Transactional
public class LegalBasis {

    private static final Pattern NUMBER = Pattern.compile("\\d+[^\\s,;]*/[^\\s,;]+");

    @Inject
    private Decisions decisions;

    /** Each part of the basis with the document it names. */
    public List<Part> documents(String basis) {
        return Stream.of(Objects.toString(basis, "").split(";"))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> new Part(text, document(text)))
                .toList();
    }

    private String document(String text) {
        if (!NUMBER.matcher(text).find()) {
            return null;
        }
        try {
            return decisions.find(text).map(decisions::reference).orElse(null);
        } catch (BusinessException severalBearTheNumber) {
            return null;
        }
    }

    /** @param document reference of the document in the register; null where it is none or is not there */
    public record Part(String text, String document) {

        public boolean isKnown() {
            return document != null;
        }
    }
}
