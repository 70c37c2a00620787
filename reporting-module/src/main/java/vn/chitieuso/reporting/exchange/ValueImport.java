package vn.chitieuso.reporting.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Takes lists of figures in. */
@ApplicationScoped
@Transactional
public class ValueImport {

    public ImportOutcome take(ImportOrder order, ImportedRows rows) {
        throw new UnsupportedOperationException("not yet");
    }
}
