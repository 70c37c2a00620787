package vn.chitieuso.reporting.exchange;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import vn.chitieuso.admin.calendar.PeriodCode;
import vn.chitieuso.kpi.Qualifier;
import vn.chitieuso.kpi.indicator.IndicatorRow;
import vn.chitieuso.kpi.indicator.ValueType;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.platform.text.Decimals;
import vn.chitieuso.platform.text.Folding;
import vn.chitieuso.reporting.value.FigureText;
import vn.chitieuso.reporting.value.ValueChange;
import vn.chitieuso.reporting.value.ValueRules;

/**
 * Reads one list: every row is checked by what is known of its period, unit and indicator, each of which is asked for once,
 * and goes straight into the staging table.
 */
final class RowIntake implements ImportedRows.Sink {

    /** As JSON says it: a figure only where figures stand for yes and no. */
    static final String TRUE = "true";

    static final String FALSE = "false";

    private static final int BOUND_DECIMALS = 6;

    private final ImportOrder order;
    private final PeriodsOfRegimes periods;
    private final StagedFigures staged;
    private final Rejections rejections;

    private final Map<String, List<PeriodOfRegime>> known = new HashMap<>();
    private final Map<SlotKey, ReportSlot> slots = new HashMap<>();
    private final List<ReportSlot> inOrder = new ArrayList<>();
    private final AtomicInteger forms;
    private long received;
    private boolean anyTwice;

    /** @param forms counts them */
    RowIntake(
            ImportOrder order,
            PeriodsOfRegimes periods,
            StagedFigures staged,
            Rejections rejections,
            AtomicInteger forms) {
        this.order = order;
        this.forms = forms;
        this.periods = periods;
        this.staged = staged;
        this.rejections = rejections;
    }

    long received() {
        return received;
    }

    /** Whether some cell has two rows. */
    boolean isAnyTwice() {
        return anyTwice;
    }

    List<ReportSlot> slots() {
        return inOrder;
    }

    @Override
    public void broken(long line, String column, String messageKey, Object... arguments) {
        received++;
        rejections.add(line, column, messageKey, arguments);
    }

    @Override
    public void row(ImportedRow row) {
        received++;
        Place place = place(row);
        if (place == null) {
            return;
        }
        AskedCell cell = place.form.cells().get(row.indicator());
        FigureText figure = figure(row, cell);
        Qualifier qualifier = figure == null ? null : qualifier(row, figure);
        String note = Folding.clean(row.note());
        if (figure == null || qualifier == null || refusesNote(row, note)) {
            return;
        }
        if (!place.unit.own() && refusesImpossible(row, cell.indicator(), figure.value())) {
            return;
        }
        ReportSlot slot = slot(place);
        anyTwice |= !slot.name(cell);
        try {
            staged.add(row.line(), slot, cell.indicator().id(), figure.value(), qualifier, note);
        } catch (SQLException e) {
            throw new StagingException(e);
        }
    }

    /** The regime, period and unit a row belongs to; null after a refusal. */
    private Place place(ImportedRow row) {
        String code = isBlank(row.period()) ? order.period() : row.period();
        if (isBlank(code) || isBlank(row.unit()) || isBlank(row.indicator())) {
            String column = isBlank(row.unit()) ? "unit" : isBlank(row.indicator()) ? "indicator" : "period";
            rejections.add(row.line(), column, "platform.csv.required");
            return null;
        }
        List<PeriodOfRegime> candidates = known.computeIfAbsent(code, this::read);
        if (candidates.isEmpty()) {
            rejections.add(row.line(), "period", "reporting.exchange.noSuchPeriod", code);
            return null;
        }
        PeriodOfRegime asking = null;
        UnitOnDay unit = null;
        AskedForm asked = null;
        for (PeriodOfRegime candidate : candidates) {
            UnitOnDay borne = candidate.units().get(row.unit());
            AskedForm form = candidate.form(borne);
            boolean asks = form != null && form.cells().containsKey(row.indicator());
            if (asking == null || unit == null && borne != null || asked == null && form != null || asks) {
                asking = candidate;
                unit = borne;
                asked = form;
            }
            if (asks) {
                return allowed(row, new Place(asking, unit, asked));
            }
        }
        if (unit == null) {
            rejections.add(
                    row.line(),
                    "unit",
                    "admin.orgunit.unknown",
                    row.unit(),
                    asking.period().dataTo());
        } else if (asked == null) {
            rejections.add(
                    row.line(),
                    "unit",
                    "reporting.exchange.notAskedFromLevel",
                    asking.regime().name(),
                    row.unit());
        } else {
            rejections.add(row.line(), "indicator", "reporting.value.notAsked", row.indicator());
        }
        return null;
    }

    private Place allowed(ImportedRow row, Place place) {
        if (!place.unit.isOpen()) {
            rejections.add(row.line(), "unit", "reporting.exchange.foreignUnit", row.unit());
            return null;
        }
        PeriodOfRegime.Obstacle obstacle = place.period.obstacle();
        if (obstacle == null) {
            return place;
        }
        rejections.add(row.line(), "period", obstacle.key(), obstacle.argument(), obstacle.second());
        return null;
    }

    private List<PeriodOfRegime> read(String code) {
        PeriodCode period;
        try {
            period = PeriodCode.parse(code);
        } catch (BusinessException noPeriod) {
            return List.of();
        }
        try {
            staged.pause();
        } catch (SQLException e) {
            throw new StagingException(e);
        }
        return periods.of(order.regime(), period, order.onBehalf().right(), forms);
    }

    /** An empty value clears the cell; null after a refusal. */
    private FigureText figure(ImportedRow row, AskedCell cell) {
        if (cell.indicator().isDerived()) {
            rejections.add(row.line(), "indicator", "reporting.value.derived");
            return null;
        }
        if (isBlank(row.value())) {
            return new FigureText(null, Qualifier.EQUAL);
        }
        Optional<FigureText> read = FigureText.parse(inFigures(row.value(), cell.indicator()), cell.indicator());
        if (read.isEmpty()) {
            rejections.add(row.line(), row.columnOfValue(), "reporting.exchange.notANumber", shortened(row.value()));
            return null;
        }
        Optional<String> refusal =
                ValueRules.refusal(cell.indicator(), read.get().value());
        if (refusal.isPresent()) {
            rejections.add(row.line(), row.columnOfValue(), refusal.get());
            return null;
        }
        return read.get();
    }

    private static String inFigures(String value, IndicatorRow indicator) {
        if (indicator.valueType() == ValueType.YES_NO) {
            return TRUE.equals(value) ? "1" : FALSE.equals(value) ? "0" : value;
        }
        return value;
    }

    private Qualifier qualifier(ImportedRow row, FigureText figure) {
        if (isBlank(row.qualifier())) {
            return figure.qualifier() == null ? Qualifier.EQUAL : figure.qualifier();
        }
        Optional<Qualifier> said = QualifierText.parse(row.qualifier());
        if (said.isEmpty()) {
            rejections.add(row.line(), "qualifier", "reporting.exchange.noQualifier", shortened(row.qualifier()));
            return null;
        }
        if (figure.value() == null) {
            return Qualifier.EQUAL;
        }
        if (figure.qualifier() != null && figure.qualifier() != said.get()) {
            rejections.add(row.line(), "qualifier", "reporting.exchange.otherQualifier", shortened(row.value()));
            return null;
        }
        return said.get();
    }

    /** What cannot be keeps a report from being sent; in a draft it is a finding at the cell. */
    private boolean refusesImpossible(ImportedRow row, IndicatorRow indicator, BigDecimal value) {
        boolean below = value != null && indicator.minimum() != null && value.compareTo(indicator.minimum()) < 0;
        boolean above = value != null && indicator.maximum() != null && value.compareTo(indicator.maximum()) > 0;
        if (!below && !above) {
            return false;
        }
        String key = indicator.minimum() == null ? "above" : indicator.maximum() == null ? "below" : "bounds";
        rejections.add(
                row.line(),
                row.columnOfValue(),
                "reporting.validation." + key,
                Decimals.shown(indicator.minimum(), BOUND_DECIMALS),
                Decimals.shown(indicator.maximum(), BOUND_DECIMALS));
        return true;
    }

    private boolean refusesNote(ImportedRow row, String note) {
        if (note != null && note.length() > ValueChange.NOTE_MAX) {
            rejections.add(row.line(), "note", "platform.csv.tooLong", ValueChange.NOTE_MAX);
            return true;
        }
        return false;
    }

    /** Whoever fills a unit's reports fills its draft, whatever else they may. */
    private ReportSlot slot(Place place) {
        SlotKey key = new SlotKey(place.form.number(), place.unit.id());
        ReportSlot slot = slots.get(key);
        if (slot == null) {
            slot = new ReportSlot(inOrder.size(), place.form, place.unit, !place.unit.own(), new BitSet());
            slots.put(key, slot);
            inOrder.add(slot);
        }
        return slot;
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }

    private record Place(PeriodOfRegime period, UnitOnDay unit, AskedForm form) {}

    private record SlotKey(int form, long unit) {}

    /** The database could not take a row. */
    static final class StagingException extends IllegalStateException {

        StagingException(SQLException cause) {
            super("figures cannot be staged", cause);
        }
    }
}
