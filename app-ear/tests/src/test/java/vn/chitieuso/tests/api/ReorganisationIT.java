package vn.chitieuso.tests.api;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Merging, splitting, dissolving as a list. Each test takes communes no other test takes. */
class ReorganisationIT {

    private static final String DECEMBER = "2026-12-01";

    private static Answer foresee(SuccessionLines list) {
        return Workshop.administrator().post("reorganisations?dryRun=true", list.order());
    }

    private static Answer apply(SuccessionLines list) {
        return Workshop.administrator().post("reorganisations", list.order());
    }

    private static Answer undo(JsonObject outcome) {
        return Workshop.administrator().post("reorganisations/" + outcome.get("id") + "/undo", "");
    }

    private static JsonObject applied(SuccessionLines list) {
        Answer answer = apply(list);
        if (answer.status() != 201) {
            throw new IllegalStateException("not applied: " + answer);
        }
        return answer.rows().get(0);
    }

    /** All that others see of the structure, before and after December. */
    private static String structure() {
        Caller caller = Workshop.administrator();
        return caller.csv("units?asOf=2026-11-30").body()
                + caller.csv("units?asOf=" + DECEMBER).body()
                + caller.csv("units?asOf=2030-01-01").body();
    }

    private static String grants(String... accounts) {
        return String.join(
                "\n",
                Stream.of(accounts)
                        .map(account -> Workshop.administrator()
                                .get("accounts/" + account)
                                .json()
                                .get("grants")
                                .toString())
                        .toList());
    }

    private static List<String> codes(String path) {
        return Workshop.administrator().get(path).column("code");
    }

    @Test
    void aDryRunTellsWhatWillHappenAndNothingHappens() {
        Workshop.as("cb.14959")
                .patch("reports/CDS-THANG/202611/14959", "{\"values\":[{\"indicator\":\"VB-03\",\"value\":600}]}");
        SuccessionLines list = SuccessionLines.from(DECEMBER)
                .merged("14959", "91001", "Xã Hợp Nhất Một")
                .merged("14974", "91001", "Xã Hợp Nhất Một");
        String before = structure() + grants("cb.14959", "ld.14974");
        Answer answer = foresee(list);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        JsonObject outcome = answer.rows().get(0);
        assertThat(Answer.text(outcome, "effectiveDate")).isEqualTo(DECEMBER);
        assertThat(outcome.getAsJsonObject("ended").get("COMMUNE").getAsInt()).isEqualTo(2);
        assertThat(outcome.getAsJsonObject("founded").get("COMMUNE").getAsInt()).isEqualTo(1);
        assertThat(outcome.getAsJsonArray("splits")).isEmpty();
        assertThat(answer.body()).contains("cb.14959", "Xã Hợp Nhất Một");
        assertThat(outcome.getAsJsonArray("consequences").asList())
                .extracting(each -> each.getAsJsonObject().get("count").getAsInt())
                .contains(4, 1);
        assertThat(structure() + grants("cb.14959", "ld.14974")).isEqualTo(before);
        assertThat(Workshop.administrator().get("reorganisations?size=500").column("effectiveDate"))
                .doesNotContain(DECEMBER + "T");
        assertThat(codes("units/14959/successors?asOf=2026-11-30")).isEmpty();
    }

    @Test
    void appliedItIsAsForetoldAndUndoneItIsAsBefore() {
        SuccessionLines list = SuccessionLines.from(DECEMBER)
                .merged("14980", "91002", "Xã Hợp Nhất Hai")
                .merged("15001", "91002", "Xã Hợp Nhất Hai")
                .part("15034", "91003", "Phường Phần Đầu", true)
                .part("15034", "91004", "Xã Phần Sau", false);
        String[] people = {"cb.14980", "ld.14980", "cb.15001", "ld.15001", "cb.15034", "ld.15034"};
        String structure = structure();
        String grants = grants(people);
        JsonObject foretold = foresee(list).rows().get(0);
        JsonObject outcome = applied(list);
        for (String field : List.of("ended", "founded", "changed", "splits", "consequences")) {
            assertThat(outcome.get(field)).as(field).isEqualTo(foretold.get(field));
        }
        assertThat(Workshop.administrator().get("units/91002?asOf=" + DECEMBER).json())
                .satisfies(unit -> {
                    assertThat(Answer.text(unit, "name")).isEqualTo("Xã Hợp Nhất Hai");
                    assertThat(Answer.text(unit, "kind")).isEqualTo("Xã");
                    assertThat(Answer.text(unit, "level")).isEqualTo("COMMUNE");
                    assertThat(Answer.text(unit, "parent")).isEqualTo("38");
                    assertThat(Answer.text(unit, "validFrom")).isEqualTo(DECEMBER);
                });
        assertThat(Workshop.administrator().get("units/91003?asOf=" + DECEMBER).text("kind"))
                .isEqualTo("Phường");
        assertThat(Workshop.administrator().get("units/91002?asOf=2026-11-30").status())
                .isEqualTo(404);
        assertThat(Workshop.administrator().get("units/14980?asOf=" + DECEMBER).status())
                .isEqualTo(404);
        assertThat(Workshop.administrator().get("units/14980?asOf=2026-11-30").status())
                .isEqualTo(200);
        assertThat(codes("units/91002/predecessors?asOf=" + DECEMBER)).containsExactlyInAnyOrder("14980", "15001");
        assertThat(codes("units/15034/successors?asOf=2026-11-30")).containsExactly("91003", "91004");
        assertThat(grants(people)).contains("91002", "91003").doesNotContain("91004");
        assertThat(undo(outcome).status()).isEqualTo(204);
        assertThat(structure()).isEqualTo(structure);
        assertThat(grants(people)).isEqualTo(grants);
        assertThat(codes("units/15034/successors?asOf=2026-11-30")).isEmpty();
        assertThat(undo(outcome).status()).isEqualTo(409);
        assertThat(apply(list).status()).as("again, after it was undone").isEqualTo(201);
    }

    @Test
    void peopleFinishTheirReportsForTheDaysOfGrace() {
        JsonObject outcome = applied(SuccessionLines.from(DECEMBER).merged("15085", "91005", "Xã Kế Thừa"));
        assertThat(grants("cb.15085"))
                .contains("\"unit\":\"15085\"", "\"validTo\":\"2027-01-29\"")
                .contains("\"unit\":\"91005\"", "\"validFrom\":\"2026-12-01\"");
        assertThat(undo(outcome).status()).isEqualTo(204);
    }

    @Test
    void nobodyInheritsWhereThatIsNotWanted() {
        SuccessionLines list = SuccessionLines.from(DECEMBER).merged("15091", "91006", "Xã Không Kế Thừa");
        Answer answer =
                Workshop.administrator().post("reorganisations", list.order("inheritGrants", false, "graceDays", 0));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        assertThat(grants("cb.15091")).contains("\"validTo\":\"2026-11-30\"").doesNotContain("91006");
        assertThat(undo(answer.rows().get(0)).status()).isEqualTo(204);
    }

    @Test
    void onceAReportStandsOnTheNewStructureItStays() {
        JsonObject outcome = applied(SuccessionLines.from("2026-11-01").merged("15007", "91007", "Xã Đã Báo Cáo"));
        Answer begun = Workshop.as("cb.15007")
                .patch("reports/CDS-THANG/202611/91007", "{\"values\":[{\"indicator\":\"VB-03\",\"value\":600}]}");
        assertThat(begun.status()).as(begun.toString()).isEqualTo(200);
        Answer refused = undo(outcome);
        assertThat(refused.status()).as(refused.toString()).isEqualTo(409);
        assertThat(Workshop.administrator().get("units/91007").status()).isEqualTo(200);
    }

    @Test
    void whatWasChangedSinceIsNotUndone() {
        JsonObject outcome = applied(SuccessionLines.from(DECEMBER).merged("15106", "91008", "Xã Đổi Tên Sau"));
        Answer renamed =
                Workshop.administrator().post("units/91008/changes", Json.of("from", DECEMBER, "name", "Xã Tên Khác"));
        assertThat(renamed.status()).as(renamed.toString()).isEqualTo(200);
        assertThat(undo(outcome).status()).isEqualTo(409);
        assertThat(Workshop.administrator().get("units/91008?asOf=" + DECEMBER).text("name"))
                .isEqualTo("Xã Tên Khác");
    }

    static Stream<Arguments> wrongLists() {
        String old = "15013";
        String name = "Xã Sai";
        return Stream.of(
                arguments("a unit nobody knows", from().merged("99999", "91100", name), "/2/old_code unknown"),
                arguments("a unit that ended", from().merged("380", "91100", name), "/2/old_code unknown"),
                arguments(
                        "the same line twice",
                        from().merged(old, "91100", name).merged(old, "91100", name),
                        "/3/new_code linkTwice"),
                arguments(
                        "two primary successors",
                        from().part(old, "91100", name, true).part(old, "91101", "Xã Sai Nữa", true),
                        "/2/primary_successor onePrimary"),
                arguments(
                        "no primary successor",
                        from().part(old, "91100", name, false).part(old, "91101", "Xã Sai Nữa", false),
                        "/2/primary_successor onePrimary"),
                arguments(
                        "a unit merged into itself",
                        from().line(old, "", old, "", DECEMBER, "merged-into", "whole", "yes", "", ""),
                        "/2/new_code"),
                arguments(
                        "another name than it bears",
                        from().line(old, "Xã Khác", "91100", name, DECEMBER, "merged", "whole", "yes", "", ""),
                        "/2/old_name otherName"),
                arguments(
                        "two names of the new unit",
                        from().merged(old, "91100", name).merged("16342", "91100", "Xã Sai Nữa"),
                        "/3/new_name otherName"),
                arguments(
                        "more than a hundred percent",
                        from().carrying(old, "91100", name, true, "SHARE", "150"),
                        "/2/carried_percent badPercent"),
                arguments(
                        "more than all of a unit's figures",
                        from().carrying(old, "91100", name, true, "SHARE", "80")
                                .carrying(old, "91101", "Xã Thử Hai", false, "SHARE", "50"),
                        "/2/carried_percent moreThanAll"),
                arguments(
                        "a share of nothing",
                        from().carrying(old, "91100", name, true, "SHARE", "0"),
                        "/2/carried_percent badPercent"),
                arguments(
                        "a share without a percent",
                        from().carrying(old, "91100", name, true, "SHARE", ""),
                        "/2/carried_percent badPercent"),
                arguments(
                        "a percent that is no number",
                        from().carrying(old, "91100", name, true, "SHARE", "một nửa"),
                        "/2/carried_percent notANumber"),
                arguments(
                        "an unknown relation",
                        from().line(old, "", "91100", name, DECEMBER, "swallowed", "whole", "yes", "", ""),
                        "/2/relation unknownRelation"),
                arguments(
                        "no date",
                        from().line(old, "", "91100", name, "", "merged", "whole", "yes", "", ""),
                        "/2/effective_date required"),
                arguments(
                        "no day of the calendar",
                        from().line(old, "", "91100", name, "2026-02-30", "merged", "whole", "yes", "", ""),
                        "/2/effective_date notADate"),
                arguments("a new unit without a name", from().merged(old, "91100", ""), "/2/new_name required"),
                arguments(
                        "an unknown share",
                        from().line(old, "", "91100", name, DECEMBER, "merged", "half", "yes", "", ""),
                        "/2/share unknownConstant"),
                arguments("a missing cell", from().line(old, "", "91100"), "/2 wrongNumberOfColumns"),
                arguments("an empty list", from(), "/list emptyList"));
    }

    private static SuccessionLines from() {
        return SuccessionLines.from(DECEMBER);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongLists")
    void aListWithAnErrorIsRefusedWhereItIsWrong(String what, SuccessionLines list, String error) {
        String before = structure();
        for (Answer refused : List.of(foresee(list), apply(list))) {
            assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
            assertThat(refused.errors()).as(refused.toString()).anyMatch(each -> each.startsWith(error));
        }
        assertThat(structure()).isEqualTo(before);
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        Answer refused = foresee(from().merged("99998", "91100", "Xã Sai")
                .line("15013", "Xã Khác", "91101", "Xã Sai Nữa", DECEMBER, "eaten", "whole", "yes", "", "")
                .merged("99999", "91100", "Xã Sai"));
        assertThat(refused.errors())
                .containsExactlyInAnyOrder(
                        "/2/old_code unknown",
                        "/3/old_name otherName",
                        "/3/relation unknownRelation",
                        "/4/old_code unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"title\":\"\",\"list\":\"x\"}", "{\"title\":\"Thử\",\"list\":\"\"}"})
    void anOrderNeedsATitleAndAList(String order) {
        assertThat(Workshop.administrator().post("reorganisations", order).status())
                .isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 367})
    void daysOfGraceHaveTheirLimits(int days) {
        Answer refused = Workshop.administrator()
                .post(
                        "reorganisations",
                        from().merged("15013", "91100", "Xã Sai").order("graceDays", days));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errors()).anyMatch(each -> each.startsWith("/graceDays"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cqtt", "lanhdao", "taichinh", "thanhtra", "cb.15061", "ld.15061"})
    void onlyAdministratorsReorganise(String account) {
        String order = from().merged("15013", "91100", "Xã Sai").order();
        assertThat(Workshop.as(account)
                        .post("reorganisations?dryRun=true", order)
                        .status())
                .isEqualTo(403);
        assertThat(Workshop.as(account).post("reorganisations", order).status()).isEqualTo(403);
        assertThat(Workshop.as(account).post("reorganisations/1/undo", "").status())
                .isEqualTo(403);
    }

    @Test
    void ofTwoListsThatTakeTheSameUnitAtOnceOneWins() throws Exception {
        SuccessionLines one = from().merged("15019", "91201", "Xã Nhanh").merged("15022", "91201", "Xã Nhanh");
        SuccessionLines other = from().merged("15022", "91202", "Xã Chậm").merged("15025", "91202", "Xã Chậm");
        List<Answer> answers = atOnce(() -> apply(one), () -> apply(other));
        assertThat(answers).extracting(Answer::status).as(answers.toString()).contains(201);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .singleElement()
                .satisfies(loser -> {
                    assertThat(loser.status()).isBetween(400, 499);
                });
        assertThat(codes("units/15022/successors?asOf=2026-11-30")).hasSize(1);
    }

    @Test
    void aUnitThatIsFollowedAlreadyIsNotMergedOnceMore() {
        applied(from().merged("15127", "91203", "Xã Trước"));
        Answer refused = apply(from().merged("15127", "91204", "Xã Sau"));
        assertThat(refused.status()).as(refused.toString()).isBetween(400, 499);
        assertThat(codes("units/15127/successors?asOf=2026-11-30")).containsExactly("91203");
    }

    private static List<Answer> atOnce(Callable<Answer> one, Callable<Answer> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<Answer>> running = Stream.of(one, other)
                    .map(call -> threads.submit(() -> {
                        start.await();
                        return call.call();
                    }))
                    .toList();
            return List.of(running.get(0).get(), running.get(1).get());
        } finally {
            threads.shutdownNow();
        }
    }
}
