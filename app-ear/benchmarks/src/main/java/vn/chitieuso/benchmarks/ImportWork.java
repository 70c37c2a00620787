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
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * A year of forty figures of every commune in one request, as the standing agency sends it, with all checks, history and
 * frozen sendings; beside the same rows by COPY into a table of the same shape and indexes. Every figure is the median of
 * three years, the last of which has 559 communes all through. Half a year and two years in one request tell whether time and memory grow with the list, and not faster.
 */
final class ImportWork implements Work {

    private static final int ROWS = 268_320;
    private static final int[] YEARS = {2021, 2022, 2023};
    private static final int NEW_YEARS_FROM = 2022;
    private static final int MONTHS = 12;
    private static final String TRIED = "dryRun=true&";

    /** So much dearer a row may be in a list twice as long. */
    private static final double LINEAR = 1.3;

    @Override
    public String name() {
        return "import";
    }

    @Override
    public List<Measure> measure(Subject subject) throws Exception {
        String agency = subject.token("cqtt");
        // the virtual machine and the pool are warm on a productive server
        for (int time = 0; time < 3; time++) {
            send(subject, agency, list(subject, YEARS[0], MONTHS, 0), TRIED);
        }
        List<Measure> growth = growth(subject, agency);
        double[] first = new double[YEARS.length];
        double[] unchanged = new double[YEARS.length];
        double[] changed = new double[YEARS.length];
        double[] copied = new double[YEARS.length];
        int rows = 0;
        for (int time = 0; time < YEARS.length; time++) {
            Rows year = list(subject, YEARS[time], MONTHS, 1);
            rows = year.count();
            first[time] = rows / send(subject, agency, year, "");
            copied[time] = rows / copy(subject, YEARS[time], rows);
            unchanged[time] = rows / send(subject, agency, year, "");
            changed[time] = rows / send(subject, agency, list(subject, YEARS[time], MONTHS, 2), "");
        }
        if (rows != ROWS) {
            throw new IllegalStateException(rows + " rows, where " + ROWS + " make a year of all communes");
        }
        double reference = median(copied);
        List<Measure> measures = new ArrayList<>();
        measures.add(Measure.rate("import of " + ROWS + " values", median(first), reference, 1.0 / 2));
        measures.add(Measure.rate("import, every value changed", median(changed), reference, 1.0 / 4));
        measures.add(Measure.rate("import, nothing changed", median(unchanged), reference, 1.0 / 2));
        measures.addAll(growth);
        return measures;
    }

    /** Lists that are new to the product and tried only: half a year, a year and two years, as the median of three each. */
    private static List<Measure> growth(Subject subject, String agency) throws Exception {
        Rows half = list(subject, NEW_YEARS_FROM, MONTHS / 2, 1);
        Rows year = list(subject, NEW_YEARS_FROM, MONTHS, 1);
        Rows two = list(subject, NEW_YEARS_FROM, 2 * MONTHS, 1);
        double[] halves = new double[YEARS.length];
        double[] years = new double[YEARS.length];
        double[] twos = new double[YEARS.length];
        List<Measure> measures = new ArrayList<>();
        for (int time = 0; time < YEARS.length; time++) {
            halves[time] = send(subject, agency, half, TRIED) / half.count();
            years[time] = send(subject, agency, year, TRIED) / year.count();
            twos[time] = send(subject, agency, two, TRIED) / two.count();
        }
        measures.add(perRow("time per row, a year beside half of it", median(years), median(halves)));
        measures.add(perRow("time per row, two years beside one", median(twos), median(years)));
        try (HeapWatch heap = new HeapWatch()) {
            double maximum = heap.maximum();
            double one = heap.peakDuring(() -> send(subject, agency, year, TRIED));
            double twice = heap.peakDuring(() -> send(subject, agency, two, TRIED));
            measures.add(Measure.atMost("heap at most of -Xmx, " + year.count() + " rows", "MB", one, maximum, 0.8));
            measures.add(Measure.atMost("heap at most of -Xmx, " + two.count() + " rows", "MB", twice, maximum, 0.8));
        }
        return measures;
    }

    private static Measure perRow(String work, double seconds, double reference) {
        return Measure.atMost(work, "µs", seconds * 1e6, reference * 1e6, LINEAR);
    }

    private static double median(double[] three) {
        double[] sorted = three.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** @param seed makes other figures of it */
    private static Rows list(Subject subject, int year, int months, long seed) throws Exception {
        Random random = new Random(seed * 31 + year);
        StringBuilder text = new StringBuilder("unit,period,indicator,value\n");
        int rows = 0;
        for (int month = 0; month < months; month++) {
            int of = year + month / MONTHS;
            for (String unit : subject.communes(LocalDate.of(of, month % MONTHS + 1, 14))) {
                for (int number = 1; number <= Subject.INDICATORS; number++) {
                    text.append("%s,%d%02d,%s,%d%n"
                            .formatted(
                                    unit,
                                    of,
                                    month % MONTHS + 1,
                                    Subject.indicator(number),
                                    random.nextInt(Subject.VALUE_MAX)));
                    rows++;
                }
            }
        }
        Path file = Files.createTempFile("values", ".csv");
        file.toFile().deleteOnExit();
        return new Rows(Files.writeString(file, text), rows);
    }

    /** @return seconds */
    private static double send(Subject subject, String token, Rows list, String query) throws Exception {
        long begun = System.nanoTime();
        String answer = Subject.expect(subject.call(
                        "POST",
                        "values:import?" + query + "regime=" + Subject.REGIME,
                        token,
                        "text/csv",
                        BodyPublishers.ofFile(list.file())))
                .body();
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf("  %.2f s %s%n", seconds, answer);
        if (!answer.contains("\"rejectedTotal\":0")) {
            throw new IllegalStateException(answer);
        }
        return seconds;
    }

    private static double copy(Subject subject, int year, int count) throws IOException, java.sql.SQLException {
        Path rows = Files.createTempFile("rows", ".txt");
        try (Connection connection = subject.connect();
                Statement statement = connection.createStatement()) {
            CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
            try (var out = Files.newOutputStream(rows)) {
                copies.copyOut("""
                        COPY (SELECT v.* FROM indicator_value v JOIN indicator i ON i.id = v.indicator_id
                              JOIN period p ON p.id = v.period_id
                              WHERE i.code LIKE 'DO-%%' AND p.code LIKE '%d%%'
                              ORDER BY v.period_id, v.unit_id, v.indicator_id) TO STDOUT""".formatted(year), out);
            }
            statement.execute("DROP TABLE IF EXISTS copied_value");
            statement.execute("CREATE TABLE copied_value (LIKE indicator_value INCLUDING ALL)");
            try (Reader in = Files.newBufferedReader(rows)) {
                long begun = System.nanoTime();
                long copied = copies.copyIn("COPY copied_value FROM STDIN", in);
                double seconds = (System.nanoTime() - begun) / 1e9;
                System.out.printf("  %.2f s COPY of %d%n", seconds, copied);
                statement.execute("DROP TABLE copied_value");
                if (copied != count) {
                    throw new IllegalStateException(copied + " rows copied");
                }
                return seconds;
            }
        } finally {
            Files.delete(rows);
        }
    }

    /** A list as it is sent. */
    private record Rows(Path file, int count) {}
}
