package vn.chitieuso.reporting.exchange;

/**
 * A kind of workbook that can be read as rows; a CDI bean. A workbook that no bean recognises is read as a plain list
 * whose first sheet has the headings of the CSV.
 */
public interface WorkbookRows {

    /** Whether it is of this kind; must be cheap and must not fail on a broken workbook. */
    boolean recognises(byte[] workbook);

    /**
     * @throws vn.chitieuso.platform.BusinessException if it is of this kind, but cannot be taken in at all: of another
     *     version, too large, unreadable
     */
    ImportedRows rows(byte[] workbook);
}
