package vn.chitieuso.reporting.recognition.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import vn.chitieuso.platform.text.Dates;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.platform.web.Choice;
import vn.chitieuso.reporting.recognition.RecognitionCount;
import vn.chitieuso.reporting.recognition.RecognitionQuestion;
import vn.chitieuso.reporting.recognition.RecognitionQuestion.Standing;
import vn.chitieuso.reporting.recognition.RecognitionReading;
import vn.chitieuso.reporting.recognition.RecognitionRow;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Công nhận: who was recognised for what, and how many by a day; everything stands in the address. */
@Named
@RequestScoped
public class RecognitionList {

    private static final int SIZE = 50;

    @Inject
    private RecognitionReading reading;

    @Inject
    private RecognitionChoices choices;

    @Inject
    private Language language;

    @Inject
    private Clock clock;

    private String indicator;
    private String unit;
    private Integer year;
    private String state;
    private String asOf;
    private int page;
    private List<RecognitionRow> found = List.of();
    private List<RecognitionCount> counts = List.of();

    public void load() {
        LocalDate day = Dates.parseTyped(asOf == null ? "" : asOf.strip())
                .or(() -> Dates.parse(asOf == null ? "" : asOf.strip()))
                .orElse(null);
        found = reading.search(new RecognitionQuestion(named(indicator), named(unit), year, null, standing(), day));
        counts = reading.counts(named(indicator), null, day == null ? LocalDate.now(clock) : day);
        page = Math.max(0, Math.min(page, found.isEmpty() ? 0 : (found.size() - 1) / SIZE));
    }

    private Standing standing() {
        return Stream.of(Standing.values())
                .filter(each -> each.name().equals(state))
                .findFirst()
                .orElse(Standing.IN_FORCE);
    }

    private static String named(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    public List<RecognitionRow> getRows() {
        return found.subList(Math.min(found.size(), page * SIZE), Math.min(found.size(), (page + 1) * SIZE));
    }

    public int getTotal() {
        return found.size();
    }

    public int getSize() {
        return SIZE;
    }

    public List<RecognitionCount> getCounts() {
        return counts;
    }

    /** "114/558 xã, phường, thị trấn". */
    public String words(RecognitionCount count) {
        return language.text(
                "reporting.recognition.list.count",
                count.recognised(),
                count.units(),
                language.text("admin.orgunit.level." + count.level()));
    }

    /** What became of a unit that has ended. */
    public String fate(RecognitionRow row) {
        return row.successors() == null
                ? language.text("reporting.recognition.list.unfollowed", row.unitEnded())
                : language.text("reporting.recognition.list.followed", row.unitEnded(), row.successors());
    }

    /** The same from the API, as a list or a workbook. */
    public String getQuery() {
        StringBuilder query = new StringBuilder("?state=").append(standing());
        append(query, "indicator", indicator);
        append(query, "unit", unit);
        append(query, "year", year == null ? null : year.toString());
        append(query, "asOf", asOf);
        return query.toString();
    }

    private static void append(StringBuilder query, String name, String value) {
        if (named(value) != null) {
            query.append('&').append(name).append('=').append(URLEncoder.encode(value.strip(), StandardCharsets.UTF_8));
        }
    }

    public List<Choice> getIndicators() {
        return choices.recognisedIndicators();
    }

    public List<Choice> getYears() {
        return choices.years();
    }

    public List<Choice> getStandings() {
        return choices.standings();
    }

    public String getIndicator() {
        return indicator;
    }

    public void setIndicator(String indicator) {
        this.indicator = indicator;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public Integer getYear() {
        return year;
    }

    public void setYear(Integer year) {
        this.year = year;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public String getAsOf() {
        return asOf;
    }

    public void setAsOf(String asOf) {
        this.asOf = asOf;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
