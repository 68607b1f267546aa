package dev.dragoman.editing.body;

import dev.dragoman.editions.EditionKey;
import dev.dragoman.editions.weights.UnitWeights;
import dev.dragoman.editions.weights.Weight;
import dev.dragoman.http.body.JsonBody;
import dev.dragoman.json.JsonObject;
import dev.dragoman.locales.LanguageRegistry;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.Slug;
import dev.dragoman.records.limits.RecordLimits;
import dev.dragoman.releasing.ReleaseItem;
import dev.dragoman.releasing.request.ReleaseRequest;
import dev.dragoman.releasing.request.RequestedEdition;
import dev.dragoman.releasing.request.RequestedOverride;
import dev.dragoman.releasing.terms.ReleaseNotes;
import dev.dragoman.releasing.terms.ReleaseTerms;
import dev.dragoman.times.ZonedMoment;
import dev.dragoman.translation.Authority;
import io.vertx.core.http.HttpServerRequest;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a publisher wants to be public, and when. */
@Schema(name = "ReleaseRequest", additionalProperties = Schema.False.class)
public record ReleaseBody(
        @Schema(required = true, minItems = 1, description = "The editions to release: all or none")
        List<Item> editions,

        @Schema(
                implementation = String.class,
                examples = "2026-12-01T09:00[Asia/Tokyo]",
                description = "The time of the release: a wall time in a zone, as in RFC 9557; if omitted, immediately")
        Optional<ZonedMoment> at,

        @Schema(
                implementation = String.class,
                enumeration = {"minor", "major", "correction"},
                defaultValue = "major",
                description = "The weight of changes that have no weight of their own; a correction needs a note")
        Weight weight,

        @Schema(maxLength = 2_000, description = "The reason that readers see, in the canonical language")
        Optional<String> note,

        @Schema(
                description = "The notes for readers of other languages, by language tag",
                examples = "{\"ja\": \"金額を訂正しました。\"}")
        Map<String, String> notes,

        @Schema(description = "The errors to override for this release; readers are told about them")
        List<ErrorOverride> override) {

    private static final List<String> MEMBERS = List.of("editions", "at", "weight", "note", "notes", "override");
    private static final List<String> WEIGHTS = List.of("minor", "major", "correction");

    public ReleaseBody {
        editions = List.copyOf(editions);
        notes = Collections.unmodifiableMap(new TreeMap<>(notes));
        override = List.copyOf(override);
    }

    /** An error that the release is made in spite of. */
    @Schema(name = "ErrorOverride", additionalProperties = Schema.False.class)
    public record ErrorOverride(
            @Schema(required = true, implementation = String.class)
            Slug slug,

            @Schema(required = true, implementation = String.class, examples = "ja")
            LanguageTag locale,

            @Schema(required = true, examples = "times", description = "The id of the check")
            String check,

            @Schema(required = true, examples = "p4", description = "The id of the unit")
            String unit,

            @Schema(
                    required = true,
                    maxLength = 2_000,
                    description = "The reason that readers see, in the canonical language")
            String reason) {

        private static final List<String> MEMBERS = List.of("slug", "locale", "check", "unit", "reason");

        private static ErrorOverride of(JsonObject json) {
            return new ErrorOverride(
                    Members.slug(json, "slug"),
                    Members.locale(json, "locale"),
                    json.requiredText("check"),
                    json.requiredText("unit"),
                    Members.comment(json, "reason")
                            .orElseThrow(() -> json.invalid(
                                    "reason", "is missing; say why the text is released in spite of the error")));
        }

        private RequestedOverride requested() {
            return new RequestedOverride(new EditionKey(slug, locale), check, unit, reason);
        }
    }

    /** One record in one locale. */
    @Schema(name = "ReleaseRequestItem", additionalProperties = Schema.False.class)
    public record Item(
            @Schema(required = true, implementation = String.class)
            Slug slug,

            @Schema(required = true, implementation = String.class, examples = "ja")
            LanguageTag locale,

            @Schema(
                    implementation = String.class,
                    enumeration = {"authentic", "official", "provisional", "machine"},
                    description = "The legal status; if omitted, the one in force")
            Optional<Authority> authority,

            @Schema(
                    enumeration = {"canonical"},
                    description = "canonical: unfinished units are shown in the canonical language; if omitted, they"
                            + " block the release")
            Optional<String> unfinished,

            @Schema(
                    implementation = String.class,
                    enumeration = {"minor", "major", "correction"},
                    description = "The weight of the changes of this text; if omitted, that of the canonical text,"
                            + " or of the whole release")
            Optional<Weight> weight,

            @Schema(
                    description = "The weights of single units, by unit id: minor, major or correction",
                    examples = "{\"p2\": \"minor\", \"p5\": \"correction\"}")
            Map<String, String> weights) {

        private static final List<String> MEMBERS =
                List.of("slug", "locale", "authority", "unfinished", "weight", "weights");

        private UnitWeights unitWeights() {
            Map<String, Weight> byUnit = new LinkedHashMap<>();
            weights.forEach((unit, weight) -> byUnit.put(unit, Weight.of(weight).orElseThrow()));
            return new UnitWeights(byUnit);
        }

        private static Item of(JsonObject json) {
            Optional<String> unfinished = json.text("unfinished");
            unfinished.filter(text -> !text.equals(ReleaseItem.CANONICAL)).ifPresent(text -> {
                throw json.invalid(
                        "unfinished",
                        "is \"" + text + "\"; it must be \"" + ReleaseItem.CANONICAL
                                + "\", to show unfinished units in the canonical language, or omitted");
            });
            Slug slug = Members.slug(json, "slug");
            LanguageTag locale = Members.locale(json, "locale");
            Optional<Authority> authority = Members.authority(json);
            if (locale.equals(LanguageTag.CANONICAL)
                    && authority.filter(asked -> asked != Authority.AUTHENTIC).isPresent()) {
                throw json.invalid("authority", "can only be authentic for the canonical text; leave it out");
            }
            return new Item(
                    slug, locale, authority, unfinished, json.oneOf("weight", Weight::of, WEIGHTS), readWeights(json));
        }
    }

    private static Map<String, String> readWeights(JsonObject json) {
        Map<String, String> weights = json.textsByName("weights").orElse(Map.of());
        weights.forEach((unit, weight) -> {
            if (!WEIGHTS.contains(weight)) {
                throw json.invalid(
                        "weights." + unit, "is \"" + weight + "\", which is not one of " + String.join(", ", WEIGHTS));
            }
        });
        return weights;
    }

    /**
     * Reads a body.
     *
     * @throws ProblemException INVALID_BODY, UNKNOWN_MEMBER, INVALID_RELEASE, LIMIT_EXCEEDED, or what is wrong with a time or a tag,
     *     with the {@code field}
     */
    public static ReleaseBody read(HttpServerRequest http, byte[] body, RecordLimits limits) {
        JsonObject json = JsonBody.readIfPresent(http, body, ProblemCode.INVALID_RELEASE, MEMBERS);
        // Before each of them is read, which takes time.
        limits.checkEditions(json.size("editions"));
        List<Item> editions = json
                .objects("editions", Item.MEMBERS)
                .orElseThrow(() -> json.invalid("editions", "is missing; list the editions to release"))
                .stream()
                .map(Item::of)
                .toList();
        Optional<String> note = Members.comment(json, "note");
        Map<String, String> notes = notes(json);
        String canonical = notes.remove(LanguageTag.CANONICAL.toString());
        if (canonical != null && note.isPresent()) {
            throw json.invalid("notes.en", "and note are the same; send one of them");
        }
        return new ReleaseBody(
                editions,
                Members.moment(json, "at"),
                weight(json),
                note.or(() -> Optional.ofNullable(canonical)),
                notes,
                json.objects("override", ErrorOverride.MEMBERS).orElse(List.of()).stream()
                        .map(ErrorOverride::of)
                        .toList());
    }

    /**
     * The release that the body asks for.
     *
     * @throws ProblemException INVALID_RELEASE, with the {@code field}
     */
    public ReleaseRequest request() {
        return new ReleaseRequest(
                editions.stream()
                        .map(item -> new RequestedEdition(
                                new EditionKey(item.slug(), item.locale()),
                                item.authority(),
                                item.unfinished().isPresent(),
                                item.weight(),
                                item.unitWeights()))
                        .toList(),
                at,
                new ReleaseTerms(weight, note, new ReleaseNotes(notes)),
                override.stream().map(ErrorOverride::requested).toList());
    }

    /** The notes by the tags of their languages, as CLDR canonicalizes them. */
    private static Map<String, String> notes(JsonObject json) {
        Map<String, String> notes = new TreeMap<>();
        json.textsByName("notes").orElse(Map.of()).forEach((locale, text) -> {
            String name = "notes." + locale;
            String tag;
            try {
                tag = LanguageRegistry.require(locale).toString();
            } catch (ProblemException rejected) {
                throw json.at(name, rejected);
            }
            Members.comment(json, name, text).ifPresent(note -> {
                if (notes.put(tag, note) != null) {
                    throw json.invalid(name, "is a second note in " + tag);
                }
            });
        });
        return notes;
    }

    private static Weight weight(JsonObject json) {
        return json.oneOf("weight", Weight::of, WEIGHTS).orElse(ReleaseTerms.DEFAULT.weight());
    }
}
