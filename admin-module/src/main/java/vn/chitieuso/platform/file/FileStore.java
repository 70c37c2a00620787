package vn.chitieuso.platform.file;

import java.util.Optional;

/** Where files are kept. It asks nobody for rights and checks nothing: components that own files do. */
public interface FileStore {

    StoredFile keep(UploadedFile file, String by);

    Optional<StoredFile> find(long id);

    /**
     * The content, byte for byte as it was kept.
     *
     * @throws vn.chitieuso.platform.NotFoundException if there is no such file
     */
    byte[] open(long id);

    /** Nothing happens if there is no such file. */
    void remove(long id);
}
