package vn.chitieuso.quickstart;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the build laid out to be run: the unpacked application with the demonstration in it, the server and the
 * database's driver.
 *
 * @param application the unpacked web application
 * @param payaraMicro the server's JAR
 * @param driver the JDBC driver's JAR, given to the server
 * @param databaseBinaries where PostgreSQL's programs are unpacked once and used by every later start
 */
public record Installation(Path application, Path payaraMicro, Path driver, Path databaseBinaries) {

    /** Finds the installation in the quick start module's build folder. */
    public static Installation in(Path buildFolder) {
        return new Installation(
                        buildFolder.resolve("application"),
                        buildFolder.resolve("server/payara-micro.jar"),
                        buildFolder.resolve("server/postgresql.jar"),
                        buildFolder.resolve("postgresql"))
                .complete();
    }

    private Installation complete() {
        for (Path part : new Path[] {application, payaraMicro, driver}) {
            if (!Files.exists(part)) {
                throw new StartProblem(
                        "Chưa biên dịch: thiếu %s. (Not built yet: run mvn -Pquickstart.)".formatted(part));
            }
        }
        return this;
    }
}
