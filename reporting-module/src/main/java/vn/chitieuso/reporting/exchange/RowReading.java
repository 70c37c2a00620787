package vn.chitieuso.reporting.exchange;

import java.io.InputStream;
import java.io.StringReader;
import vn.chitieuso.platform.csv.UploadedList;
import vn.chitieuso.platform.file.ZipContent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** Finds out how a list is to be read. */
@ApplicationScoped
public class RowReading {

    @Inject
    @Any
    private Instance<WorkbookRows> workbooks;

    public ImportedRows csv(InputStream stream) {
        return new HashedRows(stream, CsvRows::utf8);
    }

    public ImportedRows json(InputStream stream) {
        return new HashedRows(stream, JsonRows::new);
    }

    /** A file as somebody uploads it: a workbook of a known kind or a plain one, or CSV in any of the usual encodings. */
    public ImportedRows file(byte[] bytes) {
        if (ZipContent.isZip(bytes)) {
            for (WorkbookRows kind : workbooks) {
                if (kind.recognises(bytes)) {
                    return new HashedRows(bytes, kind.rows(bytes));
                }
            }
        }
        return new HashedRows(bytes, new CsvRows(new StringReader(UploadedList.pasted(UploadedList.text(bytes)))));
    }
}
