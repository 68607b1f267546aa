package dev.dragoman.quality.prose.times;

import static java.util.Objects.requireNonNull;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * What a name of one of the many zones means; its rules are read only if a text has the name.
 *
 * @param offset that the name fixes: that of standard or summer time
 */
record ZoneName(String id, Optional<ZoneOffset> offset) {

    ZoneName {
        requireNonNull(id, "id");
        requireNonNull(offset, "offset");
    }

    /** The clocks of a place, whatever the season. */
    static ZoneName of(String id) {
        return new ZoneName(id, Optional.empty());
    }

    NamedZone zone() {
        ZoneId zone = ZoneId.of(id);
        return offset.map(fixed -> NamedZone.of(id + fixed, zone, fixed, Optional.empty()))
                .orElseGet(() -> NamedZone.of(zone));
    }
}
