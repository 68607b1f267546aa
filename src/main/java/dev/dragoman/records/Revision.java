package dev.dragoman.records;

import dev.dragoman.http.VersionTag;
import dev.dragoman.json.Digest;
import dev.dragoman.records.pictures.PictureFile;
import java.time.Instant;
import java.util.Optional;

/**
 * An immutable state of a record.
 *
 * @param record with its times as they are by the zone rules of today
 * @param number 1, 2, 3 … within the record
 * @param digest SHA-256 over the stored content
 * @param origin whether it came from the content folder or from an upload
 * @param author who stored it; empty where it came from the content folder
 */
public record Revision(
        CanonicalRecord record, int number, Digest digest, Origin origin, Optional<String> author, Instant storedAt) {

    public Revision {
        record = record.underTodaysRules(storedAt);
        if (number < 1) {
            throw new IllegalArgumentException("Revisions are numbered from 1, not " + number);
        }
    }

    /** Whether a picture of it has this file. */
    public boolean shows(PictureFile file) {
        return record.pictures().stream().anyMatch(picture -> picture.files().contains(file));
    }

    /** The entity tag that editors send as {@code If-Match} to replace this revision. */
    public VersionTag tag() {
        return VersionTag.of(number, digest);
    }
}
