package dev.dragoman.records.fields;

import dev.dragoman.locales.LanguageRegistry;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.Block;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.Kind;
import dev.dragoman.records.RecordLinks;
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
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The fields of a record besides its body, checked one by one: YAML front matter, or members of JSON. */
public final class RecordFields {

    private static final Set<String> FIELDS =
            Set.of("slug", "kind", "title", "byline", "topic", "issued", "updated", "event", "source", "related");
    private static final Set<String> EVENT_FIELDS = Set.of("start", "end", "duration", "place", "zones");

    private static final Set<String> SOURCE_FIELDS = Set.of("names", "address");
    private static final Pattern WEB_ADDRESS = Pattern.compile("https?://[^\\s\"<>]+");

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
                    blocks,
                    links(slug));
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

    private RecordLinks links(Slug slug) {
        return new RecordLinks(
                fields.nested("source").map(RecordFields::source),
                fields.list("related").stream()
                        .map(value -> related(value, slug))
                        .toList());
    }

    private static Slug related(FieldValue value, Slug slug) {
        if (!Slug.isValid(value.text()) || value.text().equals(slug.value())) {
            throw value.rejected("is not the slug of another record");
        }
        return new Slug(value.text());
    }

    private static RecordLinks.Source source(Fields source) {
        source.rejectOthersThan(SOURCE_FIELDS);
        Fields names = source.nested("names").orElseThrow(() -> source.place("names")
                .invalid("the field \"names\" is missing; it should be the name by locale, such as en: …"));
        SortedMap<String, String> byLocale = new TreeMap<>();
        for (String locale : names.names()) {
            FieldValue name = names.text(locale).orElseThrow(() -> names.notOneText(locale));
            byLocale.put(locale(locale, name), name.text().strip());
        }
        Optional<String> address = source.text("address").map(given -> {
            if (!WEB_ADDRESS.matcher(given.text()).matches()) {
                throw given.rejected("is not an http or https address");
            }
            return given.text();
        });
        if (!byLocale.containsKey(LanguageTag.CANONICAL.toString())) {
            throw source.place("names").invalid("the source needs a name in en");
        }
        return new RecordLinks.Source(byLocale, address);
    }

    private static String locale(String given, FieldValue name) {
        try {
            return LanguageRegistry.require(given).toString();
        } catch (ProblemException e) {
            throw name.rejected("is given for \"" + given + "\": " + e.detail());
        }
    }

    private static Unit unit(String id, FieldValue value) {
        String text = WHITE_SPACE
                .matcher(value.text().strip())
                .replaceAll(run -> LINE_BREAK.matcher(run.group()).find() ? " " : run.group());
        return value.as(ignored -> new Unit(id, Normalizer.normalize(text, Normalizer.Form.NFC)));
    }
}
