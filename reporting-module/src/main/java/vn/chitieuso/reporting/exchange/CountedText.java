package vn.chitieuso.reporting.exchange;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;

/** A text that knows how much of it was read. */
final class CountedText extends Reader {

    private final StringReader text;
    private final int length;
    private int read;

    CountedText(String text) {
        this.text = new StringReader(text);
        this.length = text.length();
    }

    double share() {
        return length == 0 ? 1 : (double) read / length;
    }

    @Override
    public int read(char[] buffer, int offset, int wanted) throws IOException {
        int got = text.read(buffer, offset, wanted);
        read += Math.max(0, got);
        return got;
    }

    @Override
    public void close() {
        text.close();
    }
}
