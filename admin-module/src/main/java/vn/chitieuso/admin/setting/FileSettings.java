package vn.chitieuso.admin.setting;

import vn.chitieuso.platform.file.FileRules;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

@ApplicationScoped
class FileSettings implements FileRules {

    @Inject
    private Settings settings;

    @Override
    public int megabytesMax() {
        return settings.number(Setting.FILE_MEGABYTES);
    }

    @Override
    public String scannerAddress() {
        return settings.text(Setting.VIRUS_SCANNER_ADDRESS);
    }
}
