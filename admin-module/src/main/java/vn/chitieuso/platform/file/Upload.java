package vn.chitieuso.platform.file;

import java.util.UUID;

/**
 * A file on its way in, piece by piece. Whoever began it, and nobody else, sends the pieces in order; a line that was lost
 * costs the piece that was under way. Once all has arrived and its sum is confirmed it is finished and waits to be taken by
 * the component it is meant for.
 *
 * @param name as the sender calls it
 * @param size in bytes, as it was announced
 * @param received bytes that have arrived; the next piece begins there
 * @param sha256 of the whole, hexadecimal; null until it is finished
 */
public record Upload(UUID id, String name, long size, long received, String sha256) {

    /** Characters of the sender's name for it. */
    public static final int NAME_MAX = 255;

    /** Bytes of one piece. */
    public static final int PIECE_MAX = 256 * 1024;

    public boolean isFinished() {
        return sha256 != null;
    }
}
