package dev.dragoman.records.pictures;

import dev.dragoman.json.Digest;
import java.time.Instant;
import java.util.Optional;

/**
 * A picture that the next revision of its record can show.
 *
 * @param length in bytes
 * @param origin where it came from, as for revisions
 * @param author who stored it; empty where it came from the content folder
 */
public record StoredPicture(
        String name,
        PictureType type,
        Digest digest,
        int width,
        int height,
        int length,
        String origin,
        Optional<String> author,
        Instant storedAt) {

    /** Its file, as a revision keeps it. */
    public PictureFile file() {
        return new PictureFile(name, type, digest, width, height);
    }
}
