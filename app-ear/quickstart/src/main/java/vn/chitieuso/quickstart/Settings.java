package vn.chitieuso.quickstart;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Properties;

/**
 * What a person may set on the command line.
 *
 * @param port where the application answers
 * @param today the date taken for the present, {@code -Dtoday=2022-07-16}; absent: the real one
 * @param data the data folder
 * @param fresh whether to forget the data of earlier starts
 * @param build the folder in which the build laid out what is run
 */
record Settings(int port, Optional<LocalDate> today, Path data, boolean fresh, Path build) {

    static Settings from(Properties properties) {
        return new Settings(
                port(properties.getProperty("port", "8080")),
                today(properties.getProperty("today", "")),
                Path.of(properties.getProperty("data", "data")),
                Boolean.parseBoolean(properties.getProperty("fresh", "false")),
                Path.of(properties.getProperty("build", "target")));
    }

    /** Folder for the log and temporary files of the product on this port. */
    Path work() {
        return build.resolve("port-" + port);
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text.trim());
            if (port >= 1 && port <= 65535) {
                return port;
            }
        } catch (NumberFormatException noNumber) {
            // told below
        }
        throw new StartProblem(
                "-Dport=%s không phải là số cổng từ 1 đến 65535. (Not a port from 1 to 65535.)".formatted(text));
    }

    private static Optional<LocalDate> today(String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text.trim()));
        } catch (DateTimeException noDate) {
            throw new StartProblem(
                    "-Dtoday=%s không phải là ngày; viết như 2022-07-16. (Not a date; write it like 2022-07-16.)"
                            .formatted(text));
        }
    }
}
