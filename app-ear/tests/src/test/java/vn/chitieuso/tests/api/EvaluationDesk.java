package vn.chitieuso.tests.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * An evaluation of districts by a set of criteria of its own, with the people concerned. A test takes a series that no other
 * test takes. The districts' figures of 2022 are the demonstration's.
 */
public final class EvaluationDesk {

    /** Districts that are evaluated where a group is: those of QĐ 969. */
    static final int OF_GROUP = 12;

    /** Verifies section A. */
    static final String FIRST = "cb.skhcn";

    /** Verifies section B. */
    static final String OTHER = "cb.snv";

    /** Checks samples. */
    static final String CHECKER = "cb.stc";

    private static final String DAY = "2022-06-01";
    private static final Set<String> APPOINTED = new HashSet<>();

    private final String scorecard;

    private EvaluationDesk(String scorecard) {
        this.scorecard = scorecard;
    }

    /** A published set of criteria of 2022 that nobody is evaluated by yet. */
    public static EvaluationDesk published(String series) {
        String code = series + "-2022";
        Caller agency = Caller.agency();
        expect(
                201,
                agency.post(
                        "scorecards",
                        Json.of(
                                "code",
                                code,
                                "name",
                                "Bộ thử " + series,
                                "series",
                                series,
                                "year",
                                2022,
                                "level",
                                "DISTRICT",
                                "maximum",
                                45)));
        section(code, "A", 20);
        section(code, "B", 20);
        section(code, "C", 5);
        criterion(code, "A", "A.1", 10, "LINEAR", "90..100", "VB-06");
        criterion(code, "A", "A.2", 10, "RANK", "HIGHER", "NLS-03");
        criterion(code, "B", "B.1", 10, "MANUAL", null, null);
        criterion(code, "B", "B.2", 10, "LINEAR", "0..100", "XHS-01");
        criterion(code, "C", "C.1", 5, "YES_NO", null, "BCD-02a");
        expect(200, agency.post("scorecards/" + code + "/publish", ""));
        return new EvaluationDesk(code);
    }

    private static void section(String code, String section, int maximum) {
        expect(
                200,
                Caller.agency()
                        .put(
                                "scorecards/" + code + "/sections/" + section,
                                Json.of(
                                        "title",
                                        "Mục " + section,
                                        "ordinal",
                                        section.charAt(0) - 'A' + 1,
                                        "maximum",
                                        maximum)));
    }

    private static void criterion(
            String code,
            String section,
            String criterion,
            int maximum,
            String rule,
            String parameters,
            String measure) {
        expect(
                200,
                Caller.agency()
                        .put(
                                "scorecards/" + code + "/sections/" + section + "/criteria/" + criterion,
                                Json.of(
                                        "title",
                                        "Tiêu chí " + criterion,
                                        "ordinal",
                                        criterion.charAt(2) - '0',
                                        "maximum",
                                        maximum,
                                        "rule",
                                        rule,
                                        "parameters",
                                        parameters,
                                        "measure",
                                        measure,
                                        "evidence",
                                        "số, ngày, tên văn bản")));
    }

    /** Open to the districts of QĐ 969, with its panel. */
    static EvaluationDesk open(String series) {
        EvaluationDesk desk = published(series);
        desk.setUp("QD969", Caller.TODAY.plusDays(5));
        desk.assign("A", "SKHCN");
        desk.assign("B", "SNV");
        expect(200, desk.step("advance"));
        return desk;
    }

    void setUp(String group, LocalDate selfScoringUntil) {
        expect(
                201,
                Caller.agency()
                        .post(
                                "evaluations",
                                Json.of(
                                        "scorecard",
                                        scorecard,
                                        "group",
                                        group,
                                        "selfScoringUntil",
                                        selfScoringUntil,
                                        "explanationUntil",
                                        Caller.TODAY.plusDays(10),
                                        "verificationUntil",
                                        Caller.TODAY.plusDays(15),
                                        "councilOn",
                                        Caller.TODAY.plusDays(20))));
    }

    void assign(String criteria, String department) {
        JsonObject assignment = new JsonObject();
        JsonArray codes = new JsonArray();
        codes.add(criteria);
        assignment.add("criteria", codes);
        assignment.addProperty("department", department);
        JsonArray assignments = new JsonArray();
        assignments.add(assignment);
        JsonObject body = new JsonObject();
        body.add("assignments", assignments);
        expect(200, Caller.agency().put(path() + "/panel", body.toString()));
    }

    Answer step(String step, Object... fields) {
        return Caller.agency().post(path() + "/" + step, Json.of(fields));
    }

    public String scorecard() {
        return scorecard;
    }

    public String path() {
        return "evaluations/" + scorecard;
    }

    String path(String unit, String criterion) {
        return path() + "/" + unit + "/" + criterion;
    }

    /** The officer of some districts; a username serves as many as it is appointed to. */
    public static Caller officer(String username, String... units) {
        return appointed(username, "REPORTER", units);
    }

    public static Caller head(String username, String... units) {
        return appointed(username, "UNIT_HEAD", units);
    }

    private static Caller appointed(String username, String role, String... units) {
        for (String unit : units) {
            if (APPOINTED.add(username + role + unit)) {
                FormerUnits.appoint(username, role, unit, DAY);
            }
        }
        return Caller.as(username);
    }

    /** Codes of the units that are evaluated. */
    public String[] units() {
        return Caller.agency().get(path() + "/units?size=500").column("unit").toArray(String[]::new);
    }

    /** Everything units say themselves, handed in. */
    public void selfScored(Caller officer, Caller head, String... units) {
        for (String unit : units) {
            expect(
                    200,
                    officer.patch(
                            path(unit, "B.1"), Json.of("points", 6 + unit.charAt(2) % 4, "reason", "Tự đánh giá")));
            expect(
                    200,
                    officer.patch(
                            path(unit, "B.2"), Json.of("claimedValue", "62.5", "reason", "Sổ theo dõi của đơn vị")));
            expect(200, head.post(path() + "/" + unit + "/self-score/hand-in", "{}"));
        }
    }

    /** Takes what is proposed at everything that is the caller's. */
    Answer acceptAll(Caller caller) {
        JsonArray cells = new JsonArray();
        caller.get(path() + "/cells?yours=true&size=500").rows().forEach(row -> {
            JsonObject cell = new JsonObject();
            cell.add("unit", row.get("unit"));
            cell.add("criterion", row.get("criterion"));
            cell.add("points", row.get("proposed"));
            cells.add(cell);
        });
        JsonObject body = new JsonObject();
        body.add("cells", cells);
        Answer answer = caller.post(path() + "/verdicts", body.toString());
        expect(200, answer);
        return answer;
    }

    /** A score as the caller is told it. */
    JsonObject score(Caller caller, String unit, String criterion) {
        Answer answer = caller.get(path(unit, criterion));
        expect(200, answer);
        return answer.json();
    }

    public static List<JsonObject> objects(JsonObject json, String field) {
        return StreamSupport.stream(json.getAsJsonArray(field).spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .toList();
    }

    public static void expect(int status, Answer answer) {
        if (answer.status() != status) {
            throw new IllegalStateException("not " + status + ": " + answer);
        }
    }

    @Override
    public String toString() {
        return scorecard + Arrays.toString(units());
    }
}
