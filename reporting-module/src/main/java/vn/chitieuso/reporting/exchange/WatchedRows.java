package vn.chitieuso.reporting.exchange;

import java.io.IOException;
import java.util.Optional;
import vn.chitieuso.platform.work.JobProgress;

/** Rows whose reading can be followed, and stopped. */
record WatchedRows(ImportedRows rows, JobProgress progress) implements ImportedRows {

    @Override
    public void read(Sink sink) throws IOException {
        rows.read(new Sink() {
            private long read;

            @Override
            public void row(ImportedRow row) {
                sink.row(row);
                progress.at(++read, null);
            }

            @Override
            public void broken(long line, String column, String messageKey, Object... arguments) {
                sink.broken(line, column, messageKey, arguments);
                progress.at(++read, null);
            }
        });
    }

    @Override
    public Optional<String> contentHash() {
        return rows.contentHash();
    }
}
