package vn.chitieuso.tests.browser;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.chitieuso.tests.product.RunningProduct;

/**
 * A monthly form of forty figures, two computed ones and a text, asked of some communes alone; wider than any the
 * demonstration brings. Only a product whose calendar and regimes may be changed gets it.
 */
final class WideForm {

    static final String REGIME = "THU-RONG";
    static final String TEXT = "nhan-xet";

    /** The figures to be typed, as the form shows them from top to bottom. */
    static final List<String> CODES = List.of(
            "VB-03",
            "VB-04",
            "VB-06a",
            "VB-02a",
            "VB-02b",
            "VB-01a",
            "CB-01",
            "TTHC-01",
            "TTHC-02",
            "TTHC-03",
            "TTHC-04",
            "DVC-09a",
            "DVC-10a",
            "DVC-08a",
            "DVC-08b",
            "DVC-12a",
            "DVC-12b",
            "DVC-13a",
            "PAKN-01a",
            "PAKN-01b",
            "KTS-04",
            "NV-02a",
            "NV-02b",
            "DS-01",
            "DS-02",
            "DS-03",
            "HTS-01a",
            "HTS-02a",
            "NLS-01",
            "NLS-02",
            "TB-01",
            "XHS-01a",
            "XHS-02a",
            "XHS-03a",
            "XHS-04a",
            "XHS-05a",
            "XHS-05b",
            "XHS-06a",
            "XHS-06b",
            "XHS-07a");

    private static final String UNITS = "'16480','16489','16498','16516','16522','16531','16540','16543','16549',"
            + "'16561','16576','16591','16594','16597','16609','16624','16636','16645','16654','16438','16417'";

    private static final Set<RunningProduct> PUBLISHED = new HashSet<>();

    private WideForm() {}

    /** Twenty communes that report by it, and one more. */
    static List<String> units() {
        return Arrays.stream(UNITS.split(","))
                .map(code -> code.substring(1, code.length() - 1))
                .toList();
    }

    static synchronized RunningProduct publishedAt(RunningProduct product) {
        if (PUBLISHED.add(product)) {
            try (Connection connection = DriverManager.getConnection(product.jdbcUrl());
                    Statement statement = connection.createStatement()) {
                if (!statement
                        .executeQuery("SELECT 1 FROM reporting_regime WHERE code = '" + REGIME + "'")
                        .next()) {
                    statement.execute(publication());
                }
            } catch (SQLException e) {
                throw new IllegalStateException("the wide form cannot be published", e);
            }
        }
        return product;
    }

    private static String publication() {
        String codes = CODES.stream().map(code -> "'" + code + "'").collect(Collectors.joining(","));
        return """
                INSERT INTO unit_group (id, version, code, name)
                    VALUES (nextval('entity_id'), 0, '%1$s', 'Các xã thử biểu rộng');
                INSERT INTO unit_group_member (id, version, group_id, unit_id, valid_from, valid_to)
                    SELECT nextval('entity_id'), 0, g.id, c.unit_id, DATE '2025-07-01', DATE '9999-12-31'
                    FROM unit_group g, org_unit_code c
                    WHERE g.code = '%1$s' AND c.code IN (%2$s) AND c.valid_to = DATE '9999-12-31';
                INSERT INTO reporting_regime (id, version, code) VALUES (nextval('entity_id'), 0, '%1$s');
                INSERT INTO regime_revision (id, regime_id, number, name, legal_basis, receiver, period_type,
                        scheme_code, levels, jump_percent, valid_from, published_at)
                    SELECT nextval('entity_id'), id, 1, 'Biểu rộng để thử', 'Để thử', 'Cơ quan thường trực', 'MONTH',
                        'ND09', 'COMMUNE', 50, DATE '2025-07-01', now()
                    FROM reporting_regime WHERE code = '%1$s';
                INSERT INTO regime_revision_group (revision_id, group_id)
                    SELECT v.id, g.id FROM regime_revision v, unit_group g
                    WHERE v.name = 'Biểu rộng để thử' AND g.code = '%1$s';
                INSERT INTO regime_section (id, revision_id, ordinal, kind, title, levels)
                    SELECT nextval('entity_id'), v.id, s.ordinal, s.kind, s.title, 'COMMUNE'
                    FROM regime_revision v, (VALUES (1, 'INDICATORS', 'Số liệu'), (2, 'INDICATORS', 'Số tính'),
                        (3, 'NARRATIVES', 'Nhận xét')) AS s (ordinal, kind, title)
                    WHERE v.name = 'Biểu rộng để thử';
                INSERT INTO regime_section_indicator (section_id, ordinal, indicator_id, levels, required)
                    SELECT s.id, a.ordinal, i.id, 'COMMUNE', false
                    FROM regime_section s JOIN regime_revision v ON v.id = s.revision_id,
                        unnest(ARRAY[%3$s]) WITH ORDINALITY AS a (code, ordinal) JOIN indicator i ON i.code = a.code
                    WHERE v.name = 'Biểu rộng để thử' AND s.ordinal = 1;
                INSERT INTO regime_section_indicator (section_id, ordinal, indicator_id, levels, required)
                    SELECT s.id, a.ordinal, i.id, 'COMMUNE', false
                    FROM regime_section s JOIN regime_revision v ON v.id = s.revision_id,
                        unnest(ARRAY['VB-05', 'VB-02']) WITH ORDINALITY AS a (code, ordinal)
                        JOIN indicator i ON i.code = a.code
                    WHERE v.name = 'Biểu rộng để thử' AND s.ordinal = 2;
                INSERT INTO regime_section_narrative (section_id, ordinal, key, title, required)
                    SELECT s.id, 1, '%4$s', 'Nhận xét chung', false
                    FROM regime_section s JOIN regime_revision v ON v.id = s.revision_id
                    WHERE v.name = 'Biểu rộng để thử' AND s.ordinal = 3;
                INSERT INTO deadline_rule (subject, working_days_after_close, due_time, valid_from, legal_basis, kind)
                    VALUES ('%1$s', 2, TIME '17:00', DATE '2019-01-01', 'Để thử', 'WORKING_DAYS');
                """.formatted(REGIME, UNITS, codes, TEXT);
    }
}
