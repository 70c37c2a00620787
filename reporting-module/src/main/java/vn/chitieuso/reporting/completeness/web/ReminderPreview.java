package vn.chitieuso.reporting.completeness.web;

import java.util.List;
import vn.chitieuso.reporting.completeness.Chased;
import vn.chitieuso.reporting.completeness.Standing;

/** Who would be told if everybody whose report is missing were reminded now. */
public record ReminderPreview(List<Chased> told, List<Chased> lately, List<Chased> nobody) {

    static ReminderPreview of(List<Chased> owed) {
        List<Chased> missing = owed.stream()
                .filter(chased -> chased.report().standing() == Standing.MISSING)
                .toList();
        return new ReminderPreview(
                missing.stream().filter(Chased::isReachable).toList(),
                missing.stream()
                        .filter(chased -> !chased.rested() && !chased.people().isEmpty())
                        .toList(),
                missing.stream().filter(chased -> chased.people().isEmpty()).toList());
    }

    public int count() {
        return told.size();
    }

    public long people() {
        return told.stream().flatMap(chased -> chased.people().stream()).count();
    }

    public String nobodyInWords() {
        return String.join(
                ", ", nobody.stream().map(chased -> chased.unit().name()).toList());
    }
}
