package dev.dragoman.records;

import dev.dragoman.problem.Declined;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.times.ApproximateDuration;
import dev.dragoman.times.EventTimes;
import dev.dragoman.times.ZonedMoment;
import dev.dragoman.times.Zones;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The fields at the top of a record's Markdown file, in YAML 1.2, read with the line that each stands on. */
final class FrontMatter {

    private static final Set<String> FIELDS =
            Set.of("slug", "kind", "title", "byline", "topic", "issued", "updated", "event");
    private static final Set<String> EVENT_FIELDS = Set.of("start", "end", "duration", "place", "zones");

    private static final Pattern LINE_BREAK = Pattern.compile("\\s*\\R\\s*");

    private final YamlFields fields;
    private final Optional<YamlFields> event;

    /**
     * @param yaml the text between the two lines of three hyphens
     * @param firstLine the line of the file that the text begins on
     * @throws Declined INVALID_RECORD with the {@code line}, when a field is unknown or the YAML is broken
     */
    FrontMatter(String yaml, int firstLine) {
        fields = YamlFields.read(yaml, firstLine);
        fields.refuseOthersThan(FIELDS);
        event = fields.nested("event");
        event.ifPresent(nested -> nested.refuseOthersThan(EVENT_FIELDS));
    }

    /** A slug may stand among the fields, if it says the same as the folder's name. */
    void requireSlug(Slug folder) {
        fields.text("slug")
                .filter(given -> !given.text().equals(folder.value()))
                .ifPresent(given -> {
                    throw given.declined("differs from the folder's name, \"" + folder + "\"");
                });
    }

    Kind kind() {
        String known = Arrays.stream(Kind.values()).map(Kind::slug).collect(Collectors.joining(", "));
        YamlFields.Value value = fields.required("kind", "one of " + known);
        return Kind.of(value.text()).orElseThrow(() -> value.declined("is not one of " + known));
    }

    Unit title() {
        return unit("title", fields.required("title", "the title of the record"));
    }

    Optional<Unit> byline() {
        return fields.text("byline").map(value -> unit("byline", value));
    }

    Optional<Unit> topic() {
        return fields.text("topic").map(value -> unit("topic", value));
    }

    Optional<Unit> place() {
        return event.flatMap(nested -> nested.text("place")).map(value -> unit("place", value));
    }

    LocalDate issued() {
        YamlFields.Value value = fields.required("issued", "a date such as 2023-04-05");
        try {
            return LocalDate.parse(value.text());
        } catch (DateTimeParseException e) {
            throw value.declined("is not a date such as 2023-04-05");
        }
    }

    Optional<ZonedMoment> updated() {
        return fields.text("updated").map(value -> parsed(value, ZonedMoment::parse));
    }

    Optional<EventTimes> event() {
        return event.map(nested -> {
            YamlFields.Value start =
                    nested.required("start", "a wall time in a zone such as 2023-04-05T11:20+02:00[Europe/Brussels]");
            ZonedMoment from = parsed(start, ZonedMoment::parse);
            Optional<ZonedMoment> end = nested.text("end").map(value -> parsed(value, ZonedMoment::parse));
            Optional<ApproximateDuration> duration =
                    nested.text("duration").map(value -> parsed(value, ApproximateDuration::parse));
            List<ZoneId> zones = nested.list("zones").stream()
                    .map(value -> parsed(value, Zones::named))
                    .toList();
            return parsed(start, ignored -> new EventTimes(from, end, duration, zones));
        });
    }

    /** The line that a unit of the front matter stands on. */
    int lineOf(String id) {
        Optional<YamlFields> holder = id.equals("place") ? event : Optional.of(fields);
        return holder.flatMap(fields -> fields.text(id))
                .map(YamlFields.Value::line)
                .orElse(1);
    }

    private static Unit unit(String id, YamlFields.Value value) {
        String text = LINE_BREAK.matcher(value.text().strip()).replaceAll(" ");
        return parsed(value, ignored -> new Unit(id, Normalizer.normalize(text, Normalizer.Form.NFC)));
    }

    private static <T> T parsed(YamlFields.Value value, Function<String, T> parser) {
        try {
            return parser.apply(value.text());
        } catch (Declined e) {
            throw value.declined("cannot be used: " + e.detail());
        } catch (IllegalArgumentException e) {
            throw value.declined("cannot be used: " + e.getMessage());
        }
    }

    static Declined invalid(int line, String detail) {
        return new Declined(ProblemCode.INVALID_RECORD, "line " + line + ": " + detail).with("line", line);
    }
}
