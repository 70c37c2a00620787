package vn.chitieuso.reporting.report.rest;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import vn.chitieuso.admin.calendar.PeriodCode;
import vn.chitieuso.admin.calendar.ReportingCalendar;
import vn.chitieuso.admin.orgunit.OrgUnits;
import vn.chitieuso.kpi.Qualifier;
import vn.chitieuso.kpi.indicator.Indicators;
import vn.chitieuso.platform.rest.Paging;
import vn.chitieuso.platform.text.Decimals;
import vn.chitieuso.platform.time.Zone;
import vn.chitieuso.reporting.report.FigureReading;
import vn.chitieuso.reporting.value.FigureRow;
import vn.chitieuso.reporting.value.ValueSource;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Single figures with their source. */
@Path("values")
@Produces({MediaType.APPLICATION_JSON, "text/csv"})
public class ValuesResource {

    @Inject
    private FigureReading figures;

    @Inject
    private Indicators indicators;

    @Inject
    private ReportingCalendar calendar;

    @Inject
    private OrgUnits units;

    @Inject
    private Clock clock;

    @GET
    public Response list(
            @QueryParam("indicator") String indicator,
            @QueryParam("period") String period,
            @QueryParam("unit") String unit,
            @QueryParam("scheme") @DefaultValue(ReportingCalendar.STANDARD_SCHEME) String scheme,
            @BeanParam Paging paging) {
        PeriodCode code = period == null || period.isBlank() ? null : PeriodCode.parse(period);
        LocalDate day = code == null
                ? LocalDate.now(clock)
                : calendar.period(scheme, code).dataTo();
        Long unitId =
                unit == null || unit.isBlank() ? null : units.getRow(unit, day).id();
        String known = indicator == null || indicator.isBlank()
                ? null
                : indicators.get(indicator).getCode();
        return paging.of(
                figures.search(known, code == null ? null : code.toString(), unitId).stream()
                        .map(Figure::of)
                        .toList(),
                Figure.class);
    }

    /** A figure as the API tells it. */
    public record Figure(
            String indicator,
            String period,
            String unit,
            String unitName,
            String value,
            Qualifier qualifier,
            String note,
            ValueSource source,
            boolean illustrative,
            OffsetDateTime updatedAt,
            String updatedBy) {

        static Figure of(FigureRow row) {
            return new Figure(
                    row.indicator(),
                    row.period(),
                    row.unit(),
                    row.unitName(),
                    Decimals.exchange(row.value()),
                    row.qualifier(),
                    row.note(),
                    row.source(),
                    row.illustrative(),
                    Zone.inVietnam(row.updatedAt()),
                    row.updatedBy());
        }
    }
}
