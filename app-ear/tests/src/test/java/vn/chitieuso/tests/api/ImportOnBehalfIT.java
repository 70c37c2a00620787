package vn.chitieuso.tests.api;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What lists of the standing agency may do with reports of units, and what they may not. Each test takes units and periods
 * that no other test takes.
 */
class ImportOnBehalfIT {

    private static final String HEADER = "unit,period,indicator,value\n";
    private static final List<String> COMPLETE =
            List.of("VB-03,600", "VB-04,400", "VB-06a,399", "TTHC-01,100", "TTHC-04,80", "TTHC-02,95", "TTHC-03,5");

    private static Answer takeUnder(String regime, String query, String... rows) {
        return Caller.agency()
                .upload("values:import?regime=" + regime + query, HEADER + String.join("\n", rows) + "\n");
    }

    private static Answer take(String... rows) {
        return takeUnder("CDS-THANG", "", rows);
    }

    private static Answer takeComplete(String unit, String period) {
        return take(
                COMPLETE.stream().map(row -> unit + "," + period + "," + row).toArray(String[]::new));
    }

    private static List<String> refusals(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json().getAsJsonArray("rejected").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .map(refused -> refused.get("line").getAsInt() + " " + Answer.text(refused, "column") + " "
                        + Answer.text(refused, "code"))
                .toList();
    }

    private static int number(Answer answer, String field) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json().get(field).getAsInt();
    }

    @Test
    void theWholeUnitIsToldOfEveryReportAndTheReportTellsWhy() {
        Answer taken = take("16369,202509,VB-03,600", "16369,202511,VB-03,601");
        assertThat(number(taken, "reportsSent")).as(taken.toString()).isEqualTo(2);
        ReportDesk first = ReportDesk.of("16369", "202509");
        ReportDesk second = ReportDesk.of("16369", "202511");
        for (ReportDesk desk : List.of(first, second)) {
            for (Caller one : List.of(desk.officer(), desk.head())) {
                assertThat(desk.told(one, "REPORT_SENT_ON_BEHALF"))
                        .singleElement()
                        .satisfies(notice ->
                                assertThat(Answer.text(notice, "body")).contains("Cơ quan thường trực nhập thay"));
            }
            assertThat(desk.read().text("onBehalfReason")).contains("nhập thay");
        }
        take("16369,202509,VB-03,602");
        assertThat(first.told(first.head(), "REPORT_SENT_ON_BEHALF"))
                .as("a step taken again is told again")
                .hasSize(2);
        take("16369,202509,VB-03,602");
        assertThat(first.told(first.head(), "REPORT_SENT_ON_BEHALF"))
                .as("a list that changes nothing takes no step")
                .hasSize(2);
    }

    @Test
    void aTriedOrRefusedListTellsNobody() {
        ReportDesk desk = ReportDesk.of("16369", "202512");
        takeUnder("CDS-THANG", "&dryRun=true", "16369,202512,VB-03,600");
        take("16369,202512,VB-03,600", "16369,202512,VB-04,-1");
        assertThat(desk.told(desk.head(), "REPORT_SENT_ON_BEHALF")).isEmpty();
    }

    @Test
    void whatTheUnitHasBegunIsTheUnits() {
        ReportDesk draft = ReportDesk.of("16363", "202601");
        draft.type("VB-03", "7");
        ReportDesk waiting = ReportDesk.awaitingApproval("16363", "202602");
        ReportDesk returned = ReportDesk.returned("16363", "202603", "Xem lại.");
        ReportDesk sent = ReportDesk.submitted("16363", "202604");
        ReportDesk taken = ReportDesk.submitted("16363", "202605");
        taken.act(Caller.agency(), "verify");
        Answer answer = takeUnder(
                "CDS-THANG",
                "&atomic=false",
                "16363,202601,VB-03,1",
                "16363,202602,VB-03,1",
                "16363,202603,VB-03,1",
                "16363,202604,VB-03,1",
                "16363,202605,VB-03,1");
        assertThat(refusals(answer))
                .containsExactly(
                        "2 unit unitAtWork",
                        "3 unit unitAtWork",
                        "4 unit unitAtWork",
                        "5 unit sentByUnit",
                        "6 unit underVerification");
        assertThat(draft.figure("VB-03")).isEqualTo("7");
        assertThat(List.of(waiting, returned, sent, taken))
                .allSatisfy(desk -> assertThat(desk.figure("VB-03")).isEqualTo("600"));
        assertThat(returned.state()).isEqualTo("RETURNED");
        assertThat(sent.read().text("onBehalfReason")).isNull();
    }

    @Test
    void whatSomebodyVerifiesIsNotChangedUnderneath() {
        take("16348,202601,VB-03,600");
        ReportDesk desk = ReportDesk.of("16348", "202601");
        desk.act(Caller.agency(), "verify");
        assertThat(refusals(take("16348,202601,VB-03,601"))).containsExactly("2 unit underVerification");
        assertThat(desk.figure("VB-03")).isEqualTo("600");
    }

    @Test
    void theSameListDoesNotUndoAReturnOrAWithdrawal() {
        take("16348,202602,VB-03,600", "16348,202603,VB-03,600");
        ReportDesk returned = ReportDesk.of("16348", "202602");
        returned.act(Caller.agency(), "return", "{\"reason\":\"Số sai.\"}");
        ReportDesk withdrawn = ReportDesk.of("16348", "202603");
        withdrawn.act(withdrawn.head(), "withdraw");
        for (int value : new int[] {600, 700}) {
            Answer again = take("16348,202602,VB-03," + value, "16348,202603,VB-03," + value);
            assertThat(refusals(again)).containsExactly("2 unit cameBack", "3 unit cameBack");
        }
        assertThat(returned.state()).isEqualTo("RETURNED");
        assertThat(withdrawn.state()).isEqualTo("DRAFT");
        assertThat(returned.revisions()).hasSize(1);
        assertThat(returned.type("VB-03", "620").status()).isEqualTo(200);
    }

    @Test
    void aListDoesNotBreakARule() {
        Answer atomic = take("16342,202601,VB-04,400", "16342,202601,VB-06a,500", "16342,202602,VB-04,400");
        assertThat(refusals(atomic)).containsExactly("2 value ruleBroken", "3 value ruleBroken");
        assertThat(atomic.body()).contains("VB-06a", "(400)");
        assertThat(Caller.agency().get("reports?period=202602&unit=16342").total())
                .isZero();

        Answer good = takeUnder(
                "CDS-THANG",
                "&atomic=false",
                "16342,202601,VB-04,400",
                "16342,202601,VB-06a,500",
                "16342,202601,VB-03,9",
                "16342,202602,VB-04,400");
        assertThat(refusals(good)).containsExactly("2 value ruleBroken", "3 value ruleBroken", "4 null ruleBroken");
        assertThat(number(good, "created")).isEqualTo(1);
        assertThat(Caller.agency().get("reports?period=202601&unit=16342").total())
                .isZero();

        Answer later = take("16342,202602,VB-06a,500");
        assertThat(refusals(later)).as("with what stands").containsExactly("2 value ruleBroken");
        assertThat(number(take("16342,202602,VB-06a,400"), "created")).isEqualTo(1);
    }

    /** The deadline of the period is still ahead. */
    @Test
    void whileTheUnitMayReportInTimeAReportThatLacksAFigureIsHeldUntilAListCompletesIt() {
        ReportDesk desk = ReportDesk.of("16342", "202612");
        Answer held = take("16342,202612,VB-03,600", "16342,202612,VB-04,400");
        assertThat(number(held, "created")).isEqualTo(2);
        assertThat(number(held, "reportsHeld")).isEqualTo(1);
        assertThat(number(held, "reportsSent")).isZero();
        assertThat(desk.state()).isEqualTo("DRAFT");
        assertThat(desk.figure("VB-03")).isEqualTo("600");
        assertThat(desk.told(desk.head(), "REPORT_SENT_ON_BEHALF")).isEmpty();
        assertThat(Caller.agency().get("values?period=202612&unit=16342").total())
                .as("others see nothing of it")
                .isZero();

        Answer completed =
                take(COMPLETE.stream().skip(2).map(row -> "16342,202612," + row).toArray(String[]::new));
        assertThat(number(completed, "reportsSent")).isEqualTo(1);
        assertThat(desk.state()).isEqualTo("SUBMITTED");
        assertThat(desk.revisions()).hasSize(1);
        assertThat(desk.revisions().get(0).toString()).contains("VB-03", "600", "TTHC-03");
        assertThat(Caller.agency().get("values?period=202612&unit=16342").total())
                .isEqualTo(7);
        assertThat(refusals(take("16342,202612,VB-03,"))).containsExactly("2 value requiredCleared");
    }

    @Test
    void whatWasHeldAndTheUnitGoesOnWithIsTheUnits() {
        take("16348,202612,VB-03,600");
        ReportDesk desk = ReportDesk.of("16348", "202612");
        desk.type("VB-03", "610");
        assertThat(refusals(take("16348,202612,VB-03,600", "16348,202612,VB-04,1")))
                .containsExactly("2 unit unitAtWork", "3 unit unitAtWork");
        assertThat(desk.figure("VB-03")).isEqualTo("610");
    }

    @Test
    void aListFreezesWhatASendingByHandFreezes() {
        ReportDesk desk = ReportDesk.of("16309", "202601");
        assertThat(number(takeComplete("16309", "202601"), "reportsSent")).isEqualTo(1);
        String frozen = Caller.agency().get(desk.path() + "/revisions/1").body();
        assertThat(frozen).contains("VB-06", "99.75", "VB-06a / VB-04 * 100", "DERIVED", "attachments");
        desk.act(Caller.agency(), "return", "{\"reason\":\"Thêm lời.\"}");
        desk.officer().patch(desk.path(), "{\"narratives\":{\"ket-qua\":\"Kết quả trong kỳ.\"}}");
        desk.answerWarnings();
        desk.sendAgain();
        Answer comparison = desk.officer().get(desk.path() + "/comparison?from=1&to=2");
        assertThat(ReportDesk.objects(comparison.json(), "changes"))
                .extracting(change -> Answer.text(change, "kind") + " " + Answer.text(change, "place"))
                .filteredOn(change -> !change.startsWith("NOTE"))
                .containsExactly("NARRATIVE ket-qua");
    }

    @Test
    void aQuarterThatItsMonthsGiveIsNotContradicted() {
        QuarterDesk.publish();
        for (String period : List.of("202607", "202608", "202609")) {
            ReportDesk.of("15880", period).type("VB-03", "100");
        }
        Answer other = takeUnder(QuarterDesk.QUARTERLY, "", "15880,2026Q3,VB-03,301", "15880,2026Q3,CB-01,40");
        assertThat(refusals(other)).containsExactly("2 value fromPeriods");
        Answer same = takeUnder(QuarterDesk.QUARTERLY, "", "15880,2026Q3,VB-03,300", "15880,2026Q3,CB-01,40");
        assertThat(refusals(same)).isEmpty();
        assertThat(number(same, "created")).isEqualTo(1);
        assertThat(number(same, "unchanged")).isEqualTo(1);
        ReportDesk quarter = QuarterDesk.of("15880", "2026Q3");
        assertThat(quarter.state()).isEqualTo("SUBMITTED");
        assertThat(quarter.revisions().get(0).toString()).contains("VB-03", "300", "DERIVED");
        assertThat(Caller.agency()
                        .get("values?indicator=VB-03&period=2026Q3&unit=15880")
                        .column("value"))
                .containsExactly("300");

        ReportDesk own = QuarterDesk.of("15865", "2026Q3");
        for (String period : List.of("202607", "202608", "202609")) {
            ReportDesk.of("15865", period).type("VB-03", "100");
        }
        Answer drafted = own.officer()
                .upload("values:import?regime=" + QuarterDesk.QUARTERLY, HEADER + "15865,2026Q3,VB-03,299\n");
        assertThat(refusals(drafted)).containsExactly("2 value fromPeriods");
    }

    @Test
    void aReportThatAListOpensBeginsWithWhatIsUnfinished() {
        QuarterDesk.publish();
        ReportDesk before = QuarterDesk.of("15820", "2026Q3");
        QuarterDesk.lines(
                before,
                Json.of("kind", "TASKS", "key", "do", "seen", 0, "title", "Số hóa hồ sơ", "workState", "IN_PROGRESS"),
                Json.of("kind", "TASKS", "key", "xong", "seen", 0, "title", "Đã xong", "workState", "DONE"));
        assertThat(refusals(takeUnder(QuarterDesk.QUARTERLY, "", "15820,2026Q4,VB-03,300", "15820,2026Q4,CB-01,40")))
                .isEmpty();
        ReportDesk opened = QuarterDesk.of("15820", "2026Q4");
        assertThat(ReportDesk.objects(opened.read().json(), "lines"))
                .extracting(line -> Answer.text(line, "key"))
                .contains("do")
                .doesNotContain("xong");
        assertThat(opened.revisions().get(0).toString())
                .contains("Số hóa hồ sơ")
                .doesNotContain("Đã xong");
    }

    @Test
    void aFigureAnotherReportHasPassedOnStands() {
        QuarterDesk.publish();
        RegimeDesk.group("THU-NHAP", "15889");
        RegimeDesk.publish("THU-NHAP", "MONTH", "THU-NHAP", RegimeDesk.indicators("Số liệu", "CB-01", "VB-01a"));
        assertThat(refusals(takeUnder(QuarterDesk.MONTHLY, "", "15889,202604,CB-01,40")))
                .isEmpty();
        assertThat(refusals(takeUnder("THU-NHAP", "", "15889,202604,CB-01,41")))
                .containsExactly("2 indicator givenElsewhere");
        assertThat(refusals(takeUnder("THU-NHAP", "", "15889,202604,CB-01,40"))).isEmpty();
    }

    @Test
    void aReportBegunUnderARevisionIsAskedWhatThatRevisionAsks() {
        RegimeDesk.group("THU-SUA", "16297");
        RegimeDesk.publish("THU-SUA", "MONTH", "THU-SUA", RegimeDesk.indicators("Số liệu", "CB-01"));
        ReportDesk begun = ReportDesk.under("THU-SUA", "16297", "202604");
        assertThat(begun.type("CB-01", "40").status()).isEqualTo(200);
        RegimeDesk.revise("THU-SUA", "MONTH", "THU-SUA", RegimeDesk.indicators("Số liệu", "CB-01", "VB-01a"));
        Answer taken = begun.officer()
                .upload(
                        "values:import?regime=THU-SUA&atomic=false",
                        HEADER + "16297,202604,CB-01,41\n16297,202604,VB-01a,1\n16297,202605,VB-01a,1\n");
        assertThat(refusals(taken)).containsExactly("3 indicator notAsked");
        assertThat(number(taken, "created") + number(taken, "updated")).isEqualTo(2);
    }

    @Test
    void aTruthIsAFigureOnlyWhereFiguresStandForYesAndNo() {
        Answer answer = Caller.agency()
                .post(
                        "values:import?regime=CDS-THANG&dryRun=true",
                        "[{\"unit\":\"16297\",\"period\":\"202601\",\"indicator\":\"VB-03\",\"value\":true}]");
        assertThat(refusals(answer)).containsExactly("1 value notANumber");
    }

    @Test
    void howFarAListIsCanBeFollowedAndWhatIsStoppedStoresNothing() throws InterruptedException {
        String row = "16297,202602,VB-03,600\n";
        Answer begun = Caller.agency()
                .send(
                        "POST",
                        "values:import?regime=CDS-THANG",
                        Caller.CSV,
                        HEADER + row.repeat(2_000_000),
                        "Prefer",
                        "respond-async");
        assertThat(begun.status()).as(begun.toString()).isEqualTo(202);
        String job = begun.header("Location").replaceAll(".*/jobs/", "jobs/");
        JsonObject now = Caller.agency().get(job).json();
        for (int i = 0; i < 600 && now.get("done").getAsInt() < 10; i++) {
            Thread.sleep(100);
            now = Caller.agency().get(job).json();
        }
        assertThat(now.get("total").getAsInt()).isEqualTo(100);
        assertThat(now.get("percent").getAsInt()).isBetween(10, 99);
        assertThat(Answer.text(now, "state")).isEqualTo("RUNNING");
        assertThat(Caller.agency().delete(job).status()).isEqualTo(200);
        for (int i = 0; i < 600 && "RUNNING".equals(Answer.text(now, "state")); i++) {
            Thread.sleep(100);
            now = Caller.agency().get(job).json();
        }
        assertThat(Answer.text(now, "state")).isEqualTo("CANCELLED");
        assertThat(Caller.agency().get("jobs?size=50").body()).contains("\"CANCELLED\"");
        assertThat(Caller.agency().get("reports?period=202602&unit=16297").total())
                .isZero();
    }
}
