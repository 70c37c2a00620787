package vn.chitieuso.admin.orgunit.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.chitieuso.admin.orgunit.OrgUnits;
import vn.chitieuso.admin.orgunit.UnitRow;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Cây đơn vị: who stands under whom on a day; the slider stops where the structure changed. */
@Named
@RequestScoped
public class UnitTree {

    @Inject
    private OrgUnits units;

    private UnitRow root;
    private final Map<String, List<UnitRow>> below = new LinkedHashMap<>();
    private List<LocalDate> stops = List.of();
    private int total;

    public void load(LocalDate day) {
        List<UnitRow> rows = units.list(day, null, null, null);
        total = rows.size();
        for (UnitRow row : rows) {
            if (row.parent() == null) {
                root = row;
            } else {
                below.computeIfAbsent(row.parent(), parent -> new ArrayList<>()).add(row);
            }
        }
        List<LocalDate> changes = new ArrayList<>(units.changeDays());
        if (!changes.contains(day)) {
            changes.add(day);
        }
        stops = changes.stream().sorted().toList();
    }

    public UnitRow getRoot() {
        return root;
    }

    public List<UnitRow> below(UnitRow unit) {
        return unit == null ? List.of() : below.getOrDefault(unit.code(), List.of());
    }

    public int getTotal() {
        return total;
    }

    /** Days on which something changed, and the day looked at. */
    public List<LocalDate> getStops() {
        return stops;
    }

    public int stop(LocalDate day) {
        return stops.indexOf(day);
    }

    /** The stops as the slider's script reads them. */
    public String getStopList() {
        return String.join(" ", stops.stream().map(LocalDate::toString).toList());
    }
}
