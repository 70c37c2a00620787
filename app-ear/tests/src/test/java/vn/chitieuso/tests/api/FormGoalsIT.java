package vn.chitieuso.tests.api;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Beside each figure of the form stands what the unit shall reach: by its own target, its group's, or that of those above. */
class FormGoalsIT {

    private static final String REGIME = "THU-MUC-TIEU";
    private static final String OWN = "16000";
    private static final String OF_GROUP = "16033";

    @BeforeAll
    static void targetsAreSet() {
        RegimeDesk.group(REGIME, OWN + " " + OF_GROUP);
        RegimeDesk.publish(
                REGIME, "MONTH", REGIME, RegimeDesk.indicators("Văn bản", "VB-04", "VB-06a", "VB-06", "TTHC-04"));
        Answer set = Caller.agency().upload("targets:import", """
                indicator,unit,group,year,value,qualifier,path,baseline,decision,remark
                VB-06,38,,2026,98,GREATER_OR_EQUAL,IN_YEAR,,,số liệu minh họa
                TTHC-04,38,,2026,100000,GREATER_OR_EQUAL,IN_YEAR,,,số liệu minh họa
                VB-04,,THU-MUC-TIEU,2026,1500,GREATER_OR_EQUAL,IN_YEAR,,,số liệu minh họa
                VB-04,16000,,2026,2600,GREATER_OR_EQUAL,IN_YEAR,,,số liệu minh họa
                """);
        assertThat(set.status()).as(set.toString()).isEqualTo(200);
    }

    private static String goal(String unit, String indicator) {
        String page = BrowserSession.of("cb." + unit)
                .get("reporting/report/edit.xhtml?regime=" + REGIME + "&period=202604&unit=" + unit)
                .body();
        Matcher cell = Pattern.compile("data-goal=\"" + indicator + "\">(.*?)</td>", Pattern.DOTALL)
                .matcher(page);
        assertThat(cell.find()).as(indicator).isTrue();
        return cell.group(1).replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ").strip();
    }

    @Test
    void theOwnTargetGoesBeforeTheGroups() {
        assertThat(goal(OWN, "VB-04")).isEqualTo("từ 2.600");
        assertThat(goal(OF_GROUP, "VB-04")).isEqualTo("từ 1.500 Nhóm " + REGIME);
    }

    @Test
    void aPercentageOfTheProvinceIsAskedOfEachAndACountIsNot() {
        assertThat(goal(OWN, "VB-06")).contains("98").contains("Thanh Hóa");
        assertThat(goal(OWN, "TTHC-04")).isEqualTo("–");
    }
}
