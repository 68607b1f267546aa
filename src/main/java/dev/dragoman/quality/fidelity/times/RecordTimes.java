package dev.dragoman.quality.fidelity.times;

import dev.dragoman.quality.prose.times.NamedZone;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.times.ApproximateDuration;
import dev.dragoman.times.EventTimes;
import dev.dragoman.times.ZonedMoment;
import dev.dragoman.times.Zones;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The times of a record as the check compares them.
 *
 * @param home the publisher's own zone
 * @param zones that the event's times may be stated in: the local one, the home zone, the further ones
 * @param shown start and end of the event, as far as they are known, in each of these zones
 */
record RecordTimes(CanonicalRecord record, ZoneId home, List<ZoneId> zones, List<ZonedMoment> shown) {

    private static final Duration SHORTEST_TOLERANCE = Duration.ofMinutes(10);

    static RecordTimes of(CanonicalRecord record, ZoneId home) {
        List<ZoneId> zones = record.event().map(event -> zones(event, home)).orElse(List.of());
        List<ZonedMoment> shown = record.event().stream()
                .flatMap(event -> Stream.concat(Stream.of(event.start()), event.end().stream()))
                .flatMap(moment -> zones.stream().map(moment::at))
                .toList();
        return new RecordTimes(record, home, zones, shown);
    }

    private static List<ZoneId> zones(EventTimes event, ZoneId home) {
        List<ZoneId> zones = new ArrayList<>();
        add(zones, event.start().zone());
        add(zones, home);
        event.furtherZones().forEach(zone -> add(zones, zone));
        event.end().ifPresent(end -> add(zones, end.zone()));
        return List.copyOf(zones);
    }

    private static void add(List<ZoneId> zones, ZoneId zone) {
        if (zones.stream().noneMatch(known -> Zones.same(known, zone))) {
            zones.add(zone);
        }
    }

    Optional<EventTimes> event() {
        return record.event();
    }

    /**
     * The zone that words mean; none for "local time" without an event. Of the zones that share a name, the record's is
     * meant: "Eastern European time" is that of Kyiv and of Cairo, CST that of Chicago and of Shanghai.
     */
    Optional<ZoneId> zone(NamedZone named) {
        return named.local()
                ? event().map(event -> event.start().zone())
                : zones.stream()
                        .filter(own -> isCalled(own, named))
                        .findFirst()
                        .or(named::zone)
                        .or(() -> named.offset().map(ZoneId.class::cast));
    }

    /**
     * All that words for a zone may mean, most likely first. A clock time under a name that several zones share, IST or
     * "Eastern Time", is right if it is right in any of them. Under a wrong season's name it is still that of the place.
     */
    List<ZoneId> meanings(NamedZone named) {
        Stream<ZoneId> offsets = Stream.concat(named.offset().stream(), SharedAbbreviations.offsets(named).stream());
        Stream<ZoneId> others = named.seasonal()
                ? Stream.empty()
                : named.zone().stream().flatMap(zone -> SharedZoneNames.shortenedTo(zone).stream());
        return Stream.concat(zone(named).stream(), Stream.concat(offsets, others))
                .distinct()
                .toList();
    }

    private boolean isCalled(ZoneId own, NamedZone named) {
        return named.zone()
                .flatMap(other -> event().map(event -> event.start().instant())
                        .filter(instant -> named.seasonal()
                                ? SharedAbbreviations.isOneOf(own, named.name())
                                : SharedZoneNames.haveSameName(own, other, instant)
                                        || SharedZoneNames.mayBeShortened(own, other)))
                .isPresent();
    }

    /** How far a stated end may be from the one that follows from the duration. */
    Duration toleranceOfEnd() {
        return event().flatMap(EventTimes::duration)
                .filter(ApproximateDuration::about)
                .map(length -> tolerance(length.length()))
                .orElse(Duration.ZERO);
    }

    /** How far an approximate duration may be from the difference of two times. */
    static Duration tolerance(Duration length) {
        Duration tenth = length.dividedBy(10);
        return tenth.compareTo(SHORTEST_TOLERANCE) > 0 ? tenth : SHORTEST_TOLERANCE;
    }

    /** Whether a date is the event's in any zone, or that of the record's issue. */
    boolean hasDate(Predicate<LocalDate> wanted) {
        return date(wanted).isPresent()
                || wanted.test(record.issued())
                || record.days()
                        .filter(days -> wanted.test(days.first()) || wanted.test(days.last()))
                        .isPresent();
    }

    /** Whether a clock time is the event's start or end in any zone. */
    boolean hasTime(Predicate<LocalTime> wanted) {
        return shown.stream().anyMatch(moment -> wanted.test(moment.wall().toLocalTime()));
    }

    /** The first of the event's dates that is wanted; the local ones come first. */
    Optional<LocalDate> date(Predicate<LocalDate> wanted) {
        return shown.stream()
                .map(moment -> moment.wall().toLocalDate())
                .filter(wanted)
                .findFirst();
    }

    /** The year that a date without one is in: the event's or that of issue. */
    int year() {
        return event().map(event -> event.start().wall().getYear())
                .orElse(record.issued().getYear());
    }
}
