package vn.chitieuso.reporting.report;

import java.util.Optional;
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

/** Resolves the three codes of a report's address. A report that is begun stays under the revision it was begun under. */
@ApplicationScoped
public class ReportAddresses {

    @Inject
    private Regimes regimes;

    @Inject
    private Respondents respondents;

    @Inject
    private Reports reports;

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
        RegimeRevision inForce = regimes.get(regimeCode, period.dataTo());
        OrgUnit unit = units.get(unitCode, period.dataTo());
        Optional<RegimeRevision> begunUnder = reports.revisionBegunUnder(inForce.regimeId(), period.id(), unit.getId())
                .map(regimes::get);
        if (begunUnder.isEmpty() && (!inForce.isFor(code) || !respondents.asks(inForce, unit, period.dataTo()))) {
            throw new NotFoundException("reporting.report.notAskedFromLevel", inForce.name(), unitCode);
        }
        return new ReportAddress(begunUnder.orElse(inForce), period, unit);
    }

    /** The same address with a period that is stored. */
    ReportAddress stored(ReportAddress address) {
        if (address.period().id() != 0) {
            return address;
        }
        Period stored = calendar.storedPeriod(
                address.regime().schemeCode(), address.period().code());
        return new ReportAddress(address.regime(), stored, address.unit());
    }
}
