package vn.chitieuso.quickstart;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ServerLogTest {

    private static final String SAID = """
            2026-11-22 19:26:30.000 INFO org.jboss.weld.Version WELD-000900: 5.1.6 (Final)
            2026-11-22 19:26:34.976 INFO vn.chitieuso.demonstration.Demonstration Đã nạp 607 đơn vị
            2026-11-22 19:26:35.028 SEVERE javax.enterprise.system.core Exception while loading the app
            java.lang.IllegalArgumentException: validity ends before it begins
            \tat vn.chitieuso.platform.db.Validity.<init>(Validity.java:32)
            java.lang.IllegalArgumentException: validity ends before it begins
            """;

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream console = new ByteArrayOutputStream();
    private ServerLog log;

    @BeforeEach
    void listen() throws IOException {
        log = new ServerLog(folder.resolve("server.log"), new PrintStream(console, true, StandardCharsets.UTF_8));
        log.read(Files.newBufferedReader(Files.writeString(folder.resolve("said"), SAID)));
    }

    @Test
    void keepsEverythingInTheFile() {
        assertThat(folder.resolve("server.log")).hasContent(SAID);
    }

    @Test
    void passesOnWhatTheApplicationSays() {
        assertThat(console.toString(StandardCharsets.UTF_8)).hasLineCount(1).contains("Đã nạp 607 đơn vị");
    }

    @Test
    void keepsEachCauseOnce() {
        assertThat(log.causes())
                .containsExactly(
                        "2026-11-22 19:26:35.028 SEVERE javax.enterprise.system.core Exception while loading the app",
                        "java.lang.IllegalArgumentException: validity ends before it begins");
    }

    @Test
    void noticesThatTheDeploymentFailed() {
        assertThat(log.tellsOfAFailedDeployment()).isTrue();
    }
}
