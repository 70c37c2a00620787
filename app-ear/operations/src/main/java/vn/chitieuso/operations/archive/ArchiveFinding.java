package vn.chitieuso.operations.archive;

import java.util.Optional;

/**
 * What reading an archive from end to end showed.
 *
 * @param digest SHA-256 of the file as it lies there
 * @param header absent where not even the first line could be read
 * @param entries how many entries were found intact, up to the flaw if there is one
 * @param askedHash the hash of the link that was asked about, if it was met
 * @param flaw absent: the file is intact
 */
public record ArchiveFinding(
        String digest, Optional<ArchiveHeader> header, long entries, Optional<String> askedHash, Optional<Flaw> flaw) {

    public boolean isIntact() {
        return flaw.isEmpty();
    }

    /** What can be wrong with an archive. */
    public enum Flaw {
        /** The file is no archive, is damaged, or holds a line the product did not write. */
        UNREADABLE("không đọc được", "cannot be read"),
        /** An entry or its hash is not what it was when it was chained. */
        ALTERED("bị sửa đổi", "was altered"),
        /** A link is missing or stands in the wrong place. */
        MISSING("bị mất", "is missing"),
        /** The last link is not the one the first line tells of. */
        WRONG_END("không khớp phần cuối", "does not end as its first line says");

        private final String vietnamese;
        private final String english;

        Flaw(String vietnamese, String english) {
            this.vietnamese = vietnamese;
            this.english = english;
        }

        public String vietnamese() {
            return vietnamese;
        }

        public String english() {
            return english;
        }
    }
}
