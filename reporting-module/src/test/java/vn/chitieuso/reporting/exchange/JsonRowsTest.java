package vn.chitieuso.reporting.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class JsonRowsTest {

    private static List<String> values(String json) throws IOException {
        List<String> values = new ArrayList<>();
        new JsonRows(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8))).read(new ImportedRows.Sink() {
            @Override
            public void row(ImportedRow row) {
                values.add(row.value());
            }

            @Override
            public void broken(long line, String column, String messageKey, Object... arguments) {
                values.add(line + " " + messageKey);
            }
        });
        return values;
    }

    @Test
    void aTruthStaysATruthUntilItsIndicatorIsKnown() throws IOException {
        assertThat(values("[{\"value\":true},{\"value\":false},{\"value\":1},{\"value\":null}]"))
                .containsExactly("true", "false", "1", null);
    }

    @Test
    void aNumberOfThreeDecimalsIsNoGroupOfThousands() throws IOException {
        assertThat(values("[{\"value\":1.234},{\"value\":1e3}]")).containsExactly("1.2340", "1000");
    }
}
