package vn.chitieuso.reporting.exchange;

import java.io.IOException;

/** Rows to be taken in, one by one, read once and never held all together. */
public interface ImportedRows {

    /** @throws IOException if the source cannot be read to its end; nothing is taken in then */
    void read(Sink sink) throws IOException;

    /** Whoever takes the rows. */
    interface Sink {

        void row(ImportedRow row);

        /**
         * A row that cannot be read at all.
         *
         * @param column null where the whole line is meant
         */
        void broken(long line, String column, String messageKey, Object... arguments);
    }
}
