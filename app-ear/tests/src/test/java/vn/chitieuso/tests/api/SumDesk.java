package vn.chitieuso.tests.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.stream.Stream;

/**
 * Two districts of the workshop that lived in 2020 and 2021 alone, with communes, indicators, regimes and figures in which
 * everything happens that makes adding up hard.
 */
public final class SumDesk {

    private static final String FOUNDED = "2020-01-01";
    private static final String REORGANISED = "2020-07-01";
    private static final String LAST_DAY = "2021-12-31";
    private static final String MONTHLY = "TC-THANG";
    private static final String QUARTERLY = "TC-QUY";
    private static final String GROUP = "TC-NHOM";
    private static final List<String> ONE = List.of("TC01", "TC02", "TC03", "TC04", "TC05", "TC06");
    private static final List<String> TWO = List.of("TC07", "TC08", "TC09", "TC10", "TC11", "TC12", "TC13");
    private static final List<String> FOLLOWING = List.of("TC56", "TC41", "TC42");

    private static boolean prepared;

    private SumDesk() {}

    public static synchronized void prepare() {
        if (prepared) {
            return;
        }
        structure();
        catalogue();
        regimes();
        figures();
        course();
        prepared = true;
    }

    static Caller agency() {
        return Workshop.as("cqtt");
    }

    private static void structure() {
        found("TCA", "DISTRICT", "38");
        found("TCB", "DISTRICT", "38");
        ONE.forEach(code -> found(code, "COMMUNE", "TCA"));
        TWO.forEach(code -> found(code, "COMMUNE", "TCB"));
        change("TC02/end", "lastDay", "2020-05-31", "reason", "Giải thể");
        change("TC03/changes", "from", REORGANISED, "parent", "TCB");
        String list = SuccessionLines.from(REORGANISED)
                .merged("TC05", "TC56", "Xã Gộp")
                .merged("TC06", "TC56", "Xã Gộp")
                .carrying("TC04", "TC41", "Xã Phần Đầu", true, "SHARE", "60")
                .part("TC04", "TC42", "Xã Phần Sau", false)
                .order();
        expect(201, Workshop.administrator().post("reorganisations", list));
        everybodyOfTheYear().forEach(code -> change(code + "/end", "lastDay", LAST_DAY, "reason", "Hết thử"));
        List.of("TCA", "TCB").forEach(code -> change(code + "/end", "lastDay", LAST_DAY, "reason", "Hết thử"));
    }

    /** Communes that were there after the reorganisation. */
    private static List<String> everybodyOfTheYear() {
        return Stream.of(List.of("TC01", "TC03"), TWO, FOLLOWING)
                .flatMap(List::stream)
                .toList();
    }

    private static void found(String code, String level, String parent) {
        expect(
                201,
                Workshop.administrator()
                        .post(
                                "units",
                                Json.of(
                                        "code",
                                        code,
                                        "name",
                                        "Đơn vị " + code,
                                        "level",
                                        level,
                                        "kind",
                                        "Đơn vị",
                                        "parent",
                                        parent,
                                        "validFrom",
                                        FOUNDED)));
    }

    private static void change(String path, Object... fields) {
        String code = path.substring(0, path.indexOf('/'));
        String day = FOLLOWING.contains(code) ? REORGANISED : FOUNDED;
        expect(200, Workshop.administrator().post("units/" + path + "?asOf=" + day, Json.of(fields)));
    }

    private static void catalogue() {
        define("TKT-01", CatalogueDesk.input("validFrom", FOUNDED));
        define("TKT-02", CatalogueDesk.input("validFrom", FOUNDED));
        define("TKT-03", CatalogueDesk.input("validFrom", FOUNDED, "timeAggregation", "LAST"));
        define("TKT-04", CatalogueDesk.derived("TKT-01 / TKT-02 * 100", "validFrom", FOUNDED, "unit", "%"));
    }

    private static void define(String code, String definition) {
        expect(200, agency().put("indicators/" + code, definition));
    }

    private static void regimes() {
        expect(200, agency().put("unit-groups/" + GROUP, Json.of("name", "Nhóm thử")));
        members(FOUNDED, Stream.of(List.of("TCA", "TCB"), ONE, TWO));
        members(REORGANISED, Stream.of(List.of("TCA", "TCB"), everybodyOfTheYear()));
        expect(200, agency().put("unit-groups/" + GROUP + "-MOT", Json.of("name", "Một đơn vị")));
        expect(200, agency().put("unit-groups/" + GROUP + "-MOT/members", Json.of("from", FOUNDED, "codes", "TC11")));
        publish(MONTHLY, "MONTH", GROUP, "TKT-01", "TKT-02", "TKT-03", "TKT-04");
        publish(QUARTERLY, "QUARTER", GROUP + "-MOT", "TKT-01");
    }

    private static void members(String from, Stream<List<String>> codes) {
        String text = String.join(" ", codes.flatMap(List::stream).toList());
        expect(200, agency().put("unit-groups/" + GROUP + "/members", Json.of("from", from, "codes", text)));
    }

    private static void publish(String code, String frequency, String group, String... indicators) {
        JsonObject draft = new JsonObject();
        draft.addProperty("name", "Báo cáo thử " + code);
        draft.addProperty("legalBasis", "Quyết định 969/QĐ-UBND ngày 18/3/2022");
        draft.addProperty("receiver", "Cơ quan thường trực");
        draft.addProperty("frequency", frequency);
        draft.addProperty("scheme", "ND09");
        JsonArray levels = new JsonArray();
        levels.add("DISTRICT");
        levels.add("COMMUNE");
        draft.add("levels", levels);
        JsonArray groups = new JsonArray();
        groups.add(group);
        draft.add("groups", groups);
        draft.addProperty("validFrom", FOUNDED);
        draft.addProperty("jumpPercent", 50);
        JsonObject due = new JsonObject();
        due.addProperty("kind", "WORKING_DAYS");
        due.addProperty("workingDays", 2);
        due.addProperty("time", "17:00");
        JsonArray deadlines = new JsonArray();
        deadlines.add(due);
        draft.add("deadlines", deadlines);
        JsonArray sections = new JsonArray();
        sections.add(RegimeDesk.indicators("Số liệu", indicators));
        draft.add("sections", sections);
        Answer kept = agency().put("regimes/" + code + "/draft", draft.toString());
        expect(200, kept);
        expect(
                204,
                agency().post(
                                "regimes/" + code + "/draft/publish",
                                Json.of("version", kept.json().get("version").getAsInt(), "duplicatesSeen", true)));
    }

    private static void figures() {
        // before its months, which give it from then on
        send(QUARTERLY, "TC11,2020Q2,TKT-01,10,\n");
        send(MONTHLY, """
                TC01,202004,TKT-01,10,
                TC01,202006,TKT-01,30,
                TC02,202004,TKT-01,5,
                TC02,202005,TKT-01,7,
                TC03,202004,TKT-01,1,
                TC03,202005,TKT-01,2,
                TC03,202006,TKT-01,3,
                TC03,202007,TKT-01,4,
                TC03,202008,TKT-01,5,
                TC03,202009,TKT-01,6,
                TC04,202004,TKT-01,10,
                TC04,202005,TKT-01,10,
                TC04,202006,TKT-01,10,
                TC05,202006,TKT-01,20,
                TC06,202006,TKT-01,22,
                TC05,202006,TKT-03,100,
                TC06,202006,TKT-03,50,
                TC56,202007,TKT-01,9,
                TC56,202007,TKT-03,160,
                TC41,202007,TKT-01,4,
                TC42,202007,TKT-01,2,
                TC07,202004,TKT-01,100,GREATER_THAN
                TC08,202004,TKT-01,0,
                TC08,202004,TKT-02,0,
                TC09,202004,TKT-01,50,
                TC09,202004,TKT-02,80,
                TC10,202004,TKT-02,1000,
                TC11,202004,TKT-01,1,
                TC11,202005,TKT-01,1,
                TC11,202006,TKT-01,1,
                TC12,202004,TKT-01,77,
                TC13,202004,TKT-01,600,
                TC13,202004,TKT-02,1000,
                TCA,202004,TKT-01,3,
                """);
    }

    /** What happens to the reports once they are sent. */
    private static void course() {
        send(MONTHLY, "TC09,202004,TKT-01,60,\n");
        String returned = "reports/" + MONTHLY + "/202004/TC12/return";
        expect(200, agency().post(returned, Json.of("reason", "Rà soát.")));
        String verified = "reports/" + MONTHLY + "/202004/TC13";
        expect(200, agency().put(verified + "/cells/TKT-01/verified", Json.of("value", 590, "reason", "Trùng 10.")));
        expect(200, agency().post(verified + "/accept", ""));
    }

    static void send(String regime, String rows) {
        Answer answer =
                agency().upload("values:import?regime=" + regime, "unit,period,indicator,value,qualifier\n" + rows);
        if (answer.status() != 200 || answer.json().get("rejectedTotal").getAsInt() > 0) {
            throw new IllegalStateException("not sent: " + answer);
        }
    }

    static void send(String rows) {
        send(MONTHLY, rows);
    }

    private static void expect(int status, Answer answer) {
        if (answer.status() != status) {
            throw new IllegalStateException("cannot be prepared: " + answer);
        }
    }
}
