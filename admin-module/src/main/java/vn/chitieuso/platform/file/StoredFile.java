package vn.chitieuso.platform.file;

import java.time.Instant;

/**
 * What is known of a file that is kept. Nothing of it ever changes; another content is another file.
 *
 * @param size in bytes
 * @param sha256 of the content, hexadecimal
 * @param active whether it is a PDF that brings scripts or commands along
 */
public record StoredFile(
        long id,
        String name,
        String mediaType,
        long size,
        String sha256,
        boolean active,
        Instant storedAt,
        String storedBy) {}
