package vn.chitieuso.reporting.anomaly.web;

import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.omnifaces.util.Messages;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.platform.web.Choice;
import vn.chitieuso.reporting.anomaly.Anomaly;
import vn.chitieuso.reporting.anomaly.AnomalyKind;
import vn.chitieuso.reporting.anomaly.AnomalyQuestion;
import vn.chitieuso.reporting.anomaly.AnomalyReview;
import vn.chitieuso.reporting.anomaly.AnomalySeverity;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Rà soát số liệu bất thường: what is unusual in a period, and noting that somebody looked. */
@Named
@ViewScoped
public class AnomalyDesk implements Serializable {

    private static final String PAGE = "/reporting/anomaly/list.xhtml";
    private static final int SIZE = 50;

    @Inject
    private AnomalyReview review;

    @Inject
    private AnomalyChoices choices;

    @Inject
    private Language language;

    private String regime;
    private String period;
    private String unit;
    private String kind;
    private String reviewed;
    private int page;
    private String note;
    private transient List<Anomaly> found;

    public void load() {
        regime = choices.regime(regime);
        period = regime == null ? null : choices.period(regime, period);
        reviewed = reviewed == null ? "false" : reviewed;
    }

    private List<Anomaly> found() {
        if (found == null) {
            AnomalyKind wanted = Stream.of(AnomalyKind.values())
                    .filter(each -> each.name().equals(kind))
                    .findFirst()
                    .orElse(null);
            found = period == null
                    ? List.of()
                    : review.list(new AnomalyQuestion(regime, period, named(unit), wanted, seen()));
        }
        return found;
    }

    private Boolean seen() {
        return "true".equals(reviewed) ? Boolean.TRUE : "false".equals(reviewed) ? Boolean.FALSE : null;
    }

    private static String named(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    public List<Anomaly> getRows() {
        return found().subList(Math.min(getTotal(), getPage() * SIZE), Math.min(getTotal(), (getPage() + 1) * SIZE));
    }

    public int getTotal() {
        return found().size();
    }

    public int getSize() {
        return SIZE;
    }

    public String words(Anomaly anomaly) {
        return anomaly.words(language.getLocale());
    }

    public String tone(AnomalySeverity severity) {
        return switch (severity) {
            case HIGH -> "bad";
            case MEDIUM -> "warn";
            case LOW -> "info";
        };
    }

    /** @param seen the figures as they stood on the page */
    public String look(String id, String seen) {
        review.review(id, note, seen);
        Messages.addFlashGlobalInfo("{0}", language.text("reporting.anomaly.list.looked"));
        return PAGE + getQuery() + "&page=" + page + "&faces-redirect=true";
    }

    /** The same from the API, as a list or a workbook. */
    public String getQuery() {
        StringBuilder query = new StringBuilder("?regime=")
                .append(encoded(regime))
                .append("&period=")
                .append(encoded(period));
        append(query, "unit", unit);
        append(query, "kind", kind);
        append(query, "reviewed", reviewed);
        return query.toString();
    }

    private static void append(StringBuilder query, String name, String value) {
        if (named(value) != null) {
            query.append('&').append(name).append('=').append(encoded(value.strip()));
        }
    }

    private static String encoded(String text) {
        return text == null ? "" : URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    public AnomalyChoices getChoices() {
        return choices;
    }

    public List<Choice> getPeriods() {
        return regime == null ? List.of() : choices.periods(regime);
    }

    public List<Choice> getParents() {
        return regime == null || period == null ? List.of() : choices.parents(regime, period);
    }

    public String getRegime() {
        return regime;
    }

    public void setRegime(String regime) {
        this.regime = regime;
    }

    public String getPeriod() {
        return period;
    }

    public void setPeriod(String period) {
        this.period = period;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getReviewed() {
        return reviewed;
    }

    public void setReviewed(String reviewed) {
        this.reviewed = reviewed;
    }

    public int getPage() {
        return Math.max(0, Math.min(page, getTotal() == 0 ? 0 : (getTotal() - 1) / SIZE));
    }

    public void setPage(int page) {
        this.page = page;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
