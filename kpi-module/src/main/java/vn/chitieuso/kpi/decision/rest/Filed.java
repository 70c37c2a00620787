package vn.chitieuso.kpi.decision.rest;

import vn.chitieuso.platform.file.StoredFile;

/** A document's file as the API tells it. */
public record Filed(String name, String mediaType, long size, String sha256) {

    static Filed of(StoredFile file) {
        return new Filed(file.name(), file.mediaType(), file.size(), file.sha256());
    }
}
