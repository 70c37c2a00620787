package vn.chitieuso.admin.orgunit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import vn.chitieuso.platform.ConflictException;
import vn.chitieuso.platform.db.Sql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Writes down every row a reorganisation changes, as it was before and as it is after, by comparing the tables; so it can
 * be taken back exactly, and only while those rows are still as it left them.
 */
@ApplicationScoped
class StructureJournal {

    /** From those that others refer to down to those that refer. */
    static final List<String> OWN_TABLES =
            List.of("org_unit", "org_unit_code", "org_unit_name", "placement", "succession", "unit_group_member");

    private static final String FOREIGN_KEY_VIOLATION = "23503";

    @Inject
    private Sql sql;

    /** Keeps the tables as they are now, until the end of the transaction. */
    void begin(List<String> tables) {
        sql.write(handle -> {
            handle.execute("DROP TABLE IF EXISTS structure_before");
            handle.execute("CREATE TEMPORARY TABLE structure_before"
                    + " (table_name varchar(40), row_id bigint, content jsonb) ON COMMIT DROP");
            tables.forEach(table -> handle.execute(
                    "INSERT INTO structure_before SELECT '" + table + "', t.id, to_jsonb(t) FROM " + table + " t"));
        });
    }

    /** Writes down what has changed since. */
    void finish(long reorganisation, List<String> tables) {
        sql.write(handle -> tables.forEach(table -> handle.createUpdate("""
                        INSERT INTO reorganisation_change
                            (reorganisation_id, table_name, row_id, before_change, after_change)
                        SELECT :reorganisation, :table, coalesce(b.row_id, t.id), b.content, to_jsonb(t)
                        FROM <table> t
                        FULL JOIN (SELECT * FROM structure_before WHERE table_name = :table) b ON b.row_id = t.id
                        WHERE b.content IS DISTINCT FROM to_jsonb(t)""".replace("<table>", table))
                .bind("reorganisation", reorganisation)
                .bind("table", table)
                .execute()));
    }

    ReorganisationScope scope(long reorganisation, LocalDate effectiveDate) {
        Set<Long> founded = new HashSet<>();
        Set<Long> ended = new HashSet<>();
        sql.write(handle -> handle.createQuery("""
                        SELECT row_id, before_change IS NULL FROM reorganisation_change
                        WHERE reorganisation_id = :reorganisation AND table_name = 'org_unit'""")
                .bind("reorganisation", reorganisation)
                .map((row, context) -> (row.getBoolean(2) ? founded : ended).add(row.getLong(1)))
                .list());
        return new ReorganisationScope(effectiveDate, founded, ended);
    }

    /** @throws ConflictException if something it changed was changed again, or something stands on what it made */
    void restore(long reorganisation) {
        try {
            sql.write(handle -> restore(handle, reorganisation));
        } catch (UnableToExecuteStatementException refused) {
            if (refused.getCause() instanceof java.sql.SQLException cause
                    && FOREIGN_KEY_VIOLATION.equals(cause.getSQLState())) {
                throw new ConflictException("admin.orgunit.standsOnNewStructure");
            }
            throw refused;
        }
    }

    private void restore(Handle handle, long reorganisation) {
        List<String> tables = handle.createQuery("""
                        SELECT table_name FROM reorganisation_change WHERE reorganisation_id = :reorganisation
                        GROUP BY table_name ORDER BY min(id)""")
                .bind("reorganisation", reorganisation)
                .mapTo(String.class)
                .list();
        tables.forEach(table -> refuseChangedSince(handle, reorganisation, table));
        handle.execute("DELETE FROM org_unit_ancestry");
        List<String> children = new ArrayList<>(tables);
        Collections.reverse(children);
        children.forEach(table -> handle.createUpdate("""
                        DELETE FROM <table> WHERE id IN (
                            SELECT row_id FROM reorganisation_change
                            WHERE reorganisation_id = :reorganisation AND table_name = :table AND before_change IS NULL)""".replace("<table>", table))
                .bind("reorganisation", reorganisation)
                .bind("table", table)
                .execute());
        tables.forEach(table -> putBack(handle, reorganisation, table));
    }

    private static void refuseChangedSince(Handle handle, long reorganisation, String table) {
        int different = handle.createQuery("""
                        SELECT count(*) FROM reorganisation_change c
                        LEFT JOIN <table> t ON t.id = c.row_id
                        WHERE c.reorganisation_id = :reorganisation AND c.table_name = :table
                          AND c.after_change - 'version' IS DISTINCT FROM to_jsonb(t) - 'version'""".replace("<table>", table))
                .bind("reorganisation", reorganisation)
                .bind("table", table)
                .mapTo(int.class)
                .one();
        if (different > 0) {
            throw new ConflictException("admin.orgunit.changedSince", different);
        }
    }

    private static void putBack(Handle handle, long reorganisation, String table) {
        String columns =
                handle.createQuery("""
                        SELECT string_agg(quote_ident(column_name), ', ' ORDER BY ordinal_position)
                        FROM information_schema.columns
                        WHERE table_schema = current_schema() AND table_name = :table AND column_name <> 'id'""").bind("table", table).mapTo(String.class).one();
        handle.createUpdate("""
                        UPDATE <table> t SET (<columns>) = (
                            SELECT <columns> FROM jsonb_populate_record(NULL::<table>, c.before_change))
                        FROM reorganisation_change c
                        WHERE c.reorganisation_id = :reorganisation AND c.table_name = :table
                          AND c.row_id = t.id AND c.before_change IS NOT NULL""".replace("<table>", table).replace("<columns>", columns))
                .bind("reorganisation", reorganisation)
                .bind("table", table)
                .execute();
    }
}
