package vn.chitieuso.reporting.exchange;

import java.io.IOException;
import java.util.Optional;

/** Rows to be taken in, one by one, read once and never held all together. */
public interface ImportedRows {

    /** @throws IOException if the source cannot be read to its end; nothing is taken in then */
    void read(Sink sink) throws IOException;

    /** SHA-256 of the list's bytes in hexadecimal, once it was read; empty where nobody counted. */
    default Optional<String> contentHash() {
        return Optional.empty();
    }

    /** How much of the list was read, from 0 to 1; 0 where nobody knows. */
    default double share() {
        return 0;
    }

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
