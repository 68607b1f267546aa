package dev.dragoman.translation;

import dev.dragoman.http.VersionTag;
import dev.dragoman.json.Digest;
import dev.dragoman.records.Origin;
import java.time.Instant;
import java.util.Optional;

/**
 * An immutable, numbered version of a bundle.
 *
 * @param number 1, 2, 3 … within record and locale
 * @param revision the number of the newest revision when this version was stored
 * @param author who stored it; empty where it came from the content folder
 */
public record BundleVersion(
        Bundle bundle,
        int number,
        int revision,
        Digest digest,
        Origin origin,
        Optional<String> author,
        Instant storedAt) {

    public BundleVersion {
        if (number < 1 || revision < 1) {
            throw new IllegalArgumentException("Versions and revisions are numbered from 1");
        }
    }

    /** The entity tag that editors send as {@code If-Match} to replace this version. */
    public VersionTag tag() {
        return VersionTag.of(number, digest);
    }
}
