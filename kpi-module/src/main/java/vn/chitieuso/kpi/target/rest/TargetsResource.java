package vn.chitieuso.kpi.target.rest;

import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.chitieuso.admin.calendar.PeriodCode;
import vn.chitieuso.admin.orgunit.OrgUnitCode;
import vn.chitieuso.admin.orgunit.OrgUnits;
import vn.chitieuso.admin.orgunit.UnitGroup;
import vn.chitieuso.kpi.Qualifier;
import vn.chitieuso.kpi.catalogue.JsonFields;
import vn.chitieuso.kpi.decision.DecisionDocument;
import vn.chitieuso.kpi.indicator.Direction;
import vn.chitieuso.kpi.indicator.Indicator;
import vn.chitieuso.kpi.indicator.IndicatorRow;
import vn.chitieuso.kpi.indicator.Indicators;
import vn.chitieuso.kpi.target.TargetChange;
import vn.chitieuso.kpi.target.TargetPath;
import vn.chitieuso.kpi.target.TargetReview;
import vn.chitieuso.kpi.target.TargetRow;
import vn.chitieuso.kpi.target.TargetSetting;
import vn.chitieuso.kpi.target.TargetText;
import vn.chitieuso.kpi.target.Targets;
import vn.chitieuso.platform.csv.ImportResult;
import vn.chitieuso.platform.csv.UploadedList;
import vn.chitieuso.platform.rest.JsonBody;
import vn.chitieuso.platform.rest.Paging;
import vn.chitieuso.platform.rest.Parameters;
import vn.chitieuso.platform.text.Decimals;
import vn.chitieuso.platform.text.Language;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Targets in force. */
@Path("/")
@Produces({MediaType.APPLICATION_JSON, "text/csv"})
public class TargetsResource {

    private static final int TYPED_MAX = 100;
    private static final int REMARK_MAX = 600;

    @Inject
    private Targets targets;

    @Inject
    private TargetSetting setting;

    @Inject
    private TargetReview review;

    @Inject
    private Indicators indicators;

    @Inject
    private OrgUnits units;

    @Inject
    private Language language;

    @Inject
    private Clock clock;

    @GET
    @Path("targets")
    public Response list(
            @QueryParam("year") String year,
            @QueryParam("unit") String unit,
            @QueryParam("indicator") String indicator,
            @BeanParam Paging paging) {
        Integer wanted = Parameters.integer("year", year, PeriodCode.YEAR_MIN, PeriodCode.YEAR_MAX);
        Long unitId = unit == null || unit.isBlank()
                ? null
                : units.getRow(unit, wanted == null ? LocalDate.now(clock) : LocalDate.of(wanted, 12, 31))
                        .id();
        return paging.of(
                targets.search(wanted, unitId, indicator).stream()
                        .map(TargetLine::of)
                        .toList(),
                TargetLine.class);
    }

    /** What is missing among the targets in force, and what contradicts. */
    @GET
    @Path("targets/review")
    public Response review(
            @QueryParam("year") String year, @QueryParam("indicator") String indicator, @BeanParam Paging paging) {
        Integer wanted = Parameters.integer("year", year, PeriodCode.YEAR_MIN, PeriodCode.YEAR_MAX);
        return paging.of(
                review.findings(wanted, indicator).stream()
                        .map(found -> new FoundLine(
                                found.indicator(),
                                found.year(),
                                found.bearer(),
                                found.problem().severity().name(),
                                found.problem()
                                        .key()
                                        .substring(found.problem().key().lastIndexOf("review.") + 7),
                                found.problem().message(language.getLocale())))
                        .toList(),
                FoundLine.class);
    }

    /**
     * Changes several at once: {@code targets} with {@code indicator}, {@code unit} or {@code group}, {@code year}, and
     * either {@code value} with {@code qualifier} or {@code text} as officials write it; an empty one withdraws. With
     * {@code seen}, the text that stood there, a change since is told instead of overwritten.
     */
    @POST
    @Path("targets")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public ImportResult set(String content) {
        JsonBody body = JsonBody.parse(content);
        if (!body.has("targets")) {
            body.error("targets", "platform.csv.required");
        }
        List<TargetChange> changes = new ArrayList<>();
        body.objects("targets").forEach(each -> changes.add(change(each)));
        body.refuseErrors();
        return setting.set(changes);
    }

    private TargetChange change(JsonBody body) {
        JsonFields fields = new JsonFields(body);
        String indicator = fields.required("indicator", Indicator.CODE_MAX);
        Integer year = fields.integer("year", PeriodCode.YEAR_MIN, PeriodCode.YEAR_MAX);
        if (year == null && !fields.hasErrors()) {
            fields.error("year", "platform.csv.required");
        }
        if (!body.has("text") && !body.has("value")) {
            fields.error("value", "platform.csv.required");
        }
        String text = fields.text("text", TYPED_MAX);
        BigDecimal value = fields.decimal("value");
        Qualifier qualifier = fields.constant("qualifier", Qualifier.class, Qualifier.EQUAL);
        if (text != null && indicator != null && year != null) {
            Optional<TargetText> read = read(text, indicator, year);
            read.ifPresentOrElse(target -> {}, () -> fields.error("value", "kpi.target.unreadable", text));
            value = read.map(TargetText::value).orElse(null);
            qualifier = read.map(TargetText::qualifier).orElse(qualifier);
        }
        return new TargetChange(
                indicator == null ? "" : indicator,
                fields.text("unit", OrgUnitCode.CODE_MAX),
                fields.text("group", UnitGroup.CODE_MAX),
                year == null ? 0 : year,
                value,
                qualifier,
                fields.constant("path", TargetPath.class, TargetPath.IN_YEAR),
                fields.decimal("baseline"),
                fields.text("decision", DecisionDocument.REFERENCE_MAX),
                fields.text("remark", REMARK_MAX),
                body.isNull("seen") ? null : body.text("seen", TYPED_MAX));
    }

    private Optional<TargetText> read(String text, String indicator, int year) {
        Optional<IndicatorRow> definition = indicators.findRow(indicator, LocalDate.of(year, 12, 31));
        return TargetText.parse(
                text,
                definition.map(IndicatorRow::direction).orElse(Direction.NEUTRAL),
                definition.map(IndicatorRow::unit).orElse(""));
    }

    @POST
    @Path("targets:import")
    @Consumes({"text/csv", UploadedList.WORKBOOK})
    @Produces(MediaType.APPLICATION_JSON)
    public ImportResult importTargets(InputStream csv) {
        return setting.importTargets(UploadedList.reader(csv));
    }

    /** A target as the API tells it. */
    public record TargetLine(
            String indicator,
            String unit,
            String group,
            int year,
            String value,
            Qualifier qualifier,
            TargetPath path,
            String baseline,
            String inYear,
            String accumulated,
            String decision,
            String remark) {

        static TargetLine of(TargetRow row) {
            return new TargetLine(
                    row.indicator(),
                    row.unit(),
                    row.group(),
                    row.year(),
                    Decimals.exchange(row.value()),
                    row.qualifier(),
                    row.path(),
                    Decimals.exchange(row.baseline()),
                    Decimals.exchange(row.inYear()),
                    Decimals.exchange(row.accumulated()),
                    row.decision(),
                    row.remark());
        }
    }

    /** Something the review found. */
    public record FoundLine(String indicator, int year, String bearer, String severity, String code, String message) {}
}
