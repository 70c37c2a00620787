package vn.chitieuso.demonstration;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.admin.orgunit.OrgUnits;
import vn.chitieuso.admin.orgunit.UnitRow;
import vn.chitieuso.kpi.Verification;
import vn.chitieuso.kpi.decision.DecisionDescription;
import vn.chitieuso.kpi.decision.DecisionDocument;
import vn.chitieuso.kpi.decision.DecisionRegister;
import vn.chitieuso.kpi.decision.Decisions;
import vn.chitieuso.reporting.recognition.NewRecognition;
import vn.chitieuso.reporting.recognition.RecognitionFacts;
import vn.chitieuso.reporting.recognition.RecognitionKeeping;
import vn.chitieuso.reporting.recognition.RecognitionQuestion;
import vn.chitieuso.reporting.recognition.RecognitionReading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * As many communes as were in truth recognised by the beginning of 2024, 114; which ones is made up, and so are the two
 * decisions.
 */
@ApplicationScoped
public class RecognisedCommunes {

    private static final Logger LOG = Logger.getLogger(RecognisedCommunes.class.getName());
    private static final String INDICATOR = "CT969-X";
    private static final String REMARK = "số liệu minh họa";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/uuuu");
    private static final int FIRST = 38;
    private static final int ALL = 114;

    @Inject
    private RecognitionKeeping keeping;

    @Inject
    private RecognitionReading reading;

    @Inject
    private DecisionRegister register;

    @Inject
    private Decisions decisions;

    @Inject
    private OrgUnits units;

    @Inject
    private Clock clock;

    @Transactional
    public void recognise() {
        RecognitionQuestion known = new RecognitionQuestion(INDICATOR, null, null, null, null, null);
        if (!reading.search(known).isEmpty()) {
            return;
        }
        recognise("9691/QĐ-MINHHOA", LocalDate.of(2022, 12, 20), 2022, 0, FIRST);
        recognise("9692/QĐ-MINHHOA", LocalDate.of(2024, 1, 15), 2023, FIRST, ALL);
        LOG.log(Level.INFO, "recognitions: {0}", reading.search(known).size());
    }

    private void recognise(String number, LocalDate day, int year, int from, int to) {
        if (day.isAfter(LocalDate.now(clock))) {
            return;
        }
        String reference = number + " ngày " + DAY.format(day);
        if (decisions.find(reference).isEmpty()) {
            register.record(
                    number,
                    new DecisionDescription(
                            DecisionDocument.Kind.DECISION,
                            null,
                            day,
                            "Số liệu minh họa: công nhận xã, phường, thị trấn hoàn thành chuyển đổi số",
                            Verification.PROPOSED,
                            REMARK));
        }
        List<UnitRow> communes = units.list(day, OrgLevel.COMMUNE, null, null).stream()
                .filter(unit -> Chance.of("recognised" + unit.code(), 4) == 0)
                .toList();
        communes.subList(Math.min(from, communes.size()), Math.min(to, communes.size()))
                .forEach(unit -> keeping.record(new NewRecognition(
                        INDICATOR,
                        unit.code(),
                        reference,
                        new RecognitionFacts(year, year, year, day, null, null, null, REMARK, true))));
    }
}
