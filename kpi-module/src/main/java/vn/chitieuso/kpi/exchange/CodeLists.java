package vn.chitieuso.kpi.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import vn.chitieuso.admin.calendar.PeriodType;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.admin.orgunit.OrgUnits;
import vn.chitieuso.admin.orgunit.UnitRow;
import vn.chitieuso.kpi.Qualifier;
import vn.chitieuso.kpi.indicator.Direction;
import vn.chitieuso.kpi.indicator.IndicatorRow;
import vn.chitieuso.kpi.indicator.Indicators;
import vn.chitieuso.platform.NotFoundException;
import vn.chitieuso.platform.db.Validity;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.platform.text.Texts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The code lists other systems need to read our figures. */
@ApplicationScoped
public class CodeLists {

    private static final List<String> IDS = List.of(
            "CL_INDICATOR",
            "CL_INDICATOR_GROUP",
            "CL_UNIT_MEASURE",
            "CL_FREQ",
            "CL_DIRECTION",
            "CL_QUALIFIER",
            "CL_LEVEL",
            "CL_AREA");
    private static final String AGENCY = "CHITIEUSO";

    @Inject
    private Indicators indicators;

    @Inject
    private OrgUnits units;

    public List<String> ids() {
        return IDS;
    }

    /** As of a day. */
    public CodeList get(String id, LocalDate day) {
        return switch (id) {
            case "CL_INDICATOR" -> list(id, day, indicatorItems(day));
            case "CL_INDICATOR_GROUP" -> list(id, day, plain(indicators.groups(day)));
            case "CL_UNIT_MEASURE" -> list(id, day, plain(measures(day)));
            case "CL_FREQ" ->
                list(id, day, constants(PeriodType.values(), CodeLists::frequency, "kpi.indicator.frequency."));
            case "CL_DIRECTION" -> list(id, day, constants(Direction.values(), Enum::name, "kpi.indicator.direction."));
            case "CL_QUALIFIER" -> list(id, day, constants(Qualifier.values(), Enum::name, "kpi.exchange.qualifier."));
            case "CL_LEVEL" -> list(id, day, constants(OrgLevel.values(), Enum::name, "admin.orgunit.level."));
            case "CL_AREA" -> list(id, day, areaItems(day));
            default -> throw new NotFoundException("kpi.exchange.unknownCodeList", id);
        };
    }

    private static CodeList list(String id, LocalDate day, List<CodeList.Item> items) {
        return new CodeList(id, AGENCY, day.toString(), names("kpi.exchange.codeList." + id), items);
    }

    private static CodeList.Names names(String key) {
        return new CodeList.Names(Texts.get(Language.VIETNAMESE, key), Texts.get(Language.ENGLISH, key));
    }

    /** SDMX's letters; nine months have none and get one of ours. */
    private static String frequency(PeriodType type) {
        return switch (type) {
            case MONTH -> "M";
            case QUARTER -> "Q";
            case HALF -> "S";
            case YEAR -> "A";
            case NINE_MONTHS -> "N9";
        };
    }

    private static <E extends Enum<E>> List<CodeList.Item> constants(
            E[] constants, Function<E, String> code, String key) {
        return IntStream.range(0, constants.length)
                .mapToObj(i -> item(code.apply(constants[i]), names(key + constants[i].name()), null, i + 1))
                .toList();
    }

    private static List<CodeList.Item> plain(List<String> names) {
        return IntStream.range(0, names.size())
                .mapToObj(i -> item(names.get(i), new CodeList.Names(names.get(i), null), null, i + 1))
                .toList();
    }

    private static CodeList.Item item(String code, CodeList.Names name, String parent, int order) {
        return new CodeList.Item(code, name, parent, order, null, null, "ACTIVE");
    }

    private List<String> measures(LocalDate day) {
        return indicators.search(day, null, null, null).stream()
                .map(IndicatorRow::unit)
                .distinct()
                .sorted()
                .toList();
    }

    /** Every definition of every day, so that old figures can be read; those not of the day are expired or to come. */
    private List<CodeList.Item> indicatorItems(LocalDate day) {
        List<CodeList.Item> items = new ArrayList<>();
        for (IndicatorRow row : indicators.all()) {
            items.add(new CodeList.Item(
                    row.code(),
                    new CodeList.Names(row.name(), null),
                    row.indicatorGroup(),
                    items.size() + 1,
                    row.knownFrom(),
                    row.knownTo(),
                    status(row.validFrom(), row.validTo(), day)));
        }
        return items;
    }

    private List<CodeList.Item> areaItems(LocalDate day) {
        List<CodeList.Item> items = new ArrayList<>();
        for (UnitRow unit : units.list(day, null, null, null)) {
            items.add(new CodeList.Item(
                    unit.code(),
                    new CodeList.Names(unit.name(), null),
                    unit.parent(),
                    items.size() + 1,
                    unit.knownFrom(),
                    unit.knownTo(),
                    "ACTIVE"));
        }
        return items;
    }

    private static String status(LocalDate from, LocalDate to, LocalDate day) {
        if (Validity.between(from, to).contains(day)) {
            return "ACTIVE";
        }
        return day.isBefore(from) ? "PLANNED" : "EXPIRED";
    }
}
