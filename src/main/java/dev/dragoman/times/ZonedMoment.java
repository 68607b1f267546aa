package dev.dragoman.times;

import static java.util.Objects.requireNonNull;

import dev.dragoman.problem.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneRules;
import java.util.Optional;

/** A wall time in a zone: what a clock on the spot showed. The instant follows from it, never the other way round. */
public record ZonedMoment(LocalDateTime wall, ZoneId zone, ZoneOffset offset) {

    public ZonedMoment {
        requireNonNull(wall, "wall");
        requireNonNull(zone, "zone");
        requireNonNull(offset, "offset");
        // of and parse check that the zone has this offset. Recorded moments are kept even if the rules change.
    }

    /**
     * A new moment with its offset given.
     *
     * @throws ProblemException {@code INVALID_TIME} if the zone was not at this offset at this wall time
     */
    public static ZonedMoment of(LocalDateTime wall, ZoneId zone, ZoneOffset offset) {
        WallTimes.requireOffset(wall, zone, offset);
        return new ZonedMoment(wall, zone, offset);
    }

    /**
     * The moment at a wall time that occurred exactly once in the zone.
     *
     * @throws ProblemException {@code INVALID_TIME} if a clock change skipped it, or made it occur twice
     */
    public static ZonedMoment of(LocalDateTime wall, ZoneId zone) {
        return new ZonedMoment(wall, zone, WallTimes.onlyOffset(wall, zone));
    }

    /** What the clocks of the zone show at an instant. */
    public static ZonedMoment at(Instant instant, ZoneId zone) {
        ZoneOffset offset = Zones.rules(zone).getOffset(instant);
        return new ZonedMoment(LocalDateTime.ofInstant(instant, offset), zone, offset);
    }

    /**
     * Reads an event's time, {@code 2023-04-05T11:20+02:00[Europe/Brussels]} (RFC 9557); offset and seconds may be left
     * out. With {@code Z} or {@code -00:00} the wall time is UTC's and the local one follows from the zone (RFC 9557
     * §2).
     *
     * @throws ProblemException {@code INVALID_TIME} if it is ill-formed, names no zone, was skipped by a clock change,
     *     occurred twice and has no offset to tell which, contradicts its offset (RFC 9557 §3.4), or has an unknown
     *     critical suffix; {@code UNKNOWN_TIME_ZONE} as {@link Zones#ofEvent} says
     */
    public static ZonedMoment parse(String text) {
        return Rfc9557.parse(text);
    }

    /** Reads back what {@link #toString} wrote, whatever the current zone rules say of its offset. */
    public static ZonedMoment recorded(String text) {
        int zone = text.indexOf('[');
        OffsetDateTime moment = OffsetDateTime.parse(text.substring(0, zone));
        return new ZonedMoment(
                moment.toLocalDateTime(), ZoneId.of(text.substring(zone + 1, text.length() - 1)), moment.getOffset());
    }

    /**
     * This moment under the current rules, if it was recorded at {@code storedAt}: a moment in the past at that time keeps
     * its instant; for a future one, the instant is derived again from wall time and zone.
     *
     * @throws ProblemException {@code INVALID_TIME} if the current rules skip the wall time of a future moment, or repeat
     *     it
     */
    public ZonedMoment underTodaysRules(Instant storedAt) {
        boolean settled = !instant().isAfter(storedAt) || Zones.rules(zone).isValidOffset(wall, offset);
        return settled ? this : of(wall, zone);
    }

    /** The instant, on the UTC time line. */
    public Instant instant() {
        return wall.toInstant(offset);
    }

    /** The same instant on the clocks of another zone. */
    public ZonedMoment at(ZoneId other) {
        return other.equals(zone) ? this : at(instant(), other);
    }

    /** The moment after this elapsed time, in the same zone. */
    public ZonedMoment plus(Duration elapsed) {
        return at(instant().plus(elapsed), zone);
    }

    /**
     * The moment this much later: first the days on the calendar of the zone, then the hours and minutes as they
     * elapse.
     */
    public ZonedMoment plus(ApproximateDuration duration) {
        return plusDays(duration.days()).plus(duration.time());
    }

    /**
     * The same wall time the given number of days later. If a clock change skips that wall time, it moves later by the
     * length of the gap. If it occurs twice, it is the first one, unless this moment's offset is that of the second.
     */
    ZonedMoment plusDays(int days) {
        LocalDateTime there = wall.plusDays(days);
        ZoneRules rules = Zones.rules(zone);
        boolean same = rules.isValidOffset(there, offset);
        return at(there.toInstant(same ? offset : rules.getOffset(there)), zone);
    }

    /**
     * How many calendar days {@code other} is ahead of this zone at this moment: -1, 0 or 1 between places, except that
     * across the date line it can be 2 (Niue to Kiritimati, 25 hours apart).
     */
    public int dayShiftTo(ZoneId other) {
        return (int)
                ChronoUnit.DAYS.between(wall.toLocalDate(), at(other).wall().toLocalDate());
    }

    /** Whether the current zone rules would put this wall time at another instant; that is reported and never applied. */
    public Optional<RuleChange> ruleChange() {
        ZoneRules rules = Zones.rules(zone);
        return rules.isValidOffset(wall, offset)
                ? Optional.empty()
                : Optional.of(new RuleChange(this, wall.toInstant(rules.getOffset(wall))));
    }

    /** Wall time and offset without the zone, {@code 2023-04-05T11:20+02:00}, as HTML's {@code time} takes it. */
    public String withoutZone() {
        // HTML knows neither offsets with seconds (local mean times) nor more than three decimals.
        ZoneOffset whole = ZoneOffset.ofTotalSeconds(offset.getTotalSeconds() / 60 * 60);
        return instant().atOffset(whole).toLocalDateTime().truncatedTo(ChronoUnit.SECONDS) + WallTimes.text(whole);
    }

    /**
     * The canonical form of RFC 9557, {@code 2023-04-05T11:20+02:00[Europe/Brussels]}, which {@link #parse} reads.
     */
    @Override
    public String toString() {
        return wall + WallTimes.text(offset) + "[" + zone.getId() + "]";
    }
}
