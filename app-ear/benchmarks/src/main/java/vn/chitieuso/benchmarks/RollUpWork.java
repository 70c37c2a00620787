package vn.chitieuso.benchmarks;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Forty figures of a province by district, as the API tells them, on what is stored now; beside one hand-written aggregate
 * and, once there are figures of thirty-four provinces over five years, beside itself.
 */
final class RollUpWork implements Work {

    private static final int YEAR = 2022;
    private static final int FIRST_MONTH = 7;
    private static final int LAST_MONTH = 12;
    private static final int VALUE_MAX = 100_000;
    private static final int TIMES = 40;
    private static final int COMMUNES_OF_THE_COUNTRY = 3_321;
    private static final double HALF_A_SECOND = 500;

    private static final String BY_HAND = """
            SELECT a.ancestor_id, v.indicator_id, sum(v.sent_value), count(v.sent_value)
            FROM org_unit d
            JOIN org_unit_ancestry a ON a.ancestor_id = d.id AND DATE '2022-07-14' BETWEEN a.valid_from AND a.valid_to
            JOIN indicator_value v ON v.unit_id = a.descendant_id
             AND v.period_id = (SELECT id FROM period WHERE code = '202207' AND scheme_id = 1)
             AND v.indicator_id IN (SELECT id FROM indicator WHERE code LIKE 'DO-%')
            WHERE d.level = 'DISTRICT'
            GROUP BY a.ancestor_id, v.indicator_id""";

    /** Communes of other provinces, with all that makes a unit, and sixty months of figures of everybody. */
    private static final List<String> THE_COUNTRY = List.of("""
            INSERT INTO org_unit (id, version, level, founding_code, founded_on, valid_from, valid_to)
            SELECT 1000000000 + n, 1, CASE WHEN n <= 33 THEN 'PROVINCE' ELSE 'COMMUNE' END, 'N' || n, DATE '0001-01-01',
                   DATE '0001-01-01', DATE '9999-12-31'
            FROM generate_series(1, 33 + %1$d) AS n""", """
            INSERT INTO org_unit_code (id, version, unit_id, code, valid_from, valid_to)
            SELECT id, 1, id, founding_code, valid_from, valid_to FROM org_unit WHERE id > 1000000000""", """
            INSERT INTO org_unit_name (id, version, unit_id, name, kind, folded, valid_from, valid_to)
            SELECT id, 1, id, 'Đơn vị ' || founding_code, 'Xã', 'don vi ' || lower(founding_code), valid_from, valid_to
            FROM org_unit WHERE id > 1000000000""", """
            INSERT INTO placement (id, version, unit_id, parent_id, valid_from, valid_to)
            SELECT id, 1, id, 1000000001 + id %% 33, valid_from, valid_to FROM org_unit WHERE id > 1000000033""", """
            INSERT INTO org_unit_ancestry (ancestor_id, descendant_id, distance, valid_from, valid_to)
            SELECT id, id, 0, valid_from, valid_to FROM org_unit WHERE id > 1000000000
            UNION ALL
            SELECT parent_id, unit_id, 1, valid_from, valid_to FROM placement WHERE id > 1000000000""", """
            INSERT INTO period (scheme_id, code, type, data_from, data_to)
            SELECT 1, to_char(month, 'YYYYMM'), 'MONTH', month - INTERVAL '1 month' + INTERVAL '14 days',
                   month + INTERVAL '13 days'
            FROM generate_series(TIMESTAMP '2021-12-01', TIMESTAMP '2026-11-01', INTERVAL '1 month') AS month
            ON CONFLICT DO NOTHING""", """
            INSERT INTO indicator_value (unit_id, period_id, indicator_id, value, qualifier, source, illustrative, updated_at,
                updated_by, sent_value, sent_qualifier)
            SELECT u.id, p.id, i.id, (u.id + p.id + i.id) %% 1000, 'EQUAL', 'API', false, now(), 'x',
                   (u.id + p.id + i.id) %% 1000, 'EQUAL'
            FROM period p
            JOIN org_unit u ON u.level = 'COMMUNE' AND p.data_to BETWEEN u.valid_from AND u.valid_to
            JOIN indicator i ON i.code LIKE 'DO-%%'
            WHERE p.scheme_id = 1 AND p.type = 'MONTH' AND p.code BETWEEN '202112' AND '202611'
            ORDER BY p.id, u.id
            ON CONFLICT DO NOTHING""", "ANALYZE");

    @Override
    public String name() {
        return "rollup";
    }

    @Override
    public List<Measure> measure(Subject subject) throws Exception {
        List<String> communes = subject.communes(LocalDate.of(YEAR, FIRST_MONTH, 14));
        String agency = subject.token("cqtt");
        Path list = list(communes);
        Subject.expect(subject.call(
                "POST",
                "values:import?regime=" + Subject.REGIME,
                agency,
                "text/csv",
                BodyPublishers.ofFile(list)));
        Files.delete(list);
        List<Measure> measures = new ArrayList<>();
        try (Connection connection = subject.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("ANALYZE");
            double byDistrict = sums(subject, agency, "202207", "DISTRICT");
            double byHand = byHand(statement);
            measures.add(Measure.time("roll-up of 40 indicators by district", byDistrict, byHand, 2));
            measures.add(limit("the same by commune", sums(subject, agency, "202207", "COMMUNE")));
            measures.add(limit("a quarter of months by district", sums(subject, agency, "2022Q4", "DISTRICT")));
            measures.add(limit("half a year of months by commune", sums(subject, agency, "2022H2", "COMMUNE")));
            int others = COMMUNES_OF_THE_COUNTRY - communes.size();
            for (String sql : THE_COUNTRY) {
                statement.execute(sql.formatted(others));
            }
            double ofMany = sums(subject, agency, "202207", "DISTRICT");
            measures.add(Measure.time("roll-up with 60 times the rows", ofMany, byDistrict, 3));
            measures.add(limit(
                    "a quarter of months, 60 times the rows", sums(subject, agency, "2022Q4", "DISTRICT")));
            System.out.printf("  %,d figures%n", count(statement));
        }
        return measures;
    }

    private static Measure limit(String work, double millis) {
        return Measure.time(work, millis, HALF_A_SECOND, 1);
    }

    private static long count(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery("SELECT count(*) FROM indicator_value")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static Path list(List<String> units) throws IOException {
        Random random = new Random(1);
        StringBuilder text = new StringBuilder("unit,period,indicator,value\n");
        for (int month = FIRST_MONTH; month <= LAST_MONTH; month++) {
            for (String unit : units) {
                for (int number = 1; number <= Subject.INDICATORS; number++) {
                    text.append("%s,%d%02d,%s,%d%n"
                            .formatted(unit, YEAR, month, Subject.indicator(number), random.nextInt(VALUE_MAX)));
                }
            }
        }
        Path file = Files.createTempFile("figures", ".csv");
        return Files.writeString(file, text);
    }

    /** @return milliseconds of the middle one of many times */
    private static double sums(Subject subject, String token, String period, String by) throws Exception {
        String indicators = IntStream.rangeClosed(1, Subject.INDICATORS)
                .mapToObj(number -> "&indicator=" + Subject.indicator(number))
                .collect(Collectors.joining());
        String path = "rollup?unit=38&by=" + by + "&period=" + period + indicators;
        return middle(() -> {
            String body = Subject.expect(subject.call("GET", path, token, "application/json", Subject.text("")))
                    .body();
            if (!body.contains("\"value\":\"")) {
                throw new IllegalStateException("no figure in " + body.substring(0, 300));
            }
        });
    }

    private static double byHand(Statement statement) throws Exception {
        return middle(() -> {
            try (ResultSet rows = statement.executeQuery(BY_HAND)) {
                int count = 0;
                while (rows.next()) {
                    count++;
                }
                if (count < Subject.INDICATORS) {
                    throw new IllegalStateException("only " + count + " sums");
                }
            }
        });
    }

    /** What is done again and again. */
    private interface Act {
        void go() throws Exception;
    }

    private static double middle(Act act) throws Exception {
        double[] times = new double[TIMES];
        for (int time = -TIMES; time < TIMES; time++) {
            long begun = System.nanoTime();
            act.go();
            if (time >= 0) {
                times[time] = (System.nanoTime() - begun) / 1e6;
            }
        }
        Arrays.sort(times);
        System.out.printf("  %.1f ms (%.1f to %.1f)%n", times[TIMES / 2], times[0], times[TIMES - 1]);
        return times[TIMES / 2];
    }
}
