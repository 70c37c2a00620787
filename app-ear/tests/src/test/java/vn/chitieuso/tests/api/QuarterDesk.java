package vn.chitieuso.tests.api;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A quarterly regime of a few units with what the demonstration's regimes have not: tables of tasks and projects, sections
 * under a condition, a stock that is asked every month too.
 */
final class QuarterDesk {

    static final String QUARTERLY = "THU-QUY";

    /** Asks the stock every month. */
    static final String MONTHLY = "THU-THANG";

    private static final String GROUP = "THU-QUY";

    private QuarterDesk() {}

    static synchronized void publish() {
        RegimeDesk.group(GROUP, "15778 15796 15820 15835 15865 15880 15889");
        RegimeDesk.publish(MONTHLY, "MONTH", GROUP, RegimeDesk.indicators("Nhân lực", "CB-01*", "VB-01a"));
        RegimeDesk.publish(
                QUARTERLY,
                "QUARTER",
                GROUP,
                RegimeDesk.indicators("Số liệu", "VB-03*", "CB-01*", "PAKN-01b"),
                RegimeDesk.where("PAKN-01b > 0", RegimeDesk.indicators("Trả lời phản ánh", "PAKN-01a*")),
                RegimeDesk.where("PAKN-01b > 0", RegimeDesk.narratives("Giải trình", "giai-trinh")),
                RegimeDesk.lines("TASKS", "Tiến độ nhiệm vụ"),
                RegimeDesk.lines("PROJECTS", "Tiến độ dự án"));
    }

    static ReportDesk of(String unit, String period) {
        return ReportDesk.under(QUARTERLY, unit, period);
    }

    /** Everything that is required where no condition holds. */
    static ReportDesk filled(String unit, String period) {
        ReportDesk desk = of(unit, period);
        Answer answer = desk.officer()
                .patch(
                        desk.path(),
                        "{\"values\":[{\"indicator\":\"VB-03\",\"value\":600},{\"indicator\":\"CB-01\",\"value\":40}]}");
        if (answer.status() != 200) {
            throw new IllegalStateException("The quarter cannot be filled: " + answer);
        }
        return desk;
    }

    /** @param lines as {@link Json#of} makes them */
    static Answer lines(ReportDesk desk, String... lines) {
        return desk.officer()
                .patch(desk.path(), Stream.of(lines).collect(Collectors.joining(",", "{\"lines\":[", "]}")));
    }
}
