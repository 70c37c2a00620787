package vn.chitieuso.reporting.report;

import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.chitieuso.admin.calendar.Deadline;
import vn.chitieuso.admin.calendar.PeriodLock;
import vn.chitieuso.reporting.validation.Finding;

/**
 * A report as one reader may see it.
 *
 * @param report null while nothing was typed into it
 * @param lock that stands on the period, or null
 * @param contentVisible whether the reader may see figures and texts; the state alone otherwise
 * @param ownWork why the reader, who else might, may not approve what they worked on themselves; else null
 * @param unusual why the reader, who may accept it, must give a reason for that; else null
 * @param actions what the reader may do now
 * @param fillable whether the reader may type into it
 * @param beginnableOnBehalf whether the reader may begin it in the unit's place
 */
public record ReportView(
        ReportAddress address,
        Report report,
        Deadline deadline,
        boolean late,
        PeriodLock lock,
        boolean contentVisible,
        ReportContent content,
        String ownWork,
        String unusual,
        List<ReportAction> actions,
        boolean fillable,
        boolean beginnableOnBehalf) {

    public boolean isLocked() {
        return lock != null;
    }

    public ReportState state() {
        return report == null ? ReportState.DRAFT : report.getState();
    }

    public long version() {
        return report == null ? 0 : report.getVersion();
    }

    public List<ReportCell> cells() {
        return contentVisible ? content.cells() : List.of();
    }

    public Map<String, String> narratives() {
        return contentVisible ? content.narratives() : Map.of();
    }

    public List<ProgressLine> lines() {
        return contentVisible ? content.lines() : List.of();
    }

    /** Ordinals of the sections whose condition does not hold. */
    public Set<Integer> notAsked() {
        return contentVisible ? content.notAsked() : Set.of();
    }

    public List<Finding> findings() {
        return contentVisible ? content.findings() : List.of();
    }
}
