package vn.chitieuso.reporting.recognition.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.kpi.indicator.IndicatorRow;
import vn.chitieuso.kpi.indicator.Indicators;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.platform.web.Choice;
import vn.chitieuso.reporting.recognition.RecognitionQuestion.Standing;
import vn.chitieuso.reporting.recognition.RecognitionReading;
import vn.chitieuso.reporting.recognition.RecognitionRight;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What can be chosen on the pages of recognitions, and whether the reader keeps them. */
@Named
@RequestScoped
public class RecognitionChoices {

    @Inject
    private RecognitionReading reading;

    @Inject
    private Indicators indicators;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Language language;

    @Inject
    private Clock clock;

    public boolean isKeeping() {
        return currentUser.may(RecognitionRight.KEEP_RECOGNITIONS);
    }

    /** For pages that only keepers open. */
    public void require() {
        currentUser.require(RecognitionRight.KEEP_RECOGNITIONS);
    }

    /** Indicators something was ever recognised for. */
    List<Choice> recognisedIndicators() {
        return withAll(
                "everyIndicator",
                reading.recognisedIndicators().stream()
                        .map(each -> new Choice(each.code(), each.code() + " – " + each.name())));
    }

    List<Choice> years() {
        return withAll("everyYear", reading.years().stream().map(year -> new Choice(year, String.valueOf(year))));
    }

    List<Choice> standings() {
        return Stream.of(Standing.values())
                .map(each -> new Choice(each.name(), language.text("reporting.recognition.standing." + each)))
                .toList();
    }

    /** Every indicator of the catalogue. */
    List<Choice> indicators() {
        return indicators.search(LocalDate.now(clock), null, null, null).stream()
                .map((IndicatorRow each) -> new Choice(each.code(), each.code() + " – " + each.name()))
                .toList();
    }

    private List<Choice> withAll(String all, Stream<Choice> others) {
        return Stream.concat(Stream.of(new Choice("", language.text("reporting.recognition.list." + all))), others)
                .toList();
    }
}
