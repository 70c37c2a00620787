package vn.chitieuso.demonstration;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.chitieuso.kpi.decision.DecisionRegister;
import vn.chitieuso.kpi.exchange.CatalogueExchange;
import vn.chitieuso.kpi.scorecard.ScorecardPublishing;
import vn.chitieuso.kpi.scorecard.Scorecards;
import vn.chitieuso.platform.csv.UploadedList;
import vn.chitieuso.reporting.evaluation.EvaluationReading;
import vn.chitieuso.reporting.evaluation.RoundDates;
import vn.chitieuso.reporting.evaluation.RoundKeeping;
import vn.chitieuso.reporting.evaluation.RoundOrder;
import vn.chitieuso.reporting.evaluation.RoundSteps;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The demonstration's evaluations: two years of the districts, published, and one of the communes that is open. */
@ApplicationScoped
class Evaluations {

    static final String COMMUNES = "MINHHOA-XA-2025";

    private static final int[] YEARS = {2022, 2023};
    private static final int WEEKS_OPEN = 3;

    @Inject
    private DistrictEvaluation districts;

    @Inject
    private Scorecards scorecards;

    @Inject
    private ScorecardPublishing publishing;

    @Inject
    private CatalogueExchange exchange;

    @Inject
    private DecisionRegister decisions;

    @Inject
    private EvaluationReading reading;

    @Inject
    private RoundKeeping keeping;

    @Inject
    private RoundSteps steps;

    @Inject
    private Clock clock;

    void play() {
        LocalDate today = LocalDate.now(clock);
        for (int year : YEARS) {
            // a round ends in the first months of the year after
            if (!isPlayed(DistrictEvaluation.SERIES + year) && today.isAfter(LocalDate.of(year + 1, 3, 31))) {
                prepare();
                publishing.publish(DistrictEvaluation.SERIES + year);
                districts.play(year);
            }
        }
        if (!isPlayed(COMMUNES) && today.isAfter(LocalDate.of(2026, 1, 31))) {
            open(today);
        }
    }

    private boolean isPlayed(String scorecard) {
        return reading.rounds().stream().anyMatch(round -> round.code().equals(scorecard));
    }

    private void prepare() {
        if (scorecards.find(DistrictEvaluation.SERIES + YEARS[0]).isPresent()) {
            return;
        }
        exchange.take(
                Map.of(
                        "scorecards", text("scorecards.csv"),
                        "scorecard_sections", text("sections.csv"),
                        "scorecard_criteria", text("criteria.csv"),
                        "scorecard_classes", text("classes.csv")),
                false);
        decisions.importDecisions(new StringReader(text("decisions.csv")));
    }

    private void open(LocalDate today) {
        LocalDate until = today.plusWeeks(WEEKS_OPEN);
        keeping.setUp(new RoundOrder(
                COMMUNES,
                null,
                null,
                null,
                new RoundDates(until, until.plusWeeks(2), until.plusWeeks(3), until.plusWeeks(4))));
        keeping.assign(COMMUNES, List.of("XHS"), "SKHCN");
        keeping.assign(COMMUNES, List.of("NLS", "TC"), "SNV");
        steps.advance(COMMUNES, null);
    }

    private static String text(String file) {
        try (InputStream stream = Evaluations.class.getResourceAsStream("/province/evaluation/" + file)) {
            return UploadedList.text(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
