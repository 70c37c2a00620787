package vn.chitieuso.platform.file;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Opens a PDF so that its streams, however large they unpack, fill a file on disk and not the memory. */
final class PdfDocument {

    private static final long MEMORY_MAX = 32L * 1024 * 1024;
    private static final long STORAGE_MAX = 512L * 1024 * 1024;

    private PdfDocument() {}

    static PDDocument open(byte[] content) throws IOException {
        return Loader.loadPDF(
                content, "", null, null, MemoryUsageSetting.setupMixed(MEMORY_MAX, STORAGE_MAX).streamCache);
    }
}
