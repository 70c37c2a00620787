package vn.chitieuso.reporting.completeness;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chitieuso.admin.orgunit.OrgLevel;

import static org.assertj.core.api.Assertions.assertThat;

/** A district stands before its communes, also where the reader sees only the communes. */
class BoardGroupsTest {

    @Test
    void unitsStandUnderTheirDistrictOrAmongTheirLevel() {
        List<BoardGroup> groups = BoardGroups.of(List.of(
                BoardFixture.row("A phường", OrgLevel.COMMUNE, "38", OrgLevel.PROVINCE),
                BoardFixture.row("B xã", OrgLevel.COMMUNE, "Huyện X", OrgLevel.DISTRICT),
                BoardFixture.row("C xã", OrgLevel.COMMUNE, "Huyện Y", OrgLevel.DISTRICT),
                BoardFixture.row("Huyện X", OrgLevel.DISTRICT, "38", OrgLevel.PROVINCE),
                BoardFixture.row("Sở Z", OrgLevel.DEPARTMENT, "38", OrgLevel.PROVINCE)));
        assertThat(groups.stream().map(BoardGroupsTest::told))
                .containsExactly(
                        "DEPARTMENT null [Sở Z]",
                        "DISTRICT Huyện X [Huyện X, B xã]",
                        "DISTRICT Huyện Y [C xã]",
                        "COMMUNE null [A phường]");
    }

    private static String told(BoardGroup group) {
        return group.level() + " " + group.code() + " "
                + group.rows().stream().map(row -> row.unit().name()).toList();
    }
}
