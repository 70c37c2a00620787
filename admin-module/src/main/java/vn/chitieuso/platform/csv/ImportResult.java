package vn.chitieuso.platform.csv;

/** What became of a list that was stored. */
public record ImportResult(int received, int created, int updated, int unchanged) {

    public static ImportResult nothing() {
        return new ImportResult(0, 0, 0, 0);
    }

    public ImportResult plusCreated() {
        return new ImportResult(received + 1, created + 1, updated, unchanged);
    }

    public ImportResult plusUpdated() {
        return new ImportResult(received + 1, created, updated + 1, unchanged);
    }

    public ImportResult plusUnchanged() {
        return new ImportResult(received + 1, created, updated, unchanged + 1);
    }
}
