package vn.chitieuso.reporting.exchange;

import java.io.IOException;
import java.util.Optional;

/** Rows whose reading can be followed, and stopped. */
record WatchedRows(ImportedRows rows, ImportWatch watch) implements ImportedRows {

    @Override
    public void read(Sink sink) throws IOException {
        rows.read(new Sink() {
            @Override
            public void row(ImportedRow row) {
                sink.row(row);
                watch.read(rows.share());
            }

            @Override
            public void broken(long line, String column, String messageKey, Object... arguments) {
                sink.broken(line, column, messageKey, arguments);
                watch.read(rows.share());
            }
        });
    }

    @Override
    public Optional<String> contentHash() {
        return rows.contentHash();
    }

    @Override
    public double share() {
        return rows.share();
    }
}
