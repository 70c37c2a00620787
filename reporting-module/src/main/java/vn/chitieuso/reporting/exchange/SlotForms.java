package vn.chitieuso.reporting.exchange;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The form of every report of a list: that of the revision in force or, where it was begun under another, of that one. */
final class SlotForms {

    private final List<ReportSlot> slots;
    private final Map<Integer, AskedForm> begunUnder = new HashMap<>();

    SlotForms(List<ReportSlot> slots) {
        this.slots = slots;
    }

    void begunUnder(int slot, AskedForm form) {
        begunUnder.put(slot, form);
    }

    boolean isAnyBegunUnderAnother() {
        return !begunUnder.isEmpty();
    }

    Map<Integer, AskedForm> begunUnderAnother() {
        return begunUnder;
    }

    List<ReportSlot> slots() {
        return slots;
    }

    ReportSlot slot(int number) {
        return slots.get(number);
    }

    AskedForm of(int slot) {
        AskedForm begun = begunUnder.get(slot);
        return begun == null ? slots.get(slot).form() : begun;
    }

    Set<AskedForm> used() {
        Set<Integer> numbers = new LinkedHashSet<>();
        Set<AskedForm> used = new LinkedHashSet<>();
        for (ReportSlot slot : slots) {
            AskedForm form = of(slot.number());
            if (numbers.add(form.number())) {
                used.add(form);
            }
        }
        return used;
    }
}
