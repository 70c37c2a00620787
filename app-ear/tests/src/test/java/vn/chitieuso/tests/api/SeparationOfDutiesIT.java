package vn.chitieuso.tests.api;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.chitieuso.tests.product.RunningProduct;

import static org.assertj.core.api.Assertions.assertThat;

/** A small unit's head who also fills its reports: what they typed somebody else must approve. */
class SeparationOfDutiesIT {

    private static final String UNIT = "14878";

    /** The demonstration has nobody of both roles. */
    @BeforeAll
    static void theHeadFillsToo() throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        RunningProduct.on(Caller.TODAY).jdbcUrl());
                PreparedStatement statement = connection.prepareStatement("""
                        INSERT INTO role_grant (id, version, account_id, unit_id, role, valid_from, valid_to, granted_by,
                            granted_at)
                        SELECT nextval('entity_id'), 1, g.account_id, g.unit_id, 'REPORTER', g.valid_from, g.valid_to,
                               'quantri', now()
                        FROM role_grant g JOIN account a ON a.id = g.account_id
                        WHERE a.username = ? AND g.role = 'UNIT_HEAD'""")) {
            statement.setString(1, "ld." + UNIT);
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }

    private static Answer patch(ReportDesk desk, String json) {
        Answer answer = desk.head().patch(desk.path(), json);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer;
    }

    private static void assertNotApprovable(ReportDesk desk, String what) {
        Answer seen = desk.head().get(desk.path());
        assertThat(seen.json().getAsJsonArray("actions").toString()).doesNotContain("\"submit\"");
        Answer answer = desk.act(desk.head(), "submit");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(403);
        assertThat(answer.text("detail")).contains(what);
        assertThat(desk.state()).isEqualTo("AWAITING_APPROVAL");
    }

    @Test
    void aFigureOfOnesOwnIsForOthersToApprove() {
        ReportDesk desk = ReportDesk.filled(UNIT, "202603");
        patch(desk, "{\"values\":[{\"indicator\":\"VB-03\",\"value\":601}]}");
        desk.act(desk.officer(), "submit-for-approval");
        assertNotApprovable(desk, "VB-03");

        desk.act(desk.head(), "return", "{\"reason\":\"Cán bộ nhập lại.\"}");
        desk.type("VB-03", "602");
        desk.act(desk.officer(), "submit-for-approval");
        assertThat(desk.act(desk.head(), "submit").status()).isEqualTo(200);
    }

    @Test
    void aFigureStaysOnesOwnWhenTheOfficerSavesTheSame() {
        ReportDesk desk = ReportDesk.filled(UNIT, "202604");
        patch(desk, "{\"values\":[{\"indicator\":\"VB-03\",\"value\":601}]}");
        desk.type("VB-03", "601");
        desk.officer().patch(desk.path(), "{\"values\":[{\"indicator\":\"VB-03\",\"note\":\"Đã rà soát.\"}]}");
        desk.act(desk.officer(), "submit-for-approval");
        assertNotApprovable(desk, "VB-03");
    }

    @Test
    void aTextOfOnesOwnIsForOthersToApprove() {
        ReportDesk desk = ReportDesk.filled(UNIT, "202605");
        patch(desk, "{\"narratives\":{\"kho-khan\":\"Đường truyền yếu.\"}}");
        desk.officer().patch(desk.path(), "{\"narratives\":{\"kho-khan\":\"Đường truyền yếu.\"}}");
        desk.act(desk.officer(), "submit-for-approval");
        assertNotApprovable(desk, "Khó khăn, vướng mắc");
    }

    @Test
    void whoHandsOverDoesNotApprove() {
        ReportDesk desk = ReportDesk.filled(UNIT, "202606");
        assertThat(desk.act(desk.head(), "submit-for-approval").status()).isEqualTo(200);
        assertNotApprovable(desk, "không được tự duyệt");
    }

    @Test
    void whatWasOverwrittenIsNobodysOwn() {
        ReportDesk desk = ReportDesk.of(UNIT, "202602");
        patch(desk, "{\"values\":[{\"indicator\":\"VB-03\",\"value\":1}],\"narratives\":{\"ket-qua\":\"Nháp.\"}}");
        desk.fill(600, 400, 399);
        desk.act(desk.officer(), "submit-for-approval");
        assertThat(desk.act(desk.head(), "submit").status()).isEqualTo(200);
    }
}
