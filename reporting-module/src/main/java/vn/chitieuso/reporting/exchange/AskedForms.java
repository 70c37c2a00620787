package vn.chitieuso.reporting.exchange;

import java.util.Collection;
import java.util.List;

/** The forms a list has figures for. */
record AskedForms(Collection<AskedForm> used) {

    static AskedForms of(List<ReportSlot> slots) {
        return new AskedForms(slots.stream().map(ReportSlot::form).distinct().toList());
    }
}
