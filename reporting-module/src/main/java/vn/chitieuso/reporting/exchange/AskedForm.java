package vn.chitieuso.reporting.exchange;

import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chitieuso.admin.calendar.Period;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.reporting.regime.RegimeRevision;
import vn.chitieuso.reporting.regime.RegimeRevision.SectionKind;

/**
 * What a regime asks of units of one level for one period.
 *
 * @param number tells it from the other forms of the list
 * @param cells by code of the indicator
 */
record AskedForm(int number, RegimeRevision regime, Period period, OrgLevel level, Map<String, AskedCell> cells) {

    Stream<AskedCell> inOrder() {
        return cells.values().stream().sorted(Comparator.comparingInt(AskedCell::place));
    }

    /** The kinds of lines it asks, whose unfinished ones a report begins with; joined by commas. */
    String kindsOfLines() {
        return regime.sectionsFor(level)
                .map(RegimeRevision.Section::kind)
                .filter(kind -> kind == SectionKind.TASKS || kind == SectionKind.PROJECTS)
                .map(SectionKind::name)
                .distinct()
                .collect(Collectors.joining(","));
    }
}
