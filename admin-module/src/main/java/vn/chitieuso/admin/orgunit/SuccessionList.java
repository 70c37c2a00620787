package vn.chitieuso.admin.orgunit;

import java.time.LocalDate;
import java.util.Optional;
import vn.chitieuso.platform.csv.CsvList;
import vn.chitieuso.platform.csv.ImportResult;

/** One uploaded list of successions, being written into the structure. */
class SuccessionList {

    private static final int NOTE_MAX = 200;
    private static final String MOVED = "moved-district";

    private final OrgUnits units;
    private final CsvList list;

    SuccessionList(OrgUnits units, CsvList list) {
        this.units = units;
        this.list = list;
    }

    ImportResult store() {
        ImportResult result = ImportResult.nothing();
        for (CsvList.Line line : list.lines()) {
            LocalDate date = line.date("effective_date");
            String relation = line.requiredText("relation", NOTE_MAX);
            String oldCode = line.requiredText("old_code", OrgUnitCode.CODE_MAX);
            if (date == null || relation == null || oldCode == null) {
                if (line.text("effective_date") == null) {
                    line.error("effective_date", "platform.csv.required");
                }
                continue;
            }
            Optional<OrgUnit> old = units.find(oldCode, date.minusDays(1));
            if (old.isEmpty()) {
                line.error("old_code", "admin.orgunit.unknown", oldCode, date.minusDays(1));
                continue;
            }
            checkName(line, "old_name", old.get(), date.minusDays(1));
            result = apply(line, old.get(), relation, date) ? result.plusCreated() : result.plusUnchanged();
        }
        return result;
    }

    private void checkName(CsvList.Line line, String column, OrgUnit unit, LocalDate day) {
        String told = line.text(column, OrgUnitName.NAME_MAX);
        if (told != null && !told.equals(unit.nameOn(day))) {
            line.error(column, "admin.orgunit.otherName", told, unit.nameOn(day), day);
        }
    }

    private boolean apply(CsvList.Line line, OrgUnit old, String relation, LocalDate date) {
        if (relation.startsWith("renamed") || relation.startsWith(MOVED)) {
            return change(line, old, relation, date);
        }
        if (relation.startsWith("dissolved")) {
            return end(old, date, relation + noteOf(line));
        }
        Succession.Kind kind = kind(line, relation);
        return kind != null && follow(line, old, kind, date);
    }

    /** The unit goes on under another name, kind or parent. */
    private boolean change(CsvList.Line line, OrgUnit unit, String relation, LocalDate date) {
        String name = line.requiredText("new_name", OrgUnitName.NAME_MAX);
        if (name == null) {
            return false;
        }
        boolean changed = false;
        if (unit.getValidity().getTo().equals(date.minusDays(1))) {
            unit.goOn();
            changed = true;
        }
        if (!name.equals(unit.nameOn(date))) {
            unit.rename(name, kindFromName(name), date);
            changed = true;
        }
        if (relation.contains(MOVED)) {
            String target = relation.substring(relation.lastIndexOf("->") + 2).strip();
            Optional<OrgUnit> parent = units.find(target, date);
            if (parent.isEmpty()) {
                line.error("relation", "admin.orgunit.unknown", target, date);
            } else if (!unit.parentOn(date).equals(parent)) {
                unit.moveUnder(parent.get(), date);
                changed = true;
            }
        }
        return changed;
    }

    /** The official kind is the first words of a commune's name: "Thị trấn Thiệu Hóa". */
    private static String kindFromName(String name) {
        return name.startsWith("Thị trấn ") ? "Thị trấn" : name.substring(0, Math.max(0, name.indexOf(' ')));
    }

    private boolean follow(CsvList.Line line, OrgUnit old, Succession.Kind kind, LocalDate date) {
        String newCode = line.requiredText("new_code", OrgUnitCode.CODE_MAX);
        Optional<OrgUnit> successor = newCode == null ? Optional.empty() : units.find(newCode, date);
        if (successor.isEmpty()) {
            if (newCode != null) {
                line.error("new_code", "admin.orgunit.unknown", newCode, date);
            }
            return false;
        }
        if (successor.get().equals(old)) {
            line.error("new_code", "admin.orgunit.succeedsItself", newCode);
            return false;
        }
        checkName(line, "new_name", successor.get(), date);
        boolean ended = end(old, date, null);
        if (units.isRecorded(old, successor.get(), date)) {
            return ended;
        }
        Succession.Share share = line.constant("share", Succession.Share.class, Succession.Share.WHOLE);
        boolean primary = !"no".equals(line.text("primary_successor"));
        units.add(new Succession(old, successor.get(), date, kind, share, primary, sourceOf(line)));
        return true;
    }

    private boolean end(OrgUnit unit, LocalDate date, String note) {
        LocalDate lastDay = date.minusDays(1);
        if (unit.getValidity().getTo().equals(lastDay)) {
            return false;
        }
        unit.end(lastDay, note);
        return true;
    }

    private Succession.Kind kind(CsvList.Line line, String relation) {
        return switch (relation) {
            case "merged" -> Succession.Kind.MERGED;
            case "merged-into" -> Succession.Kind.MERGED_INTO;
            case "unchanged" -> Succession.Kind.UNCHANGED;
            case "succeeded" -> Succession.Kind.SUCCEEDED;
            default -> {
                line.error("relation", "admin.orgunit.unknownRelation", relation);
                yield null;
            }
        };
    }

    private static String sourceOf(CsvList.Line line) {
        for (String column : new String[] {"source", "sources", "verified"}) {
            String text = line.text(column, Succession.SOURCE_MAX);
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    private static String noteOf(CsvList.Line line) {
        String source = sourceOf(line);
        return source == null ? "" : ": " + source;
    }
}
