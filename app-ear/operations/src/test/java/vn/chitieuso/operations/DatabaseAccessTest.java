package vn.chitieuso.operations;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DatabaseAccessTest {

    private static final Terminal NOBODY = new Terminal(new PrintStream(OutputStream.nullOutputStream()));
    private static final String ADDRESS = "jdbc:postgresql://host/db";

    @TempDir
    private Path folder;

    @Test
    void takesThePasswordFromTheEnvironment() {
        DatabaseAccess access = DatabaseAccess.from(CommandLine.of("--database", ADDRESS, "--user", "u"));

        assertThat(access.password(Map.of("PGPASSWORD", "secret"), NOBODY)).contains("secret");
    }

    @Test
    void prefersTheFirstLineOfAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("password"), "mật khẩu\nsomething else\n");
        DatabaseAccess access = DatabaseAccess.from(
                CommandLine.of("--database", ADDRESS, "--user", "u", "--password-file", file.toString()));

        assertThat(access.password(Map.of("PGPASSWORD", "secret"), NOBODY)).contains("mật khẩu");
    }

    @Test
    void tellsWhichPasswordFileIsMissing() {
        DatabaseAccess access = DatabaseAccess.from(
                CommandLine.of("--database", ADDRESS, "--user", "u", "--password-file", folder + "/none"));

        assertThatThrownBy(() -> access.password(Map.of(), NOBODY)).hasMessageContaining("none");
    }

    @ParameterizedTest
    @ValueSource(strings = {"host/db", "jdbc:oracle:thin:@h", ADDRESS + "?password=x", ADDRESS + "?Password=x"})
    void refusesAnotherKindOfAddressAndAPasswordInIt(String address) {
        assertThatThrownBy(() -> DatabaseAccess.from(CommandLine.of("--database", address, "--user", "u")))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("--database");
    }

    @Test
    void insistsOnAUser() {
        assertThatThrownBy(() -> DatabaseAccess.from(CommandLine.of("--database", ADDRESS)))
                .hasMessageContaining("--user");
    }
}
