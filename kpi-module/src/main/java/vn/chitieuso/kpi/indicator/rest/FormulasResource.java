package vn.chitieuso.kpi.indicator.rest;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.chitieuso.admin.calendar.PeriodCode;
import vn.chitieuso.admin.calendar.ReportingCalendar;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.admin.orgunit.OrgUnits;
import vn.chitieuso.admin.orgunit.UnitRow;
import vn.chitieuso.kpi.formula.Formula;
import vn.chitieuso.kpi.indicator.FormulaReview;
import vn.chitieuso.kpi.indicator.FormulaTrial;
import vn.chitieuso.kpi.indicator.FormulaWorkbench;
import vn.chitieuso.platform.rest.JsonBody;
import vn.chitieuso.platform.text.Decimals;
import vn.chitieuso.platform.text.Language;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Formulas before they are stored. */
@Path("/")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class FormulasResource {

    private static final int TYPED_MAX = 40_000;

    @Inject
    private FormulaWorkbench workbench;

    @Inject
    private OrgUnits units;

    @Inject
    private ReportingCalendar calendar;

    @Inject
    private Language language;

    @Inject
    private Clock clock;

    /** {@code formula} or {@code condition}; {@code code}, {@code unit} (of measure) and {@code asOf} may be absent. */
    @POST
    @Path("formulas:check")
    public Review check(String content) {
        JsonBody body = JsonBody.parse(content);
        boolean condition = !body.isNull("condition");
        String text = body.requiredText(condition ? "condition" : "formula", TYPED_MAX);
        String code = body.text("code", TYPED_MAX);
        String unit = body.text("unit", TYPED_MAX);
        LocalDate day = body.date("asOf", LocalDate.now(clock));
        body.refuseErrors();
        FormulaReview review = condition
                ? workbench.reviewCondition(text, day)
                : workbench.reviewFormula(text, blankToNull(code), blankToNull(unit), day);
        return new Review(
                review.isValid(),
                review.text(),
                review.measure(),
                review.position(),
                review.problems().stream()
                        .map(problem -> new Told(problem.severity().name(), problem.message(language.getLocale())))
                        .toList(),
                review.nodes());
    }

    /** {@code formula}, {@code unit} (code), {@code period}, {@code scheme} (ND09), {@code by} (a level, for the units below). */
    @POST
    @Path("formulas:try")
    public List<Attempt> attempt(String content) {
        JsonBody body = JsonBody.parse(content);
        String text = body.requiredText("formula", TYPED_MAX);
        String unitCode = body.requiredText("unit", TYPED_MAX);
        String periodCode = body.requiredText("period", TYPED_MAX);
        String scheme = body.text("scheme", TYPED_MAX);
        OrgLevel by = body.constant("by", OrgLevel.class, null);
        body.refuseErrors();
        var period = calendar.period(
                scheme == null ? ReportingCalendar.STANDARD_SCHEME : scheme, PeriodCode.parse(periodCode));
        UnitRow unit = units.getRow(unitCode, period.dataTo());
        List<UnitRow> tried = by == null ? List.of(unit) : units.listBelow(unit.id(), period.dataTo(), by);
        return workbench.attempt(Formula.parse(text), tried, period).stream()
                .map(this::told)
                .toList();
    }

    private Attempt told(FormulaTrial trial) {
        return new Attempt(
                trial.unit(),
                trial.unitName(),
                Decimals.exchange(Decimals.rounded(trial.outcome().value())),
                trial.outcome().reason() == null
                        ? null
                        : trial.outcome().reason().name(),
                trial.outcome().message(language.getLocale()),
                trial.figures().stream()
                        .map(part -> new Part(
                                part.code(),
                                part.figure() == null
                                        ? null
                                        : Decimals.exchange(part.figure().value()),
                                part.figure() == null ? 0 : part.figure().reported(),
                                part.figure() == null ? 0 : part.figure().expected()))
                        .toList());
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }

    /** What is found about a formula. */
    public record Review(
            boolean valid,
            String text,
            String measure,
            int position,
            List<Told> problems,
            List<FormulaReview.Node> nodes) {}

    /** A problem in the reader's language. */
    public record Told(String severity, String message) {}

    /** What it gives for a unit. */
    public record Attempt(
            String unit, String unitName, String value, String reason, String message, List<Part> figures) {}

    /** An input of it. */
    public record Part(String code, String value, long reported, long expected) {}
}
