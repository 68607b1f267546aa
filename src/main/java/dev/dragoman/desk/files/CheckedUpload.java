package dev.dragoman.desk.files;

import dev.dragoman.drafting.uploads.Uploading;

/**
 * What a pending file would do to the translation as it is now.
 *
 * @param version the newest version of the translation; 0 if it has none
 * @param uploaded what the upload would store and report
 */
record CheckedUpload(PendingUpload pending, int version, Uploading.Uploaded uploaded) {

    /** Whether there is anything to store. */
    boolean isNew() {
        return uploaded.version().filter(after -> after.number() > version).isPresent();
    }
}
