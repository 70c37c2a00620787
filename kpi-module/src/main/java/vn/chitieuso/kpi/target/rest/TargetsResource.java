package vn.chitieuso.kpi.target.rest;

import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import vn.chitieuso.admin.calendar.PeriodCode;
import vn.chitieuso.admin.orgunit.OrgUnits;
import vn.chitieuso.kpi.Qualifier;
import vn.chitieuso.kpi.target.TargetRow;
import vn.chitieuso.kpi.target.TargetSetting;
import vn.chitieuso.kpi.target.Targets;
import vn.chitieuso.platform.csv.ImportResult;
import vn.chitieuso.platform.csv.UploadedList;
import vn.chitieuso.platform.rest.Paging;
import vn.chitieuso.platform.rest.Parameters;
import vn.chitieuso.platform.text.Decimals;

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

    @Inject
    private Targets targets;

    @Inject
    private TargetSetting setting;

    @Inject
    private OrgUnits units;

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
            int year,
            String value,
            Qualifier qualifier,
            String decision,
            String remark) {

        static TargetLine of(TargetRow row) {
            return new TargetLine(
                    row.indicator(),
                    row.unit(),
                    row.year(),
                    Decimals.exchange(row.value()),
                    row.qualifier(),
                    row.decision(),
                    row.remark());
        }
    }
}
