package vn.chitieuso.reporting.regime;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.platform.text.Texts;
import vn.chitieuso.platform.text.Worded;

/** Levels as an argument of a message. */
record LevelNames(List<OrgLevel> levels) implements Worded {

    static LevelNames of(Collection<OrgLevel> levels) {
        return new LevelNames(levels.stream().sorted().toList());
    }

    @Override
    public String in(Locale locale) {
        return levels.stream()
                .map(level -> Texts.get(locale, "admin.orgunit.level." + level))
                .collect(Collectors.joining(", "));
    }
}
