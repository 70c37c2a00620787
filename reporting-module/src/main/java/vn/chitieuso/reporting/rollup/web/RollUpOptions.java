package vn.chitieuso.reporting.rollup.web;

import java.util.List;
import java.util.Optional;
import vn.chitieuso.admin.calendar.Period;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.platform.web.Choice;
import vn.chitieuso.reporting.regime.RegimeRevision;
import vn.chitieuso.reporting.rollup.Included;

/** What may be chosen in the explorer, and what is meant where the address says nothing, or what cannot be. */
public class RollUpOptions {

    private final RollUpChoice choice;
    private final List<Period> periods;
    private final List<RollUpPeriods.Asked> asked;
    private final List<OrgLevel> levels;
    private final List<Included> included;
    private final Language language;

    RollUpOptions(
            RollUpChoice choice,
            List<Period> periods,
            List<RollUpPeriods.Asked> asked,
            List<OrgLevel> levels,
            List<Included> included,
            Language language) {
        this.choice = choice;
        this.periods = periods;
        this.asked = asked;
        this.levels = levels;
        this.included = included;
        this.language = language;
    }

    Optional<RollUpPeriods.Asked> section() {
        return asked.stream()
                .filter(each -> each.key().equals(choice.getSection()))
                .findFirst()
                .or(() -> asked.stream().findFirst());
    }

    List<String> codes() {
        return section()
                .map(each -> each.section().indicators().stream()
                        .map(RegimeRevision.AskedIndicator::code)
                        .toList())
                .orElse(List.of());
    }

    OrgLevel level() {
        return levels.stream()
                .filter(each -> each.name().equals(choice.getBy()))
                .findFirst()
                .orElse(levels.isEmpty() ? null : levels.get(0));
    }

    Included included() {
        return included.stream()
                .filter(this::mayInclude)
                .filter(each -> each.name().equals(choice.getInclude()))
                .findFirst()
                .orElse(Included.SUBMITTED);
    }

    /** Lines of single units would tell their drafts. */
    private boolean mayInclude(Included each) {
        return each != Included.ALL || level() == OrgLevel.DISTRICT;
    }

    public List<Choice> getPeriods() {
        return periods.stream()
                .map(each -> new Choice(each.code().toString(), each.name(language.getLocale())))
                .toList();
    }

    public List<Choice> getLevels() {
        return levels.stream()
                .map(each -> new Choice(each.name(), language.text("admin.orgunit.level." + each)))
                .toList();
    }

    public List<Choice> getSections() {
        boolean several =
                asked.stream().map(each -> each.regime().code()).distinct().count() > 1;
        return asked.stream()
                .map(each -> new Choice(
                        each.key(),
                        several
                                ? each.section().title() + " · " + each.regime().name()
                                : each.section().title()))
                .toList();
    }

    public List<Choice> getIncludes() {
        return included.stream()
                .filter(this::mayInclude)
                .map(each -> new Choice(each.name(), language.text("reporting.rollup.include." + each)))
                .toList();
    }
}
