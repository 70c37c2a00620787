package vn.chitieuso.platform.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Where in its ZIP a workbook keeps which sheet. */
class BookParts {

    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String STRICT_RELATIONSHIPS = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    private final ZipFile zip;

    BookParts(ZipFile zip) {
        this.zip = zip;
    }

    /** Names of the sheets by name of the entry. */
    Map<String, String> sheets() throws IOException {
        String book = targets("_rels/.rels", "", "/officeDocument").values().stream()
                .findFirst()
                .orElse("xl/workbook.xml");
        String folder = book.substring(0, book.lastIndexOf('/') + 1);
        String relations = folder + "_rels/" + book.substring(folder.length()) + ".rels";
        Map<String, String> targets = targets(relations, folder, "/worksheet");
        Map<String, String> sheets = new HashMap<>();
        each(book, "sheet", reader -> {
            String id = reader.getAttributeValue(RELATIONSHIPS, "id");
            String known = id == null ? reader.getAttributeValue(STRICT_RELATIONSHIPS, "id") : id;
            if (targets.containsKey(known)) {
                sheets.put(targets.get(known), reader.getAttributeValue(null, "name"));
            }
        });
        return sheets;
    }

    private Map<String, String> targets(String part, String folder, String type) throws IOException {
        Map<String, String> targets = new HashMap<>();
        each(part, "Relationship", reader -> {
            String target = reader.getAttributeValue(null, "Target");
            String kind = reader.getAttributeValue(null, "Type");
            if (target != null && kind != null && kind.endsWith(type)) {
                targets.put(
                        reader.getAttributeValue(null, "Id"),
                        target.startsWith("/") ? target.substring(1) : folder + target);
            }
        });
        return targets;
    }

    private void each(String part, String element, Found found) throws IOException {
        ZipArchiveEntry entry = zip.getEntry(part);
        if (entry == null) {
            return;
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (InputStream in = zip.getInputStream(entry)) {
            XMLStreamReader reader = factory.createXMLStreamReader(in);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamReader.START_ELEMENT
                        && reader.getLocalName().equals(element)) {
                    found.at(reader);
                }
            }
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
    }

    @FunctionalInterface
    private interface Found {

        void at(XMLStreamReader reader);
    }
}
