package vn.chitieuso.reporting.regime;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.chitieuso.platform.BusinessException.FieldError;
import vn.chitieuso.reporting.regime.RegimeRevision.AskedAttachment;
import vn.chitieuso.reporting.regime.RegimeRevision.AskedIndicator;
import vn.chitieuso.reporting.regime.RegimeRevision.AskedNarrative;
import vn.chitieuso.reporting.regime.RegimeRevision.Section;

/** Says in words what a later revision of a regime changes. A section is the same as long as its kind and title are. */
public final class RegimeDifference {

    private static final String DIFFERENCE = "reporting.regime.difference.";

    private final List<FieldError> changes = new ArrayList<>();

    private RegimeDifference() {}

    /** Sentences in the order of the form; none where nothing changes. */
    public static List<FieldError> between(RegimeRevision before, RegimeRevision after) {
        RegimeDifference difference = new RegimeDifference();
        difference.frame(before, after);
        difference.sections(before.sections(), after.sections());
        return difference.changes;
    }

    private void frame(RegimeRevision before, RegimeRevision after) {
        compare("name", before.name(), after.name());
        compare("legalBasis", before.legalBasis(), after.legalBasis());
        compare("receiver", before.receiver(), after.receiver());
        if (before.periodType() != after.periodType()) {
            say("frequency", new PeriodTypeName(before.periodType()), new PeriodTypeName(after.periodType()));
        }
        compare("scheme", before.schemeCode(), after.schemeCode());
        compare("onlyPeriod", before.onlyPeriod(), after.onlyPeriod());
        if (!before.levels().equals(after.levels())) {
            say("levels", LevelNames.of(before.levels()), LevelNames.of(after.levels()));
        }
        if (!before.groupIds().equals(after.groupIds())) {
            say("groups");
        }
        if (before.jumpPercent() != null
                && after.jumpPercent() != null
                && before.jumpPercent().compareTo(after.jumpPercent()) != 0) {
            compare(
                    "jumpPercent",
                    before.jumpPercent().stripTrailingZeros().toPlainString(),
                    after.jumpPercent().stripTrailingZeros().toPlainString());
        }
    }

    private void sections(List<Section> before, List<Section> after) {
        Map<String, Section> earlier = byKey(before, RegimeDifference::key);
        Map<String, Section> later = byKey(after, RegimeDifference::key);
        earlier.forEach((key, section) -> {
            if (!later.containsKey(key)) {
                say("sectionRemoved", section.title());
            }
        });
        later.forEach((key, section) -> {
            if (earlier.containsKey(key)) {
                section(earlier.get(key), section);
            } else {
                say("sectionAdded", section.title());
            }
        });
        List<String> orderBefore =
                earlier.keySet().stream().filter(later::containsKey).toList();
        List<String> orderAfter =
                later.keySet().stream().filter(earlier::containsKey).toList();
        if (!orderBefore.equals(orderAfter)) {
            say("order");
        }
    }

    private static String key(Section section) {
        return section.kind() + " " + section.title();
    }

    private void section(Section before, Section after) {
        String title = after.title();
        if (!before.levels().equals(after.levels())) {
            say("sectionLevels", title, LevelNames.of(before.levels()), LevelNames.of(after.levels()));
        }
        if (!Objects.equals(before.condition(), after.condition())) {
            say(
                    after.condition() == null ? "conditionRemoved" : "condition",
                    title,
                    Objects.toString(after.condition(), before.condition()));
        }
        compareAsked(title, before.indicators(), after.indicators(), AskedIndicator::code, this::indicator);
        compareAsked(title, before.narratives(), after.narratives(), AskedNarrative::title, this::narrative);
        compareAsked(title, before.attachments(), after.attachments(), AskedAttachment::title, this::attachment);
    }

    private <T> void compareAsked(
            String section, List<T> before, List<T> after, Function<T, String> name, Changed<T> changed) {
        Map<String, T> earlier = byKey(before, name);
        Map<String, T> later = byKey(after, name);
        tell("askedNoMore", section, earlier.keySet().stream().filter(each -> !later.containsKey(each)));
        tell("askedNew", section, later.keySet().stream().filter(each -> !earlier.containsKey(each)));
        later.forEach((each, asked) -> {
            if (earlier.containsKey(each)) {
                changed.tell(section, earlier.get(each), asked);
            }
        });
    }

    private void tell(String key, String section, Stream<String> names) {
        List<String> all = names.toList();
        if (!all.isEmpty()) {
            say(key, section, String.join(", ", all));
        }
    }

    private void indicator(String section, AskedIndicator before, AskedIndicator after) {
        required(section, after.code(), before.required(), after.required());
        if (!before.levels().equals(after.levels())) {
            say("askedLevels", section, after.code(), LevelNames.of(before.levels()), LevelNames.of(after.levels()));
        }
    }

    private void narrative(String section, AskedNarrative before, AskedNarrative after) {
        required(section, after.title(), before.required(), after.required());
        if (!Objects.equals(before.outline(), after.outline())) {
            say("outline", section, after.title());
        }
    }

    private void attachment(String section, AskedAttachment before, AskedAttachment after) {
        required(section, after.title(), before.required(), after.required());
        if (before.signed() != after.signed()) {
            say(after.signed() ? "signedNow" : "signedNoMore", section, after.title());
        }
    }

    private void required(String section, String name, boolean before, boolean after) {
        if (before != after) {
            say(after ? "requiredNow" : "requiredNoMore", section, name);
        }
    }

    private void compare(String key, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            say(key, Objects.toString(before, "–"), Objects.toString(after, "–"));
        }
    }

    private void say(String key, Object... arguments) {
        changes.add(new FieldError("", DIFFERENCE + key, arguments));
    }

    private static <T> Map<String, T> byKey(List<T> items, Function<T, String> key) {
        Map<String, T> byKey = new LinkedHashMap<>();
        items.forEach(item -> byKey.putIfAbsent(key.apply(item), item));
        return byKey;
    }

    /** What is told of something asked before and after. */
    private interface Changed<T> {

        void tell(String section, T before, T after);
    }
}
