package vn.chitieuso.reporting.rollup;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.reporting.rollup.GroupMembers.Standing;

import static org.assertj.core.api.Assertions.assertThat;

class GroupMembersTest {

    private static Standing standing(int from, int to) {
        return new Standing(1, 2, OrgLevel.COMMUNE, 1, day(from), day(to));
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2025, 1, day);
    }

    @Test
    void whatOthersTakeIsTakenOnce() {
        assertThat(standing(1, 31).without(List.of(standing(1, 31)))).isEmpty();
        assertThat(standing(1, 31).without(List.of(standing(10, 20))))
                .containsExactly(standing(1, 9), standing(21, 31));
        assertThat(standing(5, 10).without(List.of(standing(1, 7), standing(9, 20))))
                .containsExactly(standing(8, 8));
        assertThat(standing(5, 10).without(List.of(standing(11, 20)))).containsExactly(standing(5, 10));
        assertThat(standing(5, 10).without(List.of())).containsExactly(standing(5, 10));
    }
}
