package vn.chitieuso.demonstration;

import java.util.zip.CRC32;

/** Numbers that look arbitrary and are the same at every start: each is a function of what it is for. */
final class Chance {

    private Chance() {}

    /** @return from 0 up to, not including, the bound */
    static long of(String purpose, long bound) {
        CRC32 crc = new CRC32();
        crc.update(purpose.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return crc.getValue() % bound;
    }
}
