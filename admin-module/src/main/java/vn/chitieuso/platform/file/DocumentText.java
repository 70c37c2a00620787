package vn.chitieuso.platform.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.time.Duration;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The words of a document, for searching them. It is read as far as it can be: a broken file gives what could be read of
 * it, a scanned one nothing, a very long one its beginning. Only PDF and Word documents are read.
 */
public final class DocumentText {

    /** Characters that are kept. */
    public static final int LENGTH_MAX = 2_000_000;

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int DOCUMENT_MAX = 64 * 1024 * 1024;

    private DocumentText() {}

    public static String of(byte[] content, FileKind kind) {
        BoundedText text = new BoundedText(LENGTH_MAX, PATIENCE);
        try {
            if (kind == FileKind.PDF) {
                readPdf(content, text);
            } else if (kind == FileKind.DOCX) {
                readWord(content, text);
            }
        } catch (IOException | XMLStreamException | RuntimeException | StackOverflowError endOfWhatCanBeRead) {
            return clean(text.toString());
        }
        return clean(text.toString());
    }

    /** The database keeps no null character; a picture's font yields some. */
    private static String clean(String text) {
        return Normalizer.normalize(
                        text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFD]", " "), Normalizer.Form.NFC)
                .replaceAll("[ \\u00a0]+", " ")
                .strip();
    }

    private static void readPdf(byte[] content, BoundedText text) throws IOException {
        try (PDDocument document = PdfDocument.open(content)) {
            PDFTextStripper stripper = new PDFTextStripper();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                stripper.writeText(document, text);
            }
        }
    }

    private static void readWord(byte[] content, BoundedText text) throws IOException, XMLStreamException {
        try (ZipContent zip = ZipContent.open(content)) {
            byte[] document = zip.read("word/document.xml", DOCUMENT_MAX).orElse(new byte[0]);
            XMLStreamReader reader = secureFactory().createXMLStreamReader(new ByteArrayInputStream(document));
            boolean words = false;
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        words = "t".equals(reader.getLocalName());
                        text.append(between(reader.getLocalName(), true));
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        words = false;
                        text.append(between(reader.getLocalName(), false));
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                        text.append(words ? reader.getText() : "");
                    }
                    default -> text.append("");
                }
            }
        }
    }

    private static String between(String element, boolean begins) {
        return switch (element) {
            case "tab" -> begins ? "\t" : "";
            case "br", "cr" -> begins ? "\n" : "";
            case "p" -> begins ? "" : "\n";
            default -> "";
        };
    }

    private static XMLInputFactory secureFactory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
