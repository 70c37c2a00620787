package vn.chitieuso.benchmarks;

import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.chitieuso.quickstart.Installation;
import vn.chitieuso.quickstart.LocalProduct;

/** Starts the product as the quick start does, measures it and says what came out. */
public final class Benchmarks {

    private static final List<Work> WORKS = List.of(new ImportWork(), new CellWork(), new FormWork(), new RollUpWork());

    private Benchmarks() {}

    /**
     * @param arguments the folder of the laid-out quick start, the folder to write to, the names of the works to be measured
     *     (empty: all), and whether a target that is missed is a failure
     */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[1]).toAbsolutePath();
        List<String> wanted = arguments.length > 2 && arguments[2] != null && !arguments[2].isBlank()
                ? List.of(arguments[2].split(","))
                : WORKS.stream().map(Work::name).toList();
        Installation installation =
                Installation.in(Path.of(arguments[0]).toAbsolutePath().normalize());
        try (LocalProduct product =
                new LocalProduct(installation, folder.resolve("product/data"), folder.resolve("product"), System.out)) {
            product.startDatabase(true);
            URI address = product.startServer(0, Optional.of(Subject.TODAY));
            Subject subject = new Subject(address, product.databaseAddress().jdbcUrl());
            subject.prepare();
            List<Measure> measures = new ArrayList<>();
            for (Work work : WORKS) {
                if (wanted.contains(work.name())) {
                    System.out.printf(Locale.ROOT, "%s … (load %.1f)%n", work.name(), load());
                    measures.addAll(work.measure(subject));
                }
            }
            tell(measures, folder.resolve("benchmark.json"));
            if (arguments.length > 3 && Boolean.parseBoolean(arguments[3])) {
                requireMet(measures);
            }
        }
    }

    private static void tell(List<Measure> measures, Path file) throws Exception {
        measures.forEach(measure -> System.out.println(measure.line()));
        System.out.printf(Locale.ROOT, "load at the end: %.1f%n", load());
        String rows = measures.stream().map(Measure::json).collect(Collectors.joining(",\n    "));
        Files.writeString(
                file,
                String.format(
                        Locale.ROOT,
                        "{\"at\":\"%s\",\"processors\":%d,\"loadAtTheEnd\":%.2f,\"measures\":[%n    %s]}%n",
                        Instant.now(),
                        Runtime.getRuntime().availableProcessors(),
                        load(),
                        rows));
        System.out.println(file);
    }

    private static void requireMet(List<Measure> measures) {
        String missed = measures.stream()
                .filter(measure -> !measure.isMet())
                .map(Measure::line)
                .collect(Collectors.joining(System.lineSeparator()));
        if (!missed.isEmpty()) {
            throw new IllegalStateException("Missed:" + System.lineSeparator() + missed);
        }
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
