package vn.chitieuso.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * An officer types one figure; beside one durable upsert into an indexed table by the same driver. Each writer of the
 * reference keeps a connection of its own and its statement prepared, so that it pays for no pool at all: a pool's share
 * would only make the ratio better.
 */
final class CellWork implements Work {

    private static final int TIMES = 200;
    private static final int CLIENTS = 20;
    private static final String PERIOD = "202611";

    @Override
    public String name() {
        return "cell";
    }

    @Override
    public List<Measure> measure(Subject subject) throws Exception {
        List<Measure> measures = new ArrayList<>();
        for (int clients : new int[] {1, CLIENTS}) {
            double saved = Crowd.p95(officers(subject, clients), TIMES);
            double upserted = upserts(subject, clients);
            measures.add(Measure.time(
                    "one cell saved, p95, " + clients + " clients", saved, upserted, clients == 1 ? 15 : 6));
        }
        return measures;
    }

    private static List<Crowd.Person> officers(Subject subject, int count) throws Exception {
        List<Crowd.Person> officers = new ArrayList<>();
        for (String unit : subject.communes(LocalDate.of(2026, 11, 14)).subList(0, count)) {
            String token = subject.token("cb." + unit);
            String path = "reports/" + Subject.REGIME + "/" + PERIOD + "/" + unit;
            officers.add(time -> Subject.expect(subject.call(
                    "PATCH",
                    path,
                    token,
                    "application/json",
                    Subject.text("{\"values\":[{\"indicator\":\"%s\",\"value\":%d}]}"
                            .formatted(
                                    Subject.indicator(Math.floorMod(time, Subject.INDICATORS) + 1),
                                    Math.floorMod(time, Subject.VALUE_MAX))))));
        }
        return officers;
    }

    private static double upserts(Subject subject, int count) throws Exception {
        List<Connection> connections = new ArrayList<>();
        try (Connection owner = subject.connect();
                Statement statement = owner.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS bare_cell");
            statement.execute("CREATE TABLE bare_cell (LIKE indicator_value INCLUDING ALL)");
            List<Crowd.Person> writers = new ArrayList<>();
            for (int number = 0; number < count; number++) {
                Connection connection = subject.connect();
                connections.add(connection);
                writers.add(writer(connection, number));
            }
            return Crowd.p95(writers, TIMES);
        } finally {
            for (Connection connection : connections) {
                connection.close();
            }
        }
    }

    private static Crowd.Person writer(Connection connection, int unit) throws Exception {
        PreparedStatement upsert = connection.prepareStatement("""
                INSERT INTO bare_cell (unit_id, period_id, indicator_id, value, qualifier, source, illustrative, updated_at,
                    updated_by)
                VALUES (?, 1, ?, ?, 'EQUAL', 'ENTERED', false, now(), 'x')
                ON CONFLICT (unit_id, period_id, indicator_id) DO UPDATE
                    SET value = excluded.value, updated_at = excluded.updated_at""");
        return time -> {
            upsert.setLong(1, unit);
            upsert.setLong(2, Math.floorMod(time, Subject.INDICATORS));
            upsert.setInt(3, time);
            upsert.executeUpdate();
        };
    }
}
