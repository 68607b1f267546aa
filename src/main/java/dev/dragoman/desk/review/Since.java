package dev.dragoman.desk.review;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a translation under review is compared with. */
enum Since {
    /** The version of the newest edition. */
    RELEASED,
    /** The newest earlier version that is approved; if there is none, the newest itself, if it is. */
    APPROVED,
    /** No version, so that every unit is new. */
    NOTHING;

    /** The value in addresses and keys of words. */
    String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Since> of(String slug) {
        return Arrays.stream(values())
                .filter(since -> since.slug().equals(slug))
                .findFirst();
    }
}
