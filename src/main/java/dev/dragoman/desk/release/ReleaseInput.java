package dev.dragoman.desk.release;

import dev.dragoman.desk.page.Form;
import dev.dragoman.editions.EditionKey;
import dev.dragoman.editions.weights.UnitWeights;
import dev.dragoman.editions.weights.Weight;
import dev.dragoman.locales.LanguageRegistry;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.Slug;
import dev.dragoman.records.limits.CommentLimits;
import dev.dragoman.records.limits.RecordLimits;
import dev.dragoman.releasing.ReleaseItem;
import dev.dragoman.releasing.request.ReleaseRequest;
import dev.dragoman.releasing.request.RequestedEdition;
import dev.dragoman.releasing.request.RequestedOverride;
import dev.dragoman.releasing.terms.ReleaseNotes;
import dev.dragoman.releasing.terms.ReleaseTerms;
import dev.dragoman.times.ZonedMoment;
import dev.dragoman.translation.Authority;
import io.quarkus.qute.TemplateData;
import io.vertx.core.http.HttpServerRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a person has said of a release so far. It travels from page to page in the fields of forms; those of one language version
 * are named after it, {@code weight.some-record/ja}.
 */
final class ReleaseInput {

    private static final Pattern NAME =
            Pattern.compile("(?:edition|record|weight|note|when|date|time|zone|other-zone|offset)"
                    + "|(?:authority|weight|unfinished|unit|note|reason)\\..{1,300}");

    private final Map<String, List<String>> values;

    private ReleaseInput(Map<String, List<String>> values) {
        this.values = values;
    }

    /** A field of a form. */
    @TemplateData
    public record Field(String name, String value) {}

    static ReleaseInput of(Form form) {
        Map<String, List<String>> values = new TreeMap<>();
        form.names().stream()
                .filter(name -> NAME.matcher(name).matches())
                .forEach(name -> values.put(name, form.all(name)));
        form.get("remove").ifPresent(slug -> {
            values.computeIfPresent("record", (name, all) -> without(all, slug::equals));
            values.computeIfPresent("edition", (name, all) -> without(all, id -> id.startsWith(slug + "/")));
        });
        return new ReleaseInput(values);
    }

    /** What the address of the page says: records, and language versions. */
    static ReleaseInput of(HttpServerRequest http) {
        Map<String, List<String>> values = new TreeMap<>();
        values.put("record", http.params().getAll("record"));
        values.put("edition", http.params().getAll("edition"));
        return new ReleaseInput(values);
    }

    private static List<String> without(List<String> all, Predicate<String> removed) {
        return all.stream().filter(removed.negate()).toList();
    }

    /** How fields name a language version. */
    static String id(EditionKey edition) {
        return edition.slug() + "/" + edition.locale();
    }

    /** The slugs of the records, in the order in which they were added. */
    List<String> records() {
        return Stream.concat(all("record").stream(), editions().stream().map(key -> key.slug()
                        .value()))
                .filter(Slug::isValid)
                .distinct()
                .toList();
    }

    /** The language versions that are chosen. */
    List<EditionKey> editions() {
        return all("edition").stream()
                .distinct()
                .flatMap(id -> edition(id).stream())
                .toList();
    }

    boolean hasChosen(EditionKey edition) {
        return editions().contains(edition);
    }

    /** The same with one more language version chosen. */
    ReleaseInput and(EditionKey edition) {
        Map<String, List<String>> more = new TreeMap<>(values);
        more.put(
                "edition",
                Stream.concat(all("edition").stream(), Stream.of(id(edition))).toList());
        return new ReleaseInput(more);
    }

    /** The value of a field; empty if it was left blank. */
    Optional<String> value(String name) {
        return all(name).stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    /** The fields whose names are wanted, for a form that goes on from here. */
    List<Field> fields(Predicate<String> names) {
        List<Field> fields = new ArrayList<>();
        values.forEach((name, all) -> {
            if (names.test(name)) {
                all.stream().filter(value -> !value.isBlank()).forEach(value -> fields.add(new Field(name, value)));
            }
        });
        return fields;
    }

    boolean isLater() {
        return value("when").filter("later"::equals).isPresent();
    }

    WhenInput when() {
        return WhenInput.of(this::value);
    }

    Weight weight() {
        return value("weight").flatMap(Weight::of).orElse(ReleaseTerms.DEFAULT.weight());
    }

    /**
     * The release that is asked for.
     *
     * @param at when; empty for at once
     * @throws ProblemException INVALID_RELEASE, LIMIT_EXCEEDED
     * @throws MistakenInput if a note cannot be accepted
     */
    ReleaseRequest request(Optional<ZonedMoment> at, RecordLimits limits) {
        List<EditionKey> editions = editions();
        limits.checkEditions(editions.size());
        if (editions.isEmpty()) {
            throw new MistakenInput(Mistake.of("release.nothing-chosen"));
        }
        Map<String, String> notes = new TreeMap<>();
        editions.stream()
                .map(EditionKey::locale)
                .filter(locale -> !locale.equals(LanguageTag.CANONICAL))
                .distinct()
                .forEach(locale -> text("note." + locale).ifPresent(note -> notes.put(locale.toString(), note)));
        List<RequestedEdition> requested =
                editions.stream().map(this::requested).toList();
        Optional<String> note = text("note");
        if (note.isEmpty()
                && (weight() == Weight.CORRECTION || requested.stream().anyMatch(RequestedEdition::isCorrection))) {
            throw new MistakenInput(Mistake.of("release.no-note"));
        }
        return new ReleaseRequest(
                requested, at, new ReleaseTerms(weight(), note, new ReleaseNotes(notes)), overrides(editions));
    }

    private RequestedEdition requested(EditionKey edition) {
        String id = id(edition);
        String prefix = "unit." + id + "/";
        Map<String, Weight> units = new LinkedHashMap<>();
        values.keySet().stream().filter(name -> name.startsWith(prefix)).forEach(name -> value(name)
                .flatMap(Weight::of)
                .ifPresent(weight -> units.put(name.substring(prefix.length()), weight)));
        return new RequestedEdition(
                edition,
                value("authority." + id)
                        .filter(authority -> !edition.locale().equals(LanguageTag.CANONICAL))
                        .flatMap(Authority::of),
                value("unfinished." + id).filter(ReleaseItem.CANONICAL::equals).isPresent(),
                value("weight." + id).flatMap(Weight::of),
                new UnitWeights(units));
    }

    private List<RequestedOverride> overrides(List<EditionKey> editions) {
        List<RequestedOverride> overrides = new ArrayList<>();
        for (EditionKey edition : editions) {
            String prefix = "reason." + id(edition) + "/";
            for (String name : new TreeSet<>(values.keySet())) {
                String[] error = name.startsWith(prefix)
                        ? name.substring(prefix.length()).split("/", 2)
                        : new String[0];
                if (error.length == 2) {
                    text(name)
                            .ifPresent(reason ->
                                    overrides.add(new RequestedOverride(edition, error[0], error[1], reason)));
                }
            }
        }
        return overrides;
    }

    private Optional<String> text(String name) {
        Optional<String> text = value(name);
        text.flatMap(CommentLimits::fault).ifPresent(wrong -> {
            throw new MistakenInput(Mistake.of("release.text-wrong", "The text " + wrong));
        });
        return text;
    }

    private static Optional<EditionKey> edition(String id) {
        String[] parts = id.split("/", 2);
        if (parts.length < 2 || !Slug.isValid(parts[0])) {
            return Optional.empty();
        }
        try {
            return Optional.of(new EditionKey(new Slug(parts[0]), LanguageRegistry.require(parts[1])));
        } catch (ProblemException unknown) {
            if (unknown.code() == ProblemCode.UNKNOWN_LANGUAGE_TAG
                    || unknown.code() == ProblemCode.ILL_FORMED_LANGUAGE_TAG) {
                return Optional.empty();
            }
            throw unknown;
        }
    }

    private List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }
}
