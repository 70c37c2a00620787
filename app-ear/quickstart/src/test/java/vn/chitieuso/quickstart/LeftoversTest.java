package vn.chitieuso.quickstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class LeftoversTest {

    @TempDir
    private Path folder;

    private Leftovers leftovers;
    private Process someProcess;

    @BeforeEach
    void startAProcessThatStaysBehind() throws IOException {
        leftovers = new Leftovers(folder.resolve("postgresql"), note());
        // waits for an input that never comes
        someProcess = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jshell")
                        .toString())
                .start();
    }

    @AfterEach
    void endIt() {
        someProcess.destroyForcibly();
    }

    @Test
    void endsTheServerOfAKilledProduct() throws IOException {
        leftovers.remember(someProcess.toHandle());

        leftovers.end();

        assertThat(someProcess.isAlive()).isFalse();
        assertThat(note()).doesNotExist();
    }

    @Test
    void sparesAnotherProcessThatWasGivenTheSameNumber() throws IOException {
        Files.write(note(), List.of(String.valueOf(someProcess.pid()), "2020-01-01T00:00:00Z"));

        leftovers.end();

        assertThat(someProcess.isAlive()).isTrue();
    }

    @Test
    void sparesAProcessThatIsNoDatabase() throws IOException {
        Files.createDirectories(folder.resolve("postgresql"));
        Files.writeString(folder.resolve("postgresql/postmaster.pid"), someProcess.pid() + "\n");

        leftovers.end();

        assertThat(someProcess.isAlive()).isTrue();
    }

    private Path note() {
        return folder.resolve("server.pid");
    }
}
