package vn.chitieuso.operations.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import vn.chitieuso.operations.Problem;
import vn.chitieuso.operations.archive.ArchiveHeader;

/**
 * Deletes what was archived, inside the caller's transaction. Nobody else ever sees the tables without their refusing
 * triggers: switching one off locks its table for writers until the commit, which also brings it back.
 */
record TrailRemoval(Connection connection) {

    private static final List<String> TABLES = List.of("audit_entry", "audit_link");
    private static final String PATIENCE = "5s";

    /** The role in whose name all this happens; refuses one that does not own the tables. */
    String requireOwner() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        SELECT current_user, bool_and(pg_has_role(relowner, 'USAGE'))
                          FROM pg_class WHERE oid IN ('audit_entry'::regclass, 'audit_link'::regclass)""")) {
            row.next();
            String role = row.getString(1);
            if (!row.getBoolean(2)) {
                throw new Problem(
                        "Vai trò “%s” không được lưu trữ nhật ký: cần vai trò sở hữu các bảng hoặc quản trị viên (superuser). Không có gì thay đổi."
                                .formatted(role),
                        "The role “%s” may not archive the trail: it takes the owner of the tables or a superuser. Nothing was changed."
                                .formatted(role));
            }
            return role;
        }
    }

    void remove(ArchiveHeader range) throws SQLException {
        // rather give up than hold up everybody who writes behind one long transaction
        execute("SET LOCAL lock_timeout = '" + PATIENCE + "'");
        List<String> borrowed = tablesWithoutPrivilege();
        for (String table : TABLES) {
            execute("ALTER TABLE %1$s DISABLE TRIGGER %1$s_is_append_only".formatted(table));
        }
        for (String table : borrowed) {
            execute("GRANT DELETE ON %s TO CURRENT_USER".formatted(table));
        }
        delete(range, """
                DELETE FROM audit_entry WHERE id IN
                    (SELECT entry_id FROM audit_link WHERE sequence > ? AND sequence <= ?)""");
        delete(range, "DELETE FROM audit_link WHERE sequence > ? AND sequence <= ?");
        for (String table : borrowed) {
            execute("REVOKE DELETE ON %s FROM CURRENT_USER".formatted(table));
        }
        for (String table : TABLES) {
            execute("ALTER TABLE %1$s ENABLE TRIGGER %1$s_is_append_only".formatted(table));
        }
    }

    private List<String> tablesWithoutPrivilege() throws SQLException {
        List<String> without = new ArrayList<>();
        try (PreparedStatement question = connection.prepareStatement("SELECT has_table_privilege(?, 'DELETE')")) {
            for (String table : TABLES) {
                question.setString(1, table);
                try (ResultSet row = question.executeQuery()) {
                    row.next();
                    if (!row.getBoolean(1)) {
                        without.add(table);
                    }
                }
            }
        }
        return without;
    }

    private void delete(ArchiveHeader range, String sql) throws SQLException {
        try (PreparedStatement deletion = connection.prepareStatement(sql)) {
            deletion.setLong(1, range.afterLink());
            deletion.setLong(2, range.lastLink());
            if (deletion.executeLargeUpdate() != range.entries()) {
                throw new Problem(
                        "Số dòng bị xóa không khớp với tệp lưu trữ. Không có gì thay đổi.",
                        "Not as many rows would be deleted as were archived. Nothing was changed.");
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
