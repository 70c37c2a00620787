package vn.chitieuso.operations.audit;

import vn.chitieuso.operations.archive.ArchiveHeader;

/** What the database remembers of an archive: where the chain goes on, and how to know the file again. */
record ArchiveRow(String fileName, String digest, long lastLink, String lastHash, long entries) {

    boolean tellsOf(String otherDigest, ArchiveHeader header) {
        return digest.equals(otherDigest)
                && lastLink == header.lastLink()
                && lastHash.equals(header.lastHash())
                && entries == header.entries();
    }
}
