package vn.chitieuso.quickstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DataFolderTest {

    @TempDir
    private Path folder;

    @Test
    void belongsToOneProductAtATime() {
        try (DataFolder first = DataFolder.open(folder)) {
            assertThatThrownBy(() -> DataFolder.open(folder))
                    .isInstanceOf(StartProblem.class)
                    .hasMessageContaining(folder.toString());
        }
        DataFolder.open(folder).close();
    }

    @Test
    void losesTheDatabaseAndNothingElseWhenEmptied() throws IOException {
        Path foreign = Files.writeString(folder.resolve("notes.txt"), "mine");
        try (DataFolder data = DataFolder.open(folder)) {
            Files.createDirectories(data.database().resolve("base/1"));
            data.markFilled();

            data.empty();

            assertThat(data.database()).doesNotExist();
            assertThat(data.isFilled()).isFalse();
            assertThat(foreign).exists();
        }
    }
}
