package vn.chitieuso.benchmarks;

import java.io.IOException;
import java.io.Reader;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * A year of forty figures of every commune in one request, as the standing agency sends it, with all checks, history and
 * frozen sendings; beside the same rows by COPY into a table of the same shape and indexes.
 */
final class ImportWork implements Work {

    private static final int YEAR = 2023;
    private static final int MONTHS = 12;
    private static final int VALUE_MAX = 100_000;

    @Override
    public String name() {
        return "import";
    }

    @Override
    public List<Measure> measure(Subject subject) throws Exception {
        List<String> units = subject.communes(LocalDate.of(YEAR, 6, 14));
        Path first = list(units, 1);
        Path changed = list(units, 2);
        long rows = (long) units.size() * Subject.INDICATORS * MONTHS;
        String agency = subject.token("cqtt");
        // the virtual machine and the pool are warm on a productive server
        for (int time = 0; time < 3; time++) {
            send(subject, agency, first, "dryRun=true&");
        }
        double taken = rows / send(subject, agency, first, "");
        double unchanged = rows / send(subject, agency, first, "");
        double updated = rows / send(subject, agency, changed, "");
        double copied = rows / copy(subject);
        List<Measure> measures = new ArrayList<>();
        measures.add(Measure.rate("import of " + rows + " values", taken, copied, 1.0 / 2));
        measures.add(Measure.rate("import, every value changed", updated, copied, 1.0 / 4));
        measures.add(Measure.rate("import, nothing changed", unchanged, copied, 1.0 / 2));
        return measures;
    }

    private static Path list(List<String> units, long seed) throws IOException {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder("unit,period,indicator,value\n");
        for (int month = 1; month <= MONTHS; month++) {
            for (String unit : units) {
                for (int number = 1; number <= Subject.INDICATORS; number++) {
                    text.append("%s,%d%02d,%s,%d%n"
                            .formatted(unit, YEAR, month, Subject.indicator(number), random.nextInt(VALUE_MAX)));
                }
            }
        }
        Path file = Files.createTempFile("values", ".csv");
        file.toFile().deleteOnExit();
        return Files.writeString(file, text);
    }

    /** @return seconds */
    private static double send(Subject subject, String token, Path list, String query) throws Exception {
        long begun = System.nanoTime();
        String answer = Subject.expect(subject.call(
                        "POST",
                        "values:import?" + query + "regime=" + Subject.REGIME,
                        token,
                        "text/csv",
                        BodyPublishers.ofFile(list)))
                .body();
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf("  %.2f s %s%n", seconds, answer);
        if (!answer.contains("\"rejectedTotal\":0")) {
            throw new IllegalStateException(answer);
        }
        return seconds;
    }

    /** The better of two times, so that a disturbance makes the reference harder, not easier. */
    private static double copy(Subject subject) throws Exception {
        return Math.min(copyOnce(subject), copyOnce(subject));
    }

    private static double copyOnce(Subject subject) throws Exception {
        Path rows = Files.createTempFile("rows", ".txt");
        try (Connection connection = subject.connect();
                Statement statement = connection.createStatement()) {
            CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
            try (var out = Files.newOutputStream(rows)) {
                copies.copyOut("""
                        COPY (SELECT v.* FROM indicator_value v JOIN indicator i ON i.id = v.indicator_id
                              WHERE i.code LIKE 'DO-%' ORDER BY v.period_id, v.unit_id, v.indicator_id) TO STDOUT""", out);
            }
            statement.execute("DROP TABLE IF EXISTS copied_value");
            statement.execute("CREATE TABLE copied_value (LIKE indicator_value INCLUDING ALL)");
            try (Reader in = Files.newBufferedReader(rows)) {
                long begun = System.nanoTime();
                copies.copyIn("COPY copied_value FROM STDIN", in);
                double seconds = (System.nanoTime() - begun) / 1e9;
                System.out.printf("  %.2f s COPY%n", seconds);
                statement.execute("DROP TABLE copied_value");
                return seconds;
            }
        } finally {
            Files.delete(rows);
        }
    }
}
