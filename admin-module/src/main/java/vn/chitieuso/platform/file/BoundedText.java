package vn.chitieuso.platform.file;

import java.io.IOException;
import java.io.Writer;
import java.time.Duration;

/** Takes text until it is long enough or has taken long enough; then it refuses more, and keeps what it has. */
class BoundedText extends Writer {

    private final StringBuilder text = new StringBuilder();
    private final int length;
    private final long begun = System.nanoTime();
    private final long patience;

    BoundedText(int length, Duration patience) {
        this.length = length;
        this.patience = patience.toNanos();
    }

    /** @throws IOException at the end of space or patience */
    @Override
    public void write(char[] characters, int offset, int count) throws IOException {
        text.append(characters, offset, Math.min(count, length - text.length()));
        if (text.length() >= length || System.nanoTime() - begun > patience) {
            throw new IOException("enough");
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    @Override
    public String toString() {
        return text.toString();
    }
}
