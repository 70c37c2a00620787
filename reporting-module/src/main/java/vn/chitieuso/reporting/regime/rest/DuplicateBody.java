package vn.chitieuso.reporting.regime.rest;

import java.util.List;
import java.util.Locale;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.platform.text.Texts;
import vn.chitieuso.reporting.regime.Duplicate;

/**
 * What another regime asks too.
 *
 * @param consequence what follows, in words
 */
public record DuplicateBody(
        String regime,
        String name,
        Duplicate.Relation relation,
        String consequence,
        List<String> indicators,
        List<OrgLevel> levels,
        int units,
        List<String> contradictions) {

    static DuplicateBody of(Duplicate duplicate, Locale locale) {
        return new DuplicateBody(
                duplicate.other().code(),
                duplicate.other().name(),
                duplicate.relation(),
                Texts.get(
                        locale,
                        "reporting.regime.duplicate." + duplicate.relation(),
                        duplicate.other().name()),
                duplicate.indicators(),
                duplicate.levels().stream().sorted().toList(),
                duplicate.units(),
                duplicate.contradictions().stream()
                        .map(each -> each.message(locale))
                        .toList());
    }
}
