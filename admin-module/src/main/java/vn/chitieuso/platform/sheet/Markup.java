package vn.chitieuso.platform.sheet;

import java.io.IOException;
import java.io.Reader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * XML in pieces that, one after the other, are the XML again, sign for sign: each tag, and whatever lies between two. For
 * changing a little of a large part without touching the rest of it.
 */
class Markup {

    private static final int PIECE_MAX = 1024 * 1024;
    private static final String COMMENT = "<!--";
    private static final String LITERAL = "<![CDATA[";

    private final Reader reader;
    private int ahead = -1;

    Markup(Reader reader) {
        this.reader = reader;
    }

    /** The next piece, null at the end. */
    String next() throws IOException {
        int first = ahead >= 0 ? ahead : reader.read();
        ahead = -1;
        if (first < 0) {
            return null;
        }
        return first == '<' ? tag() : text((char) first);
    }

    private String text(char first) throws IOException {
        StringBuilder text = new StringBuilder().append(first);
        for (int read = reader.read(); read >= 0; read = reader.read()) {
            if (read == '<') {
                ahead = read;
                break;
            }
            text.append((char) read);
            if (text.length() >= PIECE_MAX) {
                break;
            }
        }
        return text.toString();
    }

    private String tag() throws IOException {
        StringBuilder tag = new StringBuilder("<");
        int quote = 0;
        for (int read = reader.read(); read >= 0; read = reader.read()) {
            tag.append((char) read);
            if (quote == 0 && read == '>' && isWhole(tag)) {
                return tag.toString();
            }
            if (isQuoting(tag) && (read == '"' || read == '\'')) {
                quote = quote == 0 ? read : quote == read ? 0 : quote;
            }
            if (tag.length() >= PIECE_MAX) {
                throw new IOException("tag without end");
            }
        }
        throw new IOException("tag without end");
    }

    private static boolean isQuoting(StringBuilder tag) {
        return tag.charAt(1) != '!';
    }

    private static boolean isWhole(StringBuilder tag) {
        if (begins(tag, COMMENT)) {
            return ends(tag, "-->") && tag.length() > COMMENT.length() + 2;
        }
        return !begins(tag, LITERAL) || ends(tag, "]]>");
    }

    private static boolean begins(StringBuilder tag, String start) {
        return tag.length() >= start.length()
                && tag.substring(0, start.length()).equals(start);
    }

    private static boolean ends(StringBuilder tag, String end) {
        return tag.length() >= end.length()
                && tag.substring(tag.length() - end.length()).equals(end);
    }

    /** Whether the piece opens or is an element of that name, whatever its prefix. */
    static boolean opens(String piece, String name) {
        return piece.matches("(?s)<([A-Za-z_][\\w.-]*:)?" + name + "[\\s/>].*");
    }

    static boolean closes(String piece, String name) {
        return piece.matches("(?s)</([A-Za-z_][\\w.-]*:)?" + name + "\\s*>");
    }

    static boolean isEmptyElement(String tag) {
        return tag.endsWith("/>");
    }

    /** The prefix with its colon, or nothing. */
    static String prefix(String tag) {
        int end = 1;
        while (end < tag.length() && " \t\r\n/>:".indexOf(tag.charAt(end)) < 0) {
            end++;
        }
        return end < tag.length() && tag.charAt(end) == ':' ? tag.substring(1, end + 1) : "";
    }

    /** The attribute as it is written, null where there is none. */
    static String attribute(String tag, String name) {
        Matcher found = Pattern.compile("\\s" + name + "\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')")
                .matcher(tag);
        if (!found.find()) {
            return null;
        }
        return found.group(1) == null ? found.group(2) : found.group(1);
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
