package dev.dragoman.quality.prose.times;

import static java.util.Objects.requireNonNull;

import dev.dragoman.times.Zones;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * What the words for a zone mean: the clocks of a place ({@code Japan time}), those at a fixed offset
 * ({@code CET}, {@code GMT+9}), or, with neither, those on the spot ({@code local time}).
 *
 * @param name {@code local}, the abbreviation or the zone's id
 * @param zone whose clocks are meant; for an abbreviation, one that keeps it for a part of the year
 * @param offset that the words fix
 * @param otherSeason the abbreviation for the other part of the year, CEST for CET, if it has one
 */
public record NamedZone(String name, Optional<ZoneId> zone, Optional<ZoneOffset> offset, Optional<String> otherSeason) {

    /** The clocks on the spot. */
    public static final NamedZone LOCAL = new NamedZone("local", Optional.empty(), Optional.empty(), Optional.empty());

    public NamedZone {
        requireNonNull(name, "name");
        requireNonNull(zone, "zone");
        requireNonNull(offset, "offset");
        requireNonNull(otherSeason, "otherSeason");
    }

    /** The clocks of a place, whatever the season. */
    static NamedZone of(ZoneId zone) {
        return new NamedZone(zone.getId(), Optional.of(zone), Optional.empty(), Optional.empty());
    }

    /** An abbreviation that a zone keeps for a part of the year. */
    static NamedZone of(String abbreviation, ZoneId zone, ZoneOffset offset, Optional<String> otherSeason) {
        return new NamedZone(abbreviation, Optional.of(zone), Optional.of(offset), otherSeason);
    }

    /** The clocks at an offset from UTC. */
    static NamedZone of(ZoneOffset offset) {
        return new NamedZone(
                "UTC" + (offset.getTotalSeconds() == 0 ? "" : offset),
                Optional.empty(),
                Optional.of(offset),
                Optional.empty());
    }

    /** Whether the clocks on the spot are meant. */
    public boolean local() {
        return zone.isEmpty() && offset.isEmpty();
    }

    /** Whether the words say standard or summer time of a zone that has both. */
    public boolean seasonal() {
        return zone.isPresent() && offset.isPresent();
    }

    /** Whether the zone's clocks are at the offset that the words fix; true if they fix none. */
    public boolean isKeptAt(Instant instant) {
        return !seasonal() || Zones.rules(zone.orElseThrow()).getOffset(instant).equals(offset.orElseThrow());
    }
}
