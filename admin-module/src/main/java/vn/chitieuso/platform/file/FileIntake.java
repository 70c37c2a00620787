package vn.chitieuso.platform.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.platform.audit.Actor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Takes a file in: its size and content are checked, the virus scanner is asked, then it is kept. */
@ApplicationScoped
public class FileIntake {

    private static final int MEGABYTE = 1024 * 1024;

    @Inject
    private FileRules rules;

    @Inject
    private FileScan scan;

    @Inject
    private FileStore store;

    @Inject
    private Actor actor;

    /** @param allowed what the content may be; @throws BusinessException if the file is refused */
    @Transactional
    public StoredFile take(String name, InputStream content, Set<FileKind> allowed) {
        return store.keep(check(name, content, allowed), actor.name());
    }

    /** The file if it may be taken in, not yet kept: for whoever reads it first. */
    public UploadedFile check(String name, InputStream content, Set<FileKind> allowed) {
        UploadedFile file = UploadedFile.of(name, bytes(content), allowed, rules.megabytesMax());
        scan.finding(file.content()).ifPresent(finding -> {
            throw new BusinessException("platform.file.infected", finding);
        });
        return file;
    }

    /** One byte more than allowed tells that it is too large. */
    private byte[] bytes(InputStream content) {
        try {
            return content.readNBytes(rules.megabytesMax() * MEGABYTE + 1);
        } catch (IOException e) {
            throw new BusinessException("platform.file.interrupted");
        }
    }
}
