package vn.chitieuso.kpi.target;

import java.io.Reader;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.admin.calendar.PeriodCode;
import vn.chitieuso.admin.orgunit.OrgUnit;
import vn.chitieuso.admin.orgunit.OrgUnitCode;
import vn.chitieuso.admin.orgunit.OrgUnits;
import vn.chitieuso.kpi.Qualifier;
import vn.chitieuso.kpi.catalogue.CatalogueRight;
import vn.chitieuso.kpi.decision.DecisionDocument;
import vn.chitieuso.kpi.decision.Decisions;
import vn.chitieuso.kpi.indicator.Indicator;
import vn.chitieuso.kpi.indicator.Indicators;
import vn.chitieuso.platform.audit.AuditTrail;
import vn.chitieuso.platform.csv.CsvList;
import vn.chitieuso.platform.csv.ImportResult;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Setting targets. */
@ApplicationScoped
@Transactional
public class TargetSetting {

    private static final int DIGITS_MAX = 18;

    @Inject
    private Targets targets;

    @Inject
    private Indicators indicators;

    @Inject
    private Decisions decisions;

    @Inject
    private OrgUnits units;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /** Takes in {@code indicator,unit,year,value,qualifier,decision,remark}; units as of the end of the year. */
    public ImportResult importTargets(Reader csv) {
        currentUser.require(CatalogueRight.KEEP_CATALOGUE);
        CsvList list = CsvList.read(csv, "indicator", "unit", "year", "value");
        ImportResult result = ImportResult.nothing();
        for (CsvList.Line line : list.lines()) {
            result = set(list, line, result);
        }
        list.refuseErrors();
        audit.record("target.import", "targets", result.toString());
        return result;
    }

    private ImportResult set(CsvList list, CsvList.Line line, ImportResult result) {
        String code = line.requiredText("indicator", Indicator.CODE_MAX);
        Optional<Indicator> indicator = code == null ? Optional.empty() : indicators.find(code);
        int year = year(line);
        String unitCode = line.requiredText("unit", OrgUnitCode.CODE_MAX);
        Optional<OrgUnit> unit = unitCode == null ? Optional.empty() : units.find(unitCode, LocalDate.of(year, 12, 31));
        BigDecimal value = line.decimal("value");
        Qualifier qualifier = line.constant("qualifier", Qualifier.class, Qualifier.EQUAL);
        String number = line.text("decision", DecisionDocument.NUMBER_MAX);
        Optional<DecisionDocument> decision = number == null ? Optional.empty() : decisions.find(number);
        if (code != null && indicator.isEmpty()) {
            line.error("indicator", "kpi.indicator.unknown", code);
        }
        if (unitCode != null && unit.isEmpty()) {
            line.error("unit", "admin.orgunit.unknown", unitCode, LocalDate.of(year, 12, 31));
        }
        if (value == null && line.text("value") == null) {
            line.error("value", "platform.csv.required");
        } else if (value != null
                && ((long) value.precision() - value.scale() > DIGITS_MAX || value.scale() > DIGITS_MAX)) {
            line.error("value", "kpi.target.tooLarge", DIGITS_MAX);
        }
        if (number != null && decision.isEmpty()) {
            line.error("decision", "kpi.decision.unknown", number);
        }
        if (list.hasErrors()) {
            return result;
        }
        Optional<Target> known = targets.inForce(indicator.get(), unit.get(), year);
        if (known.filter(target -> target.says(value, qualifier, decision.orElse(null)))
                .isPresent()) {
            return result.plusUnchanged();
        }
        known.ifPresent(target -> target.supersede(clock.instant()));
        targets.writePending();
        targets.add(new Target(
                indicator.get(),
                unit.get(),
                year,
                value,
                qualifier,
                decision.orElse(null),
                line.text("remark", Target.REMARK_MAX),
                clock.instant()));
        return known.isPresent() ? result.plusUpdated() : result.plusCreated();
    }

    private static int year(CsvList.Line line) {
        BigDecimal year = line.decimal("year");
        if (year == null
                || year.stripTrailingZeros().scale() > 0
                || year.intValue() < PeriodCode.YEAR_MIN
                || year.intValue() > PeriodCode.YEAR_MAX) {
            line.error("year", "kpi.target.badYear", PeriodCode.YEAR_MIN, PeriodCode.YEAR_MAX);
            return PeriodCode.YEAR_MIN;
        }
        return year.intValue();
    }
}
