package vn.chitieuso.admin.orgunit;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.chitieuso.platform.csv.CsvList;
import vn.chitieuso.platform.csv.ImportResult;
import vn.chitieuso.platform.db.Validity;

/** One uploaded list of units, being compared with the structure as of a day and written into it. */
class UnitList {

    private final OrgUnits units;
    private final CsvList list;
    private final LocalDate asOf;
    private final LocalDate unknownBeginning;
    private final Map<String, OrgUnit> founded = new HashMap<>();
    private final Map<String, Long> lineOfCode = new HashMap<>();

    UnitList(OrgUnits units, CsvList list, LocalDate asOf) {
        this.units = units;
        this.list = list;
        this.asOf = asOf;
        // the first list tells of units as old as our data; what a later list brings was not there before
        this.unknownBeginning = units.isEmpty() ? Validity.ALWAYS : asOf;
    }

    /** Parents come before their children in the list; errors stay in the list for the caller to refuse. */
    ImportResult store() {
        ImportResult result = ImportResult.nothing();
        for (CsvList.Line line : list.lines()) {
            Row row = read(line);
            if (row != null) {
                result = store(row, result);
            }
        }
        return result;
    }

    private Row read(CsvList.Line line) {
        String code = line.requiredText("code", OrgUnitCode.CODE_MAX);
        String name = line.requiredText("name", OrgUnitName.NAME_MAX);
        String kind = line.requiredText("kind", OrgUnitName.KIND_MAX);
        OrgLevel level = line.constant("level", OrgLevel.class, null);
        String parentCode = line.text("parent_code", OrgUnitCode.CODE_MAX);
        LocalDate from = line.date("valid_from");
        LocalDate to = line.date("valid_to");
        if (level == null) {
            line.error("level", "platform.csv.required");
        }
        if (from != null && to != null && to.isBefore(from)) {
            line.error("valid_to", "admin.orgunit.endsBeforeItBegins", from, to);
        }
        Long earlier = code == null ? null : lineOfCode.putIfAbsent(code, line.number());
        if (earlier != null) {
            line.error("code", "admin.orgunit.codeTwice", code, earlier);
        }
        OrgUnit parent = parent(line, code, level, parentCode);
        return list.hasErrors() ? null : new Row(line, code, name, kind, level, parent, from, to);
    }

    private OrgUnit parent(CsvList.Line line, String code, OrgLevel level, String parentCode) {
        if (parentCode == null) {
            if (level != null && level != OrgLevel.PROVINCE) {
                line.error("parent_code", "admin.orgunit.withoutParent");
            }
            return null;
        }
        if (parentCode.equals(code)) {
            line.error("parent_code", "admin.orgunit.underItself");
            return null;
        }
        Optional<OrgUnit> parent = find(parentCode);
        if (parent.isEmpty()) {
            line.error("parent_code", "admin.orgunit.unknown", parentCode, asOf);
        } else if (level != null && parent.get().getLevel().compareTo(level) >= 0) {
            line.error("parent_code", "admin.orgunit.parentNotAbove", parentCode);
        }
        return parent.orElse(null);
    }

    private Optional<OrgUnit> find(String code) {
        return Optional.ofNullable(founded.get(code)).or(() -> units.find(code, asOf));
    }

    private ImportResult store(Row row, ImportResult result) {
        Optional<OrgUnit> known = find(row.code());
        if (known.isEmpty()) {
            OrgUnit unit = new OrgUnit(
                    row.level(), row.code(), row.name(), row.kind(), row.parent(), row.validity(unknownBeginning));
            units.add(unit);
            founded.put(row.code(), unit);
            return result.plusCreated();
        }
        return update(known.get(), row) ? result.plusUpdated() : result.plusUnchanged();
    }

    private boolean update(OrgUnit unit, Row row) {
        if (unit.getLevel() != row.level()) {
            row.line().error("level", "admin.orgunit.otherLevel", row.code(), unit.getLevel());
            return false;
        }
        boolean renamed =
                !unit.nameOn(asOf).equals(row.name()) || !unit.kindOn(asOf).equals(row.kind());
        boolean moved = row.parent() != null
                && !unit.parentOn(asOf).map(row.parent()::equals).orElse(false);
        boolean ended = row.to() != null && !row.to().equals(unit.getValidity().getTo());
        if (renamed) {
            unit.rename(row.name(), row.kind(), asOf);
        }
        if (moved) {
            unit.moveUnder(row.parent(), asOf);
        }
        if (ended) {
            unit.end(row.to(), null);
        }
        return renamed || moved || ended;
    }

    private record Row(
            CsvList.Line line,
            String code,
            String name,
            String kind,
            OrgLevel level,
            OrgUnit parent,
            LocalDate from,
            LocalDate to) {

        Validity validity(LocalDate unknownBeginning) {
            return Validity.between(from == null ? unknownBeginning : from, to);
        }
    }
}
