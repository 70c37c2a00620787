package vn.chitieuso.reporting.exchange;

import java.io.InputStream;
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

    /** One that is here as a whole. */
    ImportedRows csv(byte[] list) {
        return new HashedRows(list, CsvRows::utf8);
    }

    ImportedRows json(byte[] list) {
        return new HashedRows(list, JsonRows::new);
    }

    /** A file as somebody uploads it: a workbook of a known kind or a plain one, or CSV in any of the usual encodings. */
    public ImportedRows file(byte[] bytes) {
        if (ZipContent.isZip(bytes)) {
            for (WorkbookRows kind : workbooks) {
                if (kind.recognises(bytes)) {
                    return new HashedRows(bytes, kind.rows(bytes), () -> 0);
                }
            }
        }
        CountedText text = new CountedText(UploadedList.pasted(UploadedList.text(bytes)));
        return new HashedRows(bytes, new CsvRows(text), text::share);
    }
}
