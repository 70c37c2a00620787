package vn.chitieuso.platform.file;

/** What may be set about files; settings answer it. */
public interface FileRules {

    /** How large a file may be. */
    int megabytesMax();

    /** {@code host:port} of the virus scanner; empty where none is used. */
    String scannerAddress();
}
