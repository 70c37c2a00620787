package vn.chitieuso.kpi.indicator;

import java.time.LocalDate;
import java.util.List;

/** Where an indicator is asked for: told by whoever asks, shown on the indicator's page. */
public interface IndicatorUse {

    List<Use> of(String code, LocalDate day);

    /**
     * One place that asks.
     *
     * @param label what it is called
     * @param levels who must answer, as lists of levels are written
     */
    record Use(String label, String levels) {}
}
