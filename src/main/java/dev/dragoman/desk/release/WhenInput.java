package dev.dragoman.desk.release;

import dev.dragoman.problem.ProblemException;
import dev.dragoman.releasing.request.ReleaseRequest;
import dev.dragoman.times.ClockChange;
import dev.dragoman.times.ZonedMoment;
import dev.dragoman.times.Zones;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A date and time in a zone as a person has typed them.
 *
 * @param zone an IANA id of the list, or {@link #OTHER}
 * @param otherZone an IANA id that is not in the list
 * @param offset the offset that was chosen for a wall time that occurs twice; mostly empty
 */
public record WhenInput(String date, String time, String zone, String otherZone, String offset) {

    /** The value of the choice of a zone that is not in the list. */
    public static final String OTHER = "other";

    /** Reads the fields of a form. */
    public static WhenInput of(Function<String, Optional<String>> fields) {
        return new WhenInput(
                fields.apply("date").orElse(""),
                fields.apply("time").orElse(""),
                fields.apply("zone").orElse(""),
                fields.apply("other-zone").orElse(""),
                fields.apply("offset").orElse(""));
    }

    /** Whether a date or a time is typed. */
    public boolean isTyped() {
        return !date.isEmpty() || !time.isEmpty();
    }

    /**
     * The moment, which is to come.
     *
     * @throws MistakenInput if it is no date, time or zone, was skipped by a clock change, occurs twice, or is not to come
     */
    public ZonedMoment moment(Instant now, MomentTexts texts) {
        ZonedMoment moment = zoned(texts);
        try {
            ReleaseRequest.requireToCome(moment, now);
        } catch (ProblemException rejected) {
            throw new MistakenInput(Mistake.of(moment.instant().isAfter(now) ? "release.too-far" : "release.past"));
        }
        return moment;
    }

    /**
     * The moment, past or to come.
     *
     * @throws MistakenInput if it is no date, time or zone, was skipped by a clock change, or occurs twice
     */
    public ZonedMoment zoned(MomentTexts texts) {
        LocalDateTime wall = wall();
        return moment(wall, place(wall), texts);
    }

    private LocalDateTime wall() {
        try {
            return LocalDate.parse(date).atTime(LocalTime.parse(time));
        } catch (DateTimeParseException e) {
            throw new MistakenInput(Mistake.of("release.no-time"));
        }
    }

    private ZoneId place(LocalDateTime wall) {
        // Whoever types a zone means it, also if the list still shows another one.
        String id = otherZone.isEmpty() ? zone : otherZone;
        if (id.isEmpty() || id.equals(OTHER)) {
            throw new MistakenInput(Mistake.of("release.no-zone"));
        }
        try {
            return Zones.ofEvent(id, wall);
        } catch (ProblemException unknown) {
            throw new MistakenInput(Mistake.of("release.unknown-zone", unknown.detail()));
        }
    }

    private ZonedMoment moment(LocalDateTime wall, ZoneId place, MomentTexts texts) {
        Optional<ClockChange> change = ClockChange.at(wall, place);
        if (change.isEmpty()) {
            return ZonedMoment.of(wall, place);
        }
        Map<String, Object> values = Map.of(
                "time", texts.time(wall),
                "zone", place.getId(),
                "before", texts.time(change.get().before()),
                "after", texts.time(change.get().after()));
        if (change.get().isGap()) {
            throw new MistakenInput(new Mistake("release.gap", values, null, List.of()));
        }
        List<String> offsets =
                change.get().offsets().stream().map(ZoneOffset::getId).toList();
        if (!offsets.contains(offset)) {
            throw new MistakenInput(new Mistake("release.overlap", values, null, offsets));
        }
        return ZonedMoment.of(wall, place, ZoneOffset.of(offset));
    }
}
