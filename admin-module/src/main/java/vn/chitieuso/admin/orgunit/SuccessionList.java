package vn.chitieuso.admin.orgunit;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.chitieuso.platform.csv.CsvList;
import vn.chitieuso.platform.db.Validity;

/**
 * The lines of an uploaded list that take effect on one day, being written into the structure: first the units that go on
 * under another name or parent, then those that end and those that are founded in their place. What is founded takes code
 * and name from the list, kind from its name, level from its predecessors.
 */
class SuccessionList {

    static final String[] REQUIRED_COLUMNS = {"old_code", "new_code", "effective_date", "relation"};

    private static final int NOTE_MAX = 200;
    private static final String MOVED = "moved-district";

    private final OrgUnits units;
    private final CsvList list;
    private final LocalDate date;
    private final ReorganisationChoices choices;
    private final String by;
    private final Instant at;

    private final Map<String, OrgUnit> founded = new HashMap<>();
    private final Set<OrgUnit> ended = new LinkedHashSet<>();
    private final Set<OrgUnit> changed = new LinkedHashSet<>();
    private final List<Succession> successions = new ArrayList<>();
    private final Set<String> links = new HashSet<>();
    private final Map<OrgUnit, Integer> primaries = new HashMap<>();
    private Set<String> endingCodes = Set.of();

    SuccessionList(OrgUnits units, CsvList list, LocalDate date, ReorganisationChoices choices, String by, Instant at) {
        this.units = units;
        this.list = list;
        this.date = date;
        this.choices = choices;
        this.by = by;
        this.at = at;
    }

    /** Errors stay in the list for the caller to refuse. */
    void store(List<CsvList.Line> lines) {
        List<Row> rows =
                lines.stream().map(this::read).flatMap(Optional::stream).toList();
        if (list.hasErrors()) {
            return;
        }
        rows.stream().filter(Row::goesOn).forEach(this::change);
        endingCodes = new HashSet<>(
                rows.stream().filter(row -> !row.goesOn()).map(Row::oldCode).toList());
        rows.stream().filter(Row::isDissolved).forEach(row -> end(row.old(), row.relation() + noteOf(row.line())));
        rows.stream().filter(row -> !row.goesOn() && !row.isDissolved()).forEach(this::follow);
        refuseWrongPrimaries(rows);
        refuseMoreThanAll(rows);
        if (choices.dissolveEmptyParents() && !list.hasErrors()) {
            dissolveEmptyParents();
        }
    }

    private Optional<Row> read(CsvList.Line line) {
        String relation = line.requiredText("relation", NOTE_MAX);
        String oldCode = line.requiredText("old_code", OrgUnitCode.CODE_MAX);
        if (relation == null || oldCode == null) {
            return Optional.empty();
        }
        Optional<OrgUnit> old = units.find(oldCode, date.minusDays(1));
        if (old.isEmpty()) {
            line.error("old_code", "admin.orgunit.unknown", oldCode, date.minusDays(1));
            return Optional.empty();
        }
        if (units.isFollowed(old.get(), date)) {
            line.error("old_code", "admin.orgunit.followedAlready", oldCode, date);
        }
        checkName(line, "old_name", old.get(), date.minusDays(1));
        String newCode = line.text("new_code", OrgUnitCode.CODE_MAX);
        Row row = new Row(line, old.get(), oldCode, newCode, relation);
        if (!links.add(oldCode + " → " + newCode)) {
            line.error("new_code", "admin.orgunit.linkTwice", oldCode, newCode);
        }
        if (!row.goesOn() && !row.isDissolved() && kind(relation).isEmpty()) {
            line.error("relation", "admin.orgunit.unknownRelation", relation);
        }
        return Optional.of(row);
    }

    private void checkName(CsvList.Line line, String column, OrgUnit unit, LocalDate day) {
        String told = line.text(column, OrgUnitName.NAME_MAX);
        if (told != null && !told.equals(unit.nameOn(day))) {
            line.error(column, "admin.orgunit.otherName", told, unit.nameOn(day), day);
        }
    }

    /** The unit goes on under another name, kind or parent. */
    private void change(Row row) {
        OrgUnit unit = row.old();
        String name = row.line().requiredText("new_name", OrgUnitName.NAME_MAX);
        if (name == null) {
            return;
        }
        if (unit.getValidity().getTo().equals(date.minusDays(1))) {
            unit.goOn();
            changed.add(unit);
        }
        if (!name.equals(unit.nameOn(date))) {
            unit.rename(name, UnitKinds.ofName(name, unit.kindOn(date)), date);
            changed.add(unit);
        }
        if (row.relation().contains(MOVED)) {
            String target = row.relation()
                    .substring(row.relation().lastIndexOf("->") + 2)
                    .strip();
            Optional<OrgUnit> parent = units.find(target, date);
            if (parent.isEmpty()) {
                row.line().error("relation", "admin.orgunit.unknown", target, date);
            } else if (!unit.parentOn(date).equals(parent)) {
                unit.moveUnder(parent.get(), date);
                changed.add(unit);
            }
        }
    }

    private void follow(Row row) {
        if (row.newCode() == null) {
            row.line().error("new_code", "platform.csv.required");
            return;
        }
        Optional<OrgUnit> successor = successor(row);
        if (successor.isEmpty()) {
            return;
        }
        if (successor.get().equals(row.old())) {
            row.line().error("new_code", "admin.orgunit.succeedsItself", row.newCode());
            return;
        }
        checkName(row.line(), "new_name", successor.get(), date);
        end(row.old(), null);
        Succession.Share share = row.line().constant("share", Succession.Share.class, Succession.Share.WHOLE);
        boolean primary = !"no".equals(row.line().text("primary_successor"));
        Succession succession = new Succession(
                row.old(),
                successor.get(),
                date,
                kind(row.relation()).orElseThrow(),
                share,
                primary,
                sourceOf(row.line()));
        carry(row.line(), succession);
        units.add(succession);
        successions.add(succession);
        primaries.merge(row.old(), primary ? 1 : 0, Integer::sum);
    }

    private void carry(CsvList.Line line, Succession succession) {
        Succession.Carrying carrying = line.constant("carrying", Succession.Carrying.class, null);
        BigDecimal percent = line.decimal("carried_percent");
        if (carrying == null) {
            if (percent != null) {
                line.error("carrying", "platform.csv.required");
            }
            return;
        }
        if (succession.getShare() == Succession.Share.WHOLE) {
            line.error("carrying", "admin.orgunit.carryingOfAWhole");
        } else if (!Succession.fits(carrying, percent)) {
            line.error("carried_percent", "admin.orgunit.badPercent");
        } else {
            succession.carry(carrying, percent, by, at);
        }
    }

    /** The unit of the new code: one that lives on, one this list has founded already, or one it founds now. */
    private Optional<OrgUnit> successor(Row row) {
        if (founded.containsKey(row.newCode())) {
            return Optional.of(founded.get(row.newCode()));
        }
        Optional<OrgUnit> living = units.find(row.newCode(), date);
        if (living.isPresent() && !isEnding(living.get(), row.newCode())) {
            return living;
        }
        if ("merged-into".equals(row.relation())) {
            row.line().error("new_code", "admin.orgunit.unknown", row.newCode(), date);
            return Optional.empty();
        }
        return found(row);
    }

    private boolean isEnding(OrgUnit unit, String code) {
        return ended.contains(unit)
                || endingCodes.contains(code) && unit.getValidity().contains(date.minusDays(1));
    }

    private Optional<OrgUnit> found(Row row) {
        String name = row.line().requiredText("new_name", OrgUnitName.NAME_MAX);
        Optional<OrgUnit> parent = parent(row);
        if (name == null || parent.isEmpty()) {
            return Optional.empty();
        }
        units.find(row.newCode(), date).ifPresent(before -> end(before, null));
        OrgUnit unit = new OrgUnit(
                row.old().getLevel(),
                row.newCode(),
                name,
                UnitKinds.ofName(name, row.old().kindOn(date.minusDays(1))),
                parent.get(),
                Validity.since(date));
        units.add(unit);
        founded.put(row.newCode(), unit);
        return Optional.of(unit);
    }

    private Optional<OrgUnit> parent(Row row) {
        if (choices.parentCode() != null) {
            Optional<OrgUnit> chosen = units.find(choices.parentCode(), date);
            if (chosen.isEmpty()) {
                row.line().error("new_code", "admin.orgunit.unknown", choices.parentCode(), date);
            } else if (chosen.get().getLevel().compareTo(row.old().getLevel()) >= 0) {
                row.line().error("new_code", "admin.orgunit.parentNotAbove", choices.parentCode());
                return Optional.empty();
            }
            return chosen;
        }
        OrgUnit above = row.old().parentOn(date.minusDays(1)).orElse(null);
        while (above != null && !above.getValidity().contains(date)) {
            above = above.parentOn(date.minusDays(1)).orElse(null);
        }
        if (above == null) {
            row.line().error("new_code", "admin.orgunit.withoutParent");
        }
        return Optional.ofNullable(above);
    }

    private void end(OrgUnit unit, String note) {
        LocalDate lastDay = date.minusDays(1);
        if (ended.add(unit) && !unit.getValidity().getTo().equals(lastDay)) {
            unit.end(lastDay, note);
        }
    }

    private void refuseWrongPrimaries(List<Row> rows) {
        Set<OrgUnit> told = new HashSet<>();
        for (Row row : rows) {
            int number = primaries.getOrDefault(row.old(), 1);
            if (number != 1 && told.add(row.old())) {
                row.line().error("primary_successor", "admin.orgunit.onePrimary", row.oldCode(), number);
            }
        }
    }

    /** Of one unit's figures no more can be carried on than there are. */
    private void refuseMoreThanAll(List<Row> rows) {
        Map<OrgUnit, BigDecimal> carried = new HashMap<>();
        successions.forEach(
                succession -> carried.merge(succession.getPredecessor(), succession.carriedPart(), BigDecimal::add));
        Set<OrgUnit> told = new HashSet<>();
        for (Row row : rows) {
            BigDecimal sum = carried.getOrDefault(row.old(), BigDecimal.ZERO);
            if (sum.compareTo(Succession.HUNDRED) > 0 && told.add(row.old())) {
                row.line().error("carried_percent", "admin.orgunit.moreThanAll", row.oldCode(), sum.toPlainString());
            }
        }
    }

    /** Districts that had communes the day before and have none now. */
    private void dissolveEmptyParents() {
        Set<OrgUnit> parents = new LinkedHashSet<>();
        ended.forEach(unit -> unit.parentOn(date.minusDays(1)).ifPresent(parents::add));
        changed.forEach(unit -> unit.parentOn(date.minusDays(1)).ifPresent(parents::add));
        units.writePending();
        parents.stream()
                .filter(parent -> parent.getLevel() == OrgLevel.DISTRICT)
                .filter(parent -> units.childrenFrom(parent, date).isEmpty())
                .sorted(Comparator.comparing(parent -> parent.codeOn(date.minusDays(1))))
                .forEach(parent -> end(parent, "dissolved: no commune left"));
    }

    private static Optional<Succession.Kind> kind(String relation) {
        return switch (relation) {
            case "merged", "split" -> Optional.of(Succession.Kind.MERGED);
            case "merged-into" -> Optional.of(Succession.Kind.MERGED_INTO);
            case "unchanged" -> Optional.of(Succession.Kind.UNCHANGED);
            case "succeeded" -> Optional.of(Succession.Kind.SUCCEEDED);
            default -> Optional.empty();
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

    /** What was done, for those who have something to do about it. */
    Reorganised done() {
        return new Reorganised(
                date, choices, List.copyOf(ended), List.copyOf(founded.values()), List.copyOf(successions));
    }

    int changedUnits() {
        return changed.size();
    }

    private record Row(CsvList.Line line, OrgUnit old, String oldCode, String newCode, String relation) {

        boolean goesOn() {
            return relation.startsWith("renamed") || relation.startsWith(MOVED);
        }

        boolean isDissolved() {
            return relation.startsWith("dissolved");
        }
    }
}
