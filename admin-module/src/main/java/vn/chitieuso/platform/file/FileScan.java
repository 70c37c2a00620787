package vn.chitieuso.platform.file;

import java.util.Optional;

/** Somebody who looks for malicious content. */
public interface FileScan {

    /**
     * What was found in the content; empty if it is clean or nothing is to be scanned.
     *
     * @throws vn.chitieuso.platform.BusinessException if it could not be scanned although it should be
     */
    Optional<String> finding(byte[] content);
}
