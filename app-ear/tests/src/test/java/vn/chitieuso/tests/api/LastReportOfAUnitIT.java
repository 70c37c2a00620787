package vn.chitieuso.tests.api;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A unit that has ended finishes the report of the last period whose data closed while it lived, and begins no other. */
class LastReportOfAUnitIT {

    /** Of communes no other test takes, one whose report of the month closed last is not sent. */
    private static final String UNIT = List.of("16234", "16249", "16258", "16279", "16297", "16309").stream()
            .filter(unit -> List.of("DRAFT", "RETURNED")
                    .contains(
                            Workshop.as("cb." + unit).get(path(unit, "202611")).text("state")))
            .findFirst()
            .orElseThrow();

    private static String path(String period) {
        return path(UNIT, period);
    }

    private static String path(String unit, String period) {
        return "reports/CDS-THANG/" + period + "/" + unit;
    }

    private static final String FIGURES = """
                {"values":[{"indicator":"VB-03","value":600,"note":"Đã rà soát."},
                    {"indicator":"VB-04","value":400,"note":"Đã rà soát."},{"indicator":"VB-06a","value":399},
                    {"indicator":"TTHC-01","value":100,"note":"Đã rà soát."},{"indicator":"TTHC-04","value":80},
                    {"indicator":"TTHC-02","value":95},{"indicator":"TTHC-03","value":5}],
                 "narratives":{"ket-qua":"Kết quả trong kỳ."}}""";

    @Test
    void itsPeopleSendItInTheDaysOfGrace() {
        Caller officer = Workshop.as("cb." + UNIT);
        Caller head = Workshop.as("ld." + UNIT);
        Answer ended = Workshop.administrator()
                .post(
                        "reorganisations",
                        SuccessionLines.from("2026-11-20")
                                .merged(UNIT, "91077", "Xã Nối Tiếp")
                                .order());
        assertThat(ended.status()).as(ended.toString()).isEqualTo(201);

        Answer filled = officer.patch(path("202611"), FIGURES);
        assertThat(filled.status()).as(filled.toString()).isEqualTo(200);
        ReportDesk.objects(filled.json(), "findings").stream()
                .filter(finding -> !finding.get("answered").getAsBoolean())
                .map(finding -> Answer.text(finding, "answerAt"))
                .filter(Objects::nonNull)
                .distinct()
                .forEach(indicator -> officer.patch(
                        path("202611"),
                        "{\"values\":[%s]}".formatted(Json.of("indicator", indicator, "note", "Đã rà soát."))));
        assertThat(officer.post(path("202611") + "/submit-for-approval", "").status())
                .isEqualTo(200);
        Answer sent = head.post(path("202611") + "/submit", "");
        assertThat(sent.text("state")).as(sent.toString()).isEqualTo("SUBMITTED");

        assertThat(officer.get(path("202612")).status())
                .as("of data that close after its end")
                .isEqualTo(404);
        assertThat(Workshop.as("cb." + UNIT)
                        .patch("reports/CDS-THANG/202612/91077", "{\"values\":[{\"indicator\":\"VB-03\",\"value\":1}]}")
                        .status())
                .as("its people go on at what followed it")
                .isEqualTo(200);
    }
}
