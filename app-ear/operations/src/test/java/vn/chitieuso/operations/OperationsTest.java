package vn.chitieuso.operations;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OperationsTest {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Operations operations =
            new Operations(new Terminal(new PrintStream(said, true, StandardCharsets.UTF_8)));

    @Test
    void explainThemselvesWhenNothingOrSomethingUnknownIsAsked() {
        assertThat(operations.run()).isEqualTo(Outcome.PROBLEM);
        assertThat(operations.run("audit", "delete")).isEqualTo(Outcome.PROBLEM);
        assertThat(said()).contains("audit verify", "audit archive", "audit check-archive", "PGPASSWORD");
    }

    @Test
    void explainThemselvesOnRequest() {
        assertThat(operations.run("--help")).isEqualTo(Outcome.INTACT);
        assertThat(said()).contains("audit verify");
    }

    @Test
    void tellInBothLanguagesWhatIsMissing() {
        assertThat(operations.run("audit", "verify", "--user", "u")).isEqualTo(Outcome.PROBLEM);
        assertThat(said()).contains("Thiếu giá trị của --database", "--database is missing its value");
    }

    @Test
    void tellThatADatabaseCannotBeReached() {
        assertThat(operations.run("audit", "verify", "--database", "jdbc:postgresql://127.0.0.1:1/db", "--user", "u"))
                .isEqualTo(Outcome.PROBLEM);
        assertThat(said()).contains("The database cannot be reached");
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
