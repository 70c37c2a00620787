package vn.chitieuso.platform.sheet;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MarkupTest {

    private static List<String> pieces(String xml) throws IOException {
        Markup markup = new Markup(new StringReader(xml));
        List<String> pieces = new ArrayList<>();
        for (String piece = markup.next(); piece != null; piece = markup.next()) {
            pieces.add(piece);
        }
        return pieces;
    }

    private static String remarked(String xml, int row, int column, String text) throws IOException {
        StringWriter out = new StringWriter();
        new RemarkedSheet(Map.of(row, new TreeMap<>(Map.of(column, text))), out).copy(new StringReader(xml));
        return out.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<?xml version=\"1.0\"?>\n<a b='>' c=\"'>\">x &amp; y</a>\n",
                "<!-- it's <not> a tag --><a/>",
                "<a><![CDATA[ <row r=\"1\"> ]]></a>",
                "<x:row r=\"1\"\n ht='2'/>"
            })
    void thePiecesTogetherAreTheWhole(String xml) throws IOException {
        assertThat(String.join("", pieces(xml))).isEqualTo(xml);
    }

    @Test
    void quotedBracketsEndNoTag() throws IOException {
        assertThat(pieces("<a b='>' c=\"'>\">x</a>")).containsExactly("<a b='>' c=\"'>\">", "x", "</a>");
    }

    @Test
    void aTagWithoutEndIsRefused() {
        assertThatThrownBy(() -> pieces("<a b='")).isInstanceOf(IOException.class);
    }

    @Test
    void aCellKeepsItsLooksAndGetsTheText() throws IOException {
        assertThat(remarked(
                        "<row r=\"2\"><c r=\"A2\"/><c r=\"B2\" s=\"7\" t=\"s\"><v>4</v></c><c r=\"C2\"/></row>",
                        2,
                        1,
                        "a<b"))
                .isEqualTo("<row r=\"2\"><c r=\"A2\"/><c r=\"B2\" s=\"7\" t=\"inlineStr\"><is>"
                        + "<t xml:space=\"preserve\">a&lt;b</t></is></c><c r=\"C2\"/></row>");
    }

    @Test
    void aMissingCellIsPutWhereItBelongs() throws IOException {
        assertThat(remarked("<row r=\"2\"><c r=\"A2\"/><c r=\"AB2\"/></row>", 2, 3, "x"))
                .containsSubsequence("\"A2\"", "\"D2\"", "\"AB2\"");
        assertThat(remarked("<x:row r=\"2\"/>", 2, 0, "x"))
                .isEqualTo(
                        "<x:row r=\"2\"><x:c r=\"A2\" t=\"inlineStr\"><x:is><x:t xml:space=\"preserve\">x</x:t></x:is>"
                                + "</x:c></x:row>");
    }

    @Test
    void anEmptyTextClearsTheCell() throws IOException {
        assertThat(remarked("<row r=\"1\"><c r=\"A1\" s=\"3\" t=\"s\"><v>4</v></c></row>", 1, 0, ""))
                .isEqualTo("<row r=\"1\"><c r=\"A1\" s=\"3\"/></row>");
    }

    @Test
    void rowsAndCellsWithoutPlacesAreCounted() throws IOException {
        assertThat(remarked("<row><c/></row><row><c><v>1</v></c><c><v>2</v></c></row>", 2, 1, "x"))
                .isEqualTo(
                        "<row><c/></row><row><c><v>1</v></c><c r=\"B2\" t=\"inlineStr\"><is><t xml:space=\"preserve\">x</t>"
                                + "</is></c></row>");
    }

    @Test
    void columnsAreCalledAsPeopleCallThem() {
        assertThat(RemarkedSheet.letters(0)).isEqualTo("A");
        assertThat(RemarkedSheet.letters(25)).isEqualTo("Z");
        assertThat(RemarkedSheet.letters(26)).isEqualTo("AA");
        assertThat(RemarkedSheet.letters(701)).isEqualTo("ZZ");
        assertThat(RemarkedSheet.letters(702)).isEqualTo("AAA");
    }
}
