package vn.chitieuso.admin.orgunit;

import java.io.Reader;
import java.time.LocalDate;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.platform.audit.AuditTrail;
import vn.chitieuso.platform.csv.CsvList;
import vn.chitieuso.platform.csv.ImportResult;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * Changes of the province's structure, as lists. Each list is stored whole or not at all; every error in it is told with
 * its line and column. The same lists may be given again: what is known already stays as it is.
 */
@ApplicationScoped
@Transactional
public class OrgStructure {

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
        CsvList list = CsvList.read(csv, "code", "name", "level", "parent_code", "kind", "valid_from", "valid_to");
        ImportResult result = new UnitList(units, list, asOf).store();
        list.refuseErrors();
        units.refreshAncestry();
        audit.record("orgunit.importUnits", "structure as of " + asOf, result.toString());
        return result;
    }

    /**
     * Takes in what became of units: {@code old_code,new_code,effective_date,relation} and, where known, {@code old_name,
     * new_name, share, primary_successor, sources}. Old codes are resolved on the day before the effective date, new ones
     * on that date; so the list of the new structure is taken in first.
     */
    public ImportResult importSuccessions(Reader csv) {
        currentUser.require(StructureRight.CHANGE_STRUCTURE);
        CsvList list = CsvList.read(csv, "old_code", "new_code", "effective_date", "relation");
        ImportResult result = new SuccessionList(units, list).store();
        list.refuseErrors();
        units.refreshAncestry();
        audit.record("orgunit.importSuccessions", "structure", result.toString());
        return result;
    }
}
