package vn.chitieuso.reporting.report;

import vn.chitieuso.admin.calendar.Period;
import vn.chitieuso.admin.calendar.PeriodCode;
import vn.chitieuso.admin.calendar.ReportingCalendar;
import vn.chitieuso.admin.orgunit.OrgUnit;
import vn.chitieuso.admin.orgunit.OrgUnits;
import vn.chitieuso.platform.NotFoundException;
import vn.chitieuso.reporting.regime.RegimeRevision;
import vn.chitieuso.reporting.regime.Regimes;
import vn.chitieuso.reporting.regime.Respondents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Resolves the three codes of a report's address. */
@ApplicationScoped
public class ReportAddresses {

    @Inject
    private Regimes regimes;

    @Inject
    private Respondents respondents;

    @Inject
    private ReportingCalendar calendar;

    @Inject
    private OrgUnits units;

    /** @throws NotFoundException where one of the codes is unknown, or the regime asks no such report */
    public ReportAddress resolve(String regimeCode, String periodCode, String unitCode) {
        PeriodCode code = PeriodCode.parse(periodCode);
        RegimeRevision latest = regimes.get(regimeCode, code.lastMonth().atEndOfMonth());
        if (latest.periodType() != code.type()) {
            throw new NotFoundException("reporting.report.otherPeriodType", latest.name(), code);
        }
        Period period = calendar.period(latest.schemeCode(), code);
        RegimeRevision regime = regimes.get(regimeCode, period.dataTo());
        OrgUnit unit = units.get(unitCode, period.dataTo());
        if (!regime.isFor(code) || !respondents.asks(regime, unit, period.dataTo())) {
            throw new NotFoundException("reporting.report.notAskedFromLevel", regime.name(), unitCode);
        }
        return new ReportAddress(regime, period, unit);
    }

    /** The same address with a period that is stored and a revision that the report, once begun, stays under. */
    ReportAddress stored(ReportAddress address) {
        if (address.period().id() != 0) {
            return address;
        }
        Period stored = calendar.storedPeriod(
                address.regime().schemeCode(), address.period().code());
        return new ReportAddress(address.regime(), stored, address.unit());
    }
}
