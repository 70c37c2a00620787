package vn.chitieuso.admin.orgunit.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import vn.chitieuso.admin.orgunit.OrgUnits;
import vn.chitieuso.admin.orgunit.Succession;
import vn.chitieuso.admin.orgunit.SuccessionRow;
import vn.chitieuso.admin.orgunit.UnitHistory;
import vn.chitieuso.admin.orgunit.UnitLinks;
import vn.chitieuso.admin.orgunit.UnitPhase;
import vn.chitieuso.admin.orgunit.UnitRow;
import vn.chitieuso.platform.NotFoundException;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** One unit as of a day. Where nobody bears the code on that day, but somebody did or will, the page says who and when. */
@Named
@RequestScoped
public class UnitPage {

    @Inject
    private OrgUnits units;

    @Inject
    private UnitHistory history;

    @Inject
    private Instance<UnitLinks> others;

    private String code;
    private UnitRow unit;
    private List<UnitRow> path = List.of();
    private List<UnitPhase> phases = List.of();
    private List<SuccessionRow> predecessors = List.of();
    private List<SuccessionRow> successors = List.of();
    private int childCount;
    private List<UnitLinks.UnitLink> links = List.of();

    public void load(LocalDate day) {
        unit = units.findRow(code, day).orElse(null);
        if (unit == null) {
            phases = history.ofCode(code);
            if (phases.isEmpty()) {
                throw new NotFoundException("admin.orgunit.unknown", code, day);
            }
            return;
        }
        path = units.pathTo(unit.id(), day);
        phases = history.ofUnit(unit.id());
        predecessors = units.predecessors(unit.id());
        successors = units.successors(unit.id());
        childCount = units.countChildren(unit.id(), day);
        links = others.stream().flatMap(other -> other.of(unit, day).stream()).toList();
    }

    /** Null where nobody bears the code on the day. */
    public UnitRow getUnit() {
        return unit;
    }

    /** From the province down to the parent. */
    public List<UnitRow> getPath() {
        return path;
    }

    /** Of the unit; where nobody bears the code on the day, of those who bear it on others. */
    public List<UnitPhase> getPhases() {
        return phases;
    }

    public List<SuccessionRow> getPredecessors() {
        return predecessors;
    }

    public List<SuccessionRow> getSuccessors() {
        return successors;
    }

    /** Whether some neighbour in time took over, or gave, only a part. */
    public boolean isDivided() {
        return Stream.concat(predecessors.stream(), successors.stream())
                .anyMatch(neighbour -> neighbour.share() == Succession.Share.PARTIAL);
    }

    /** What other components tell about the unit. */
    public List<UnitLinks.UnitLink> getLinks() {
        return links;
    }

    public int getChildCount() {
        return childCount;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
