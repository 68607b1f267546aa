package dev.dragoman.records.fields;

import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.Block;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.Kind;
import dev.dragoman.records.Slug;
import dev.dragoman.records.Unit;
import dev.dragoman.times.ZonedMoment;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The fields of a record besides its body, checked one by one: YAML front matter, or members of JSON. */
public final class RecordFields {

    private static final Set<String> FIELDS =
            Set.of("slug", "kind", "title", "byline", "topic", "issued", "updated", "event");
    private static final Set<String> EVENT_FIELDS = Set.of("start", "end", "duration", "place", "zones");

    private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\u0085\\u2028\\u2029]++");
    private static final Pattern LINE_BREAK = Pattern.compile("\\R");

    private final Fields fields;
    private final Optional<Fields> event;

    /**
     * @param others names of further allowed fields, which are not read here
     * @throws ProblemException UNKNOWN_MEMBER when a field is unknown
     */
    public RecordFields(Fields fields, Set<String> others) {
        this.fields = fields;
        Set<String> known = new HashSet<>(FIELDS);
        known.addAll(others);
        fields.rejectOthersThan(known);
        event = fields.nested("event");
        event.ifPresent(nested -> nested.rejectOthersThan(EVENT_FIELDS));
    }

    /**
     * The record of these fields and this body.
     *
     * @throws ProblemException INVALID_RECORD, at the field that is wrong
     */
    public CanonicalRecord record(Slug slug, List<Block> blocks, SourceLocation start) {
        requireSlug(slug);
        EventReading times = event.map(EventReading::of).orElse(EventReading.NONE);
        try {
            return new CanonicalRecord(
                    slug,
                    kind(),
                    title(),
                    byline(),
                    topic(),
                    place(),
                    issued(),
                    updated(),
                    times.times(),
                    times.days(),
                    blocks);
        } catch (IllegalArgumentException e) {
            throw start.invalid(e.getMessage());
        }
    }

    /** The fields may include the slug, if it equals the folder's name or the address. */
    private void requireSlug(Slug slug) {
        fields.text("slug").filter(given -> !given.text().equals(slug.value())).ifPresent(given -> {
            throw given.rejected("differs from the folder's name or the address, \"" + slug + "\"");
        });
    }

    /** The location of a unit of these fields. */
    public SourceLocation placeOf(String id) {
        return (id.equals("place") ? event.orElse(fields) : fields).place(id);
    }

    private Kind kind() {
        String known = Arrays.stream(Kind.values()).map(Kind::slug).collect(Collectors.joining(", "));
        FieldValue value = fields.required("kind", "one of " + known);
        return Kind.of(value.text()).orElseThrow(() -> value.rejected("is not one of " + known));
    }

    private Unit title() {
        return unit("title", fields.required("title", "the title of the record"));
    }

    private Optional<Unit> byline() {
        return fields.text("byline").map(value -> unit("byline", value));
    }

    private Optional<Unit> topic() {
        return fields.text("topic").map(value -> unit("topic", value));
    }

    private Optional<Unit> place() {
        return event.flatMap(nested -> nested.text("place")).map(value -> unit("place", value));
    }

    private LocalDate issued() {
        FieldValue value = fields.required("issued", "a date such as 2023-04-05");
        try {
            return LocalDate.parse(value.text());
        } catch (DateTimeParseException e) {
            throw value.rejected("is not a date such as 2023-04-05");
        }
    }

    private Optional<ZonedMoment> updated() {
        return fields.text("updated").map(value -> value.as(ZonedMoment::parse));
    }

    private static Unit unit(String id, FieldValue value) {
        String text = WHITE_SPACE
                .matcher(value.text().strip())
                .replaceAll(run -> LINE_BREAK.matcher(run.group()).find() ? " " : run.group());
        return value.as(ignored -> new Unit(id, Normalizer.normalize(text, Normalizer.Form.NFC)));
    }
}
