package vn.chitieuso.platform.db;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Rows streamed into a table by PostgreSQL's COPY, on the connection and in the transaction given: the fastest way in, and
 * with a buffer of its own instead of a list. While a copy is open the connection takes no other statement, so whoever must
 * ask something in between {@linkplain #pause pauses} it. The server must let the application see the driver's classes.
 */
public final class BulkCopy {

    private static final int BUFFER_BYTES = 64 * 1024;
    private static final int ROOM_FOR_A_NUMBER = 64;

    private final Connection connection;
    private final String statement;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int filled;
    private boolean rowBegun;
    private CopyIn copy;

    /** @param into table with its columns in brackets: {@code import_figure (line, unit_id)} */
    public BulkCopy(Connection connection, String into) {
        this.connection = connection;
        this.statement = "COPY " + into + " FROM STDIN";
    }

    public BulkCopy number(long number) throws SQLException {
        begin();
        if (number < 0) {
            return ascii(Long.toString(number));
        }
        int digits = 1;
        for (long rest = number; rest >= 10; rest /= 10) {
            digits++;
        }
        long rest = number;
        for (int place = filled + digits - 1; place >= filled; place--) {
            buffer[place] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        filled += digits;
        return this;
    }

    /** @param number null for none; its plain text must be shorter than sixty characters */
    public BulkCopy decimal(BigDecimal number) throws SQLException {
        if (number == null) {
            return text(null);
        }
        if (number.scale() == 0 && number.precision() <= 18 && number.signum() >= 0) {
            return number(number.longValue());
        }
        begin();
        return ascii(number.toPlainString());
    }

    public BulkCopy truth(boolean truth) throws SQLException {
        begin();
        buffer[filled++] = (byte) (truth ? 't' : 'f');
        return this;
    }

    /** A word of the product's own: short, plain ASCII without blanks. */
    public BulkCopy word(String word) throws SQLException {
        begin();
        return ascii(word);
    }

    /** @param text null for none; U+0000 is no text and must not be in it */
    public BulkCopy text(String text) throws SQLException {
        begin();
        if (text == null) {
            return ascii("\\N");
        }
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            if (filled + 2 > BUFFER_BYTES) {
                send();
            }
            switch (each) {
                case '\\' -> escaped('\\');
                case '\t' -> escaped('t');
                case '\n' -> escaped('n');
                case '\r' -> escaped('r');
                default -> buffer[filled++] = each;
            }
        }
        return this;
    }

    public void endRow() {
        buffer[filled++] = '\n';
        rowBegun = false;
    }

    /** Ends the copy under way, so that the connection takes other statements; the next row begins another. */
    public void pause() throws SQLException {
        if (copy != null) {
            send();
            CopyIn ended = copy;
            copy = null;
            ended.endCopy();
        }
    }

    /** Gives the copy under way up, with whatever it was given. */
    public void abandon() throws SQLException {
        if (copy != null && copy.isActive()) {
            copy.cancelCopy();
        }
        copy = null;
    }

    private void begin() throws SQLException {
        if (copy == null) {
            copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement);
            filled = 0;
        }
        if (filled > BUFFER_BYTES - ROOM_FOR_A_NUMBER - 2) {
            send();
        }
        if (rowBegun) {
            buffer[filled++] = '\t';
        }
        rowBegun = true;
    }

    private BulkCopy ascii(String text) {
        for (int place = 0; place < text.length(); place++) {
            buffer[filled++] = (byte) text.charAt(place);
        }
        return this;
    }

    private void escaped(char letter) {
        buffer[filled++] = '\\';
        buffer[filled++] = (byte) letter;
    }

    private void send() throws SQLException {
        copy.writeToCopy(buffer, 0, filled);
        filled = 0;
    }
}
