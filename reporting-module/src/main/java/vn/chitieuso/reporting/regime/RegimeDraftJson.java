package vn.chitieuso.reporting.regime;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.chitieuso.admin.calendar.DeadlineRule;
import vn.chitieuso.admin.calendar.PeriodType;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.admin.orgunit.UnitGroup;
import vn.chitieuso.platform.json.Json;
import vn.chitieuso.platform.rest.JsonBody;
import vn.chitieuso.reporting.regime.RegimeDraft.DeadlineDraft;
import vn.chitieuso.reporting.regime.RegimeDraft.IndicatorDraft;
import vn.chitieuso.reporting.regime.RegimeDraft.SectionDraft;
import vn.chitieuso.reporting.regime.RegimeRevision.AskedAttachment;
import vn.chitieuso.reporting.regime.RegimeRevision.AskedNarrative;
import vn.chitieuso.reporting.regime.RegimeRevision.Section;
import vn.chitieuso.reporting.regime.RegimeRevision.SectionKind;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;

/** A draft as a JSON object: how it is exchanged, and how it is kept. Shapes and lengths are checked, sense is not. */
public final class RegimeDraftJson {

    private static final int CODE_MAX = 20;

    private RegimeDraftJson() {}

    /** What has the wrong shape is collected in the body. */
    public static RegimeDraft read(String code, JsonBody body) {
        return new RegimeDraft(
                code,
                plain(body.text("name", RegimeRevision.NAME_MAX)),
                plain(body.text("legalBasis", RegimeRevision.LEGAL_BASIS_MAX)),
                plain(body.text("receiver", RegimeRevision.RECEIVER_MAX)),
                body.constant("frequency", PeriodType.class, null),
                plain(body.text("scheme", CODE_MAX)),
                levels(body),
                groups(body),
                plain(body.text("onlyPeriod", CODE_MAX)),
                body.date("validFrom", null),
                body.date("validTo", null),
                percent(body),
                body.objects("deadlines").stream()
                        .map(RegimeDraftJson::deadline)
                        .toList(),
                body.objects("sections").stream().map(RegimeDraftJson::section).toList());
    }

    private static String plain(String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    private static Set<OrgLevel> levels(JsonBody body) {
        Set<OrgLevel> levels = EnumSet.noneOf(OrgLevel.class);
        for (String name : body.texts("levels")) {
            try {
                levels.add(OrgLevel.valueOf(name));
            } catch (IllegalArgumentException unknown) {
                body.error("levels", "platform.csv.unknownConstant", name, List.of(OrgLevel.values()));
            }
        }
        return levels;
    }

    private static Set<String> groups(JsonBody body) {
        Set<String> groups = new LinkedHashSet<>(body.texts("groups"));
        if (groups.stream().anyMatch(code -> code.length() > UnitGroup.CODE_MAX)) {
            body.error("groups", "platform.csv.tooLong", UnitGroup.CODE_MAX);
        }
        return groups;
    }

    private static BigDecimal percent(JsonBody body) {
        BigDecimal percent = body.decimal("jumpPercent");
        if (percent != null && Math.abs((long) percent.scale()) > CODE_MAX) {
            body.error("jumpPercent", "platform.rest.notDecimal");
            return null;
        }
        return percent;
    }

    private static DeadlineDraft deadline(JsonBody body) {
        return new DeadlineDraft(
                body.constant("level", OrgLevel.class, null),
                body.constant("kind", DeadlineRule.Kind.class, DeadlineRule.Kind.WORKING_DAYS),
                body.integer("workingDays"),
                body.integer("day"),
                body.integer("month"),
                body.integer("monthsLater"),
                body.date("onDay", null),
                time(body));
    }

    private static LocalTime time(JsonBody body) {
        String text = plain(body.text("time", CODE_MAX));
        try {
            return text == null ? null : LocalTime.parse(text);
        } catch (DateTimeParseException e) {
            body.error("time", "reporting.regime.notATime", text);
            return null;
        }
    }

    private static SectionDraft section(JsonBody body) {
        return new SectionDraft(
                body.constant("kind", SectionKind.class, SectionKind.INDICATORS),
                plain(body.text("title", Section.TITLE_MAX)),
                levels(body),
                plain(body.text("condition", Section.CONDITION_MAX)),
                body.objects("indicators").stream()
                        .map(RegimeDraftJson::indicator)
                        .toList(),
                body.objects("narratives").stream()
                        .map(RegimeDraftJson::narrative)
                        .toList(),
                body.objects("attachments").stream()
                        .map(RegimeDraftJson::attachment)
                        .toList());
    }

    private static IndicatorDraft indicator(JsonBody body) {
        return new IndicatorDraft(body.requiredText("code", CODE_MAX), body.truth("required", false), levels(body));
    }

    private static AskedNarrative narrative(JsonBody body) {
        return new AskedNarrative(
                body.requiredText("key", AskedNarrative.KEY_MAX),
                plain(body.text("title", AskedNarrative.TITLE_MAX)),
                body.truth("required", false),
                plain(body.text("outline", AskedNarrative.OUTLINE_MAX)));
    }

    private static AskedAttachment attachment(JsonBody body) {
        return new AskedAttachment(
                body.requiredText("key", AskedNarrative.KEY_MAX),
                plain(body.text("title", AskedNarrative.TITLE_MAX)),
                body.truth("required", false),
                body.truth("signed", false));
    }

    /** Empty fields are left out. */
    public static JsonObject write(RegimeDraft draft) {
        JsonArrayBuilder deadlines = Json.createArrayBuilder();
        draft.deadlines().forEach(deadline -> deadlines.add(write(deadline)));
        JsonArrayBuilder sections = Json.createArrayBuilder();
        draft.sections().forEach(section -> sections.add(write(section)));
        return new Fields()
                .with("name", draft.name())
                .with("legalBasis", draft.legalBasis())
                .with("receiver", draft.receiver())
                .with("frequency", draft.periodType())
                .with("scheme", draft.schemeCode())
                .with("levels", draft.levels())
                .with("groups", draft.groups())
                .with("onlyPeriod", draft.onlyPeriod())
                .with("validFrom", draft.validFrom())
                .with("validTo", draft.validTo())
                .with(
                        "jumpPercent",
                        draft.jumpPercent() == null ? null : draft.jumpPercent().toPlainString())
                .json()
                .add("deadlines", deadlines)
                .add("sections", sections)
                .build();
    }

    private static JsonObjectBuilder write(DeadlineDraft deadline) {
        return new Fields()
                .with("level", deadline.level())
                .with("kind", deadline.kind())
                .with("workingDays", deadline.workingDays())
                .with("day", deadline.day())
                .with("month", deadline.month())
                .with("monthsLater", deadline.monthsLater())
                .with("onDay", deadline.onDay())
                .with("time", deadline.time())
                .json();
    }

    private static JsonObjectBuilder write(SectionDraft section) {
        JsonArrayBuilder indicators = Json.createArrayBuilder();
        section.indicators()
                .forEach(asked -> indicators.add(new Fields()
                        .with("code", asked.code())
                        .with("required", asked.required())
                        .with("levels", asked.levels())
                        .json()));
        JsonArrayBuilder narratives = Json.createArrayBuilder();
        section.narratives()
                .forEach(asked -> narratives.add(new Fields()
                        .with("key", asked.key())
                        .with("title", asked.title())
                        .with("required", asked.required())
                        .with("outline", asked.outline())
                        .json()));
        JsonArrayBuilder attachments = Json.createArrayBuilder();
        section.attachments()
                .forEach(asked -> attachments.add(new Fields()
                        .with("key", asked.key())
                        .with("title", asked.title())
                        .with("required", asked.required())
                        .with("signed", asked.signed())
                        .json()));
        return new Fields()
                .with("kind", section.kind())
                .with("title", section.title())
                .with("levels", section.levels())
                .with("condition", section.condition())
                .json()
                .add("indicators", indicators)
                .add("narratives", narratives)
                .add("attachments", attachments);
    }

    /** An object that leaves out what is not said. */
    private static final class Fields {

        private final JsonObjectBuilder json = Json.createObjectBuilder();

        Fields with(String name, Object value) {
            if (value instanceof Integer number) {
                json.add(name, number);
            } else if (value instanceof Boolean truth) {
                json.add(name, truth);
            } else if (value instanceof Collection<?> several) {
                JsonArrayBuilder items = Json.createArrayBuilder();
                several.stream().map(Object::toString).sorted().forEach(items::add);
                json.add(name, items);
            } else if (value != null) {
                json.add(name, value.toString());
            }
            return this;
        }

        JsonObjectBuilder json() {
            return json;
        }
    }
}
