package vn.chitieuso.admin.orgunit;

import java.io.Reader;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.platform.ConflictException;
import vn.chitieuso.platform.audit.AuditTrail;
import vn.chitieuso.platform.csv.CsvList;
import vn.chitieuso.platform.csv.ImportResult;
import vn.chitieuso.platform.db.Validity;
import vn.chitieuso.platform.text.Folding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * Changes of single units from a day on, and the list of a whole structure. They are made one after another; whoever
 * looked at a unit before somebody else changed it is told so. For units that follow one another see {@link Reorganising}.
 */
@ApplicationScoped
@Transactional
public class OrgStructure {

    /** A change further ahead is a slip of the pen: it could be undone by none that is made before it. */
    static final int YEARS_AHEAD = 5;

    @Inject
    private Clock clock;

    @Inject
    private OrgUnits units;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private AuditTrail audit;

    /**
     * Takes in the list of units as it stood on a day: {@code code,name,level,parent_code,kind,valid_from,valid_to}. A code
     * that a unit bears on that day names that unit, whose name, kind and parent become those of the list from that day;
     * any other code founds a unit, on its {@code valid_from} or, where that is empty, at the beginning of our data.
     */
    public ImportResult importUnits(Reader csv, LocalDate asOf) {
        currentUser.require(StructureRight.CHANGE_STRUCTURE);
        units.lockStructure();
        CsvList list = CsvList.read(csv, "code", "name", "level", "parent_code", "kind", "valid_from", "valid_to");
        ImportResult result = new UnitList(units, list, asOf).store();
        list.refuseErrors();
        units.refreshAncestry();
        audit.record("orgunit.importUnits", "structure as of " + asOf, result.toString());
        return result;
    }

    /** @param parent null for the province alone; @param from first day */
    public OrgUnit found(OrgLevel level, String code, String name, String kind, OrgUnit parent, LocalDate from) {
        currentUser.require(StructureRight.CHANGE_STRUCTURE);
        units.lockStructure();
        String wantedCode = required("code", code, OrgUnitCode.CODE_MAX);
        String wantedName = required("name", name, OrgUnitName.NAME_MAX);
        String wantedKind = required("kind", kind, OrgUnitName.KIND_MAX);
        Validity validity = Validity.since(requiredDay(from));
        if (units.isCodeTaken(wantedCode, validity)) {
            throw BusinessException.at("code", "admin.orgunit.codeTaken", wantedCode);
        }
        if (parent == null && level != OrgLevel.PROVINCE) {
            throw BusinessException.at("parent", "admin.orgunit.withoutParent");
        }
        if (parent != null) {
            refuseParent(level, null, parent, validity);
        }
        OrgUnit unit = new OrgUnit(level, wantedCode, wantedName, wantedKind, parent, validity);
        units.add(unit);
        units.refreshAncestry();
        audit.recordChange("orgunit.found", "unit " + unit, null, wantedName + ", " + wantedKind);
        return unit;
    }

    /** Another name or kind from a day on. @param seen version the caller saw, null for any */
    public void rename(OrgUnit known, String name, String kind, LocalDate from, Long seen) {
        OrgUnit unit = begin(known, from, seen);
        String wantedName = required("name", name, OrgUnitName.NAME_MAX);
        String wantedKind = required("kind", kind, OrgUnitName.KIND_MAX);
        refuseLaterPhases(unit.getNames(), from);
        String before = unit.nameOn(from) + ", " + unit.kindOn(from);
        unit.rename(wantedName, wantedKind, from);
        audit.recordChange("orgunit.rename", "unit " + unit + " from " + from, before, wantedName + ", " + wantedKind);
    }

    /** Another parent from a day on. */
    public void move(OrgUnit known, OrgUnit parent, LocalDate from, Long seen) {
        OrgUnit unit = begin(known, from, seen);
        if (unit.getLevel() == OrgLevel.PROVINCE) {
            throw BusinessException.at("parent", "admin.orgunit.provinceStandsAlone");
        }
        if (parent == null) {
            throw BusinessException.at("parent", "admin.orgunit.withoutParent");
        }
        refuseParent(
                unit.getLevel(),
                unit,
                parent,
                Validity.between(from, unit.getValidity().getTo()));
        refuseLaterPhases(unit.getPlacements(), from);
        Optional<OrgUnit> before = unit.parentOn(from);
        unit.moveUnder(parent, from);
        units.refreshAncestry();
        audit.recordChange("orgunit.move", "unit " + unit + " from " + from, before.orElse(null), parent);
    }

    /** @param lastDay of the unit; nothing may stand under it any more on the day after */
    public void end(OrgUnit known, LocalDate lastDay, String reason, Long seen) {
        OrgUnit unit = begin(known, lastDay, seen);
        refuseLaterPhases(unit.getNames(), lastDay);
        refuseLaterPhases(unit.getPlacements(), lastDay);
        if (!units.childrenFrom(unit, lastDay.plusDays(1)).isEmpty()) {
            throw BusinessException.at(
                    "lastDay", "admin.orgunit.hasChildren", unit.nameOn(lastDay), lastDay.plusDays(1));
        }
        String why = required("reason", reason, OrgUnit.END_NOTE_MAX);
        LocalDate before = unit.getValidity().knownTo();
        unit.end(lastDay, why);
        units.refreshAncestry();
        audit.recordChange("orgunit.end", "unit " + unit, before, lastDay + ": " + why);
    }

    /** @return the unit as it is now: the caller's was read before, outside of this transaction */
    private OrgUnit begin(OrgUnit known, LocalDate day, Long seen) {
        currentUser.require(StructureRight.CHANGE_STRUCTURE);
        units.lockStructure();
        OrgUnit unit = units.get(known.getId());
        if (!unit.getValidity().contains(requiredDay(day))) {
            throw BusinessException.at("from", "admin.orgunit.notAliveThen", unit.nameOn(day), day);
        }
        units.touch(unit, seen);
        return unit;
    }

    /** What was decided for a later day would be lost without a word. */
    private static void refuseLaterPhases(List<? extends UnitFact> phases, LocalDate from) {
        phases.stream()
                .map(phase -> phase.getValidity().getFrom())
                .filter(begins -> begins.isAfter(from))
                .findFirst()
                .ifPresent(begins -> {
                    throw new ConflictException("admin.orgunit.changesLater", begins);
                });
    }

    private void refuseParent(OrgLevel level, OrgUnit unit, OrgUnit parent, Validity validity) {
        if (parent.equals(unit)) {
            throw BusinessException.at("parent", "admin.orgunit.underItself");
        }
        String code = parent.codeOn(validity.getFrom());
        if (parent.getLevel().compareTo(level) >= 0) {
            throw BusinessException.at("parent", "admin.orgunit.parentNotAbove", code);
        }
        if (!parent.getValidity().contains(validity.getFrom())
                || parent.getValidity().getTo().isBefore(validity.getTo())) {
            throw BusinessException.at(
                    "parent",
                    "admin.orgunit.parentEndsEarlier",
                    code,
                    parent.getValidity().getTo());
        }
    }

    private LocalDate requiredDay(LocalDate day) {
        if (day == null || day.isBefore(Validity.ALWAYS) || day.isAfter(Validity.FOREVER)) {
            throw BusinessException.at("from", "platform.csv.required");
        }
        if (day.isAfter(LocalDate.now(clock).plusYears(YEARS_AHEAD))) {
            throw BusinessException.at("from", "admin.orgunit.tooFar", YEARS_AHEAD);
        }
        return day;
    }

    private static String required(String field, String text, int maximum) {
        String cleaned = Folding.clean(text);
        if (cleaned == null || cleaned.isEmpty()) {
            throw BusinessException.at(field, "platform.csv.required");
        }
        if (cleaned.length() > maximum) {
            throw BusinessException.at(field, "platform.csv.tooLong", maximum);
        }
        return cleaned;
    }
}
