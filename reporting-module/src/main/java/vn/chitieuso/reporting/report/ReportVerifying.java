package vn.chitieuso.reporting.report;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.kpi.Qualifier;
import vn.chitieuso.kpi.indicator.IndicatorRow;
import vn.chitieuso.kpi.indicator.Indicators;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.platform.ConflictException;
import vn.chitieuso.platform.NotFoundException;
import vn.chitieuso.platform.audit.AuditTrail;
import vn.chitieuso.platform.text.Decimals;
import vn.chitieuso.reporting.value.IndicatorValue;
import vn.chitieuso.reporting.value.ValueChange;
import vn.chitieuso.reporting.value.ValueRules;
import vn.chitieuso.reporting.value.Values;
import vn.chitieuso.reporting.value.Verification;
import vn.chitieuso.reporting.value.Verifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Saying what is right in a cell of a report that was sent; the reported figure stays beside it. */
@ApplicationScoped
@Transactional
public class ReportVerifying {

    @Inject
    private Reports reports;

    @Inject
    private Values values;

    @Inject
    private Verifications verifications;

    @Inject
    private Indicators indicators;

    @Inject
    private Commenting commenting;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private AuditTrail audit;

    @Inject
    private Event<ReportChanged> changes;

    @Inject
    private Clock clock;

    /**
     * Puts a verified figure beside the reported one, or takes it away again.
     *
     * @param value null takes away what stood
     * @param reason needed for a figure; told to the unit as a comment at the cell
     */
    public void verify(ReportAddress address, String code, BigDecimal value, Qualifier qualifier, String reason) {
        currentUser.requireAt(ReportRight.VERIFY, address.unit());
        Report report = reports.lock(address).orElseThrow(() -> new ConflictException("reporting.report.notBegun"));
        if (report.getState() != ReportState.SUBMITTED && report.getState() != ReportState.UNDER_VERIFICATION) {
            throw new ConflictException("reporting.report.verified.impossible");
        }
        if (address.regime().asked(code, address.unit().getLevel()).isEmpty()) {
            throw new NotFoundException("reporting.value.notAsked", code);
        }
        IndicatorRow indicator = indicators.getRow(code, address.day());
        long unit = address.unit().getId();
        long period = address.period().id();
        IndicatorValue reported = values.working(unit, period).get(indicator.id());
        refuse(indicator, reported, value, reason);
        Map<Long, Verification> before = verifications.of(unit, period);
        if (saysTheSame(before.get(indicator.id()), value, qualifier, reason)) {
            return;
        }
        Instant now = clock.instant();
        String by = currentUser.getUsername();
        if (value == null) {
            verifications.remove(unit, period, indicator.id());
        } else {
            verifications.put(unit, period, new ValueChange(indicator.id(), code, value, qualifier, reason), now, by);
            commenting.tell(address, report, new NewComment("", code, told(indicator, value, qualifier, reason)), null);
        }
        report.touch(now);
        audit.recordChange(
                "report.verify-value",
                "report " + address + " " + code,
                Optional.ofNullable(before.get(indicator.id()))
                        .map(Verification::value)
                        .orElse(null),
                value == null ? null : Decimals.exchange(value) + ": " + reason);
        changes.fire(new ReportChanged(address.toString(), by, now));
    }

    /** A request that is repeated changes nothing and is told nobody twice. */
    private static boolean saysTheSame(Verification stands, BigDecimal value, Qualifier qualifier, String reason) {
        return stands == null
                ? value == null
                : value != null
                        && stands.value().compareTo(value) == 0
                        && stands.qualifier() == qualifier
                        && stands.reason().equals(reason);
    }

    private static void refuse(IndicatorRow indicator, IndicatorValue reported, BigDecimal value, String reason) {
        if (indicator.isDerived()) {
            throw BusinessException.at("value", "reporting.value.derived");
        }
        if (reported == null || reported.isEmpty()) {
            throw new ConflictException("reporting.report.verified.nothingReported", indicator.code());
        }
        ValueRules.refusal(indicator, value).ifPresent(key -> {
            throw BusinessException.at("value", key);
        });
        if (value != null && (reason == null || reason.isBlank())) {
            throw BusinessException.at("reason", "reporting.report.verified.reasonMissing");
        }
    }

    private static String told(IndicatorRow indicator, BigDecimal value, Qualifier qualifier, String reason) {
        return qualifier.sign() + Decimals.shown(value, indicator.decimals()) + " – " + reason.strip();
    }
}
