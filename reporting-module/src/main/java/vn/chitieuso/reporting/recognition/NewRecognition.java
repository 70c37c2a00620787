package vn.chitieuso.reporting.recognition;

import java.time.LocalDate;
import vn.chitieuso.admin.calendar.PeriodCode;
import vn.chitieuso.admin.orgunit.OrgUnitCode;
import vn.chitieuso.kpi.catalogue.Fields;
import vn.chitieuso.kpi.decision.DecisionDocument;
import vn.chitieuso.kpi.indicator.Indicator;

/**
 * A recognition somebody wants to record.
 *
 * @param indicator code
 * @param unit code as of the day of recognition
 * @param decision reference of the document
 */
public record NewRecognition(String indicator, String unit, String decision, RecognitionFacts facts) {

    /** Fields of a line or of an object; whoever asks looks whether the year and the day are there. */
    public static NewRecognition read(Fields fields) {
        String indicator = fields.required("indicator", Indicator.CODE_MAX);
        String unit = fields.required("unit", OrgUnitCode.CODE_MAX);
        String decision = fields.required("decision", DecisionDocument.REFERENCE_MAX);
        LocalDate recognisedOn = fields.date("recognisedOn");
        Integer year = fields.integer("recognitionYear", PeriodCode.YEAR_MIN, PeriodCode.YEAR_MAX);
        return new NewRecognition(
                indicator,
                unit,
                decision,
                new RecognitionFacts(
                        year == null ? 0 : year,
                        fields.integer("targetYear", PeriodCode.YEAR_MIN, PeriodCode.YEAR_MAX),
                        fields.integer("reportingYear", PeriodCode.YEAR_MIN, PeriodCode.YEAR_MAX),
                        recognisedOn,
                        fields.decimal("reported"),
                        fields.decimal("verified"),
                        fields.decimal("recognised"),
                        fields.text("remark", Recognition.REMARK_MAX),
                        false));
    }
}
