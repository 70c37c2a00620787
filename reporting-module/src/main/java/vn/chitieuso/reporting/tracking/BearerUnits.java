package vn.chitieuso.reporting.tracking;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import vn.chitieuso.admin.orgunit.OrgUnit;
import vn.chitieuso.admin.orgunit.OrgUnits;
import vn.chitieuso.admin.orgunit.UnitRow;
import vn.chitieuso.platform.db.Validity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Units under the names they bear at the end of a year or, of a unit that ended before, at its own end. */
@ApplicationScoped
class BearerUnits {

    @Inject
    private OrgUnits units;

    Map<Long, UnitRow> of(Set<Long> ids, int year) {
        LocalDate lastDay = LocalDate.of(year, 12, 31);
        Map<Long, UnitRow> rows = new HashMap<>();
        units.list(lastDay, null, null, null).stream()
                .filter(unit -> ids.contains(unit.id()))
                .forEach(unit -> rows.put(unit.id(), unit));
        ids.stream().filter(id -> !rows.containsKey(id)).forEach(id -> {
            OrgUnit unit = units.get(id);
            LocalDate day = nearest(unit.getValidity(), lastDay);
            rows.put(id, units.getRow(unit.codeOn(day), day));
        });
        return rows;
    }

    private static LocalDate nearest(Validity life, LocalDate day) {
        return life.getTo().isBefore(day) ? life.getTo() : life.getFrom();
    }
}
