package dev.dragoman.editing.body;

import dev.dragoman.editions.EditionKey;
import dev.dragoman.editions.Weight;
import dev.dragoman.http.body.JsonBody;
import dev.dragoman.json.JsonObject;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.RecordLimits;
import dev.dragoman.records.Slug;
import dev.dragoman.releasing.ReleaseItem;
import dev.dragoman.releasing.ReleaseRequest;
import dev.dragoman.releasing.ReleaseTerms;
import dev.dragoman.releasing.RequestedEdition;
import dev.dragoman.times.ZonedMoment;
import dev.dragoman.translation.Authority;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a publisher wants to be public, and when. */
@Schema(name = "ReleaseRequest", additionalProperties = Schema.False.class)
public record ReleaseBody(
        @Schema(required = true, minItems = 1, description = "What is to be public: all of it, or nothing")
        List<Item> editions,

        @Schema(
                implementation = String.class,
                examples = "2026-12-01T09:00[Asia/Tokyo]",
                description = "When: a wall time in a zone, as in RFC 9557; at once if left out")
        Optional<ZonedMoment> at,

        @Schema(
                implementation = String.class,
                enumeration = {"minor", "major", "correction"},
                defaultValue = "major",
                description = "How much the change matters; a correction needs a note")
        Weight weight,

        @Schema(maxLength = 2_000, description = "What readers are told, in the canonical language")
        Optional<String> note) {

    private static final List<String> MEMBERS = List.of("editions", "at", "weight", "note");

    public ReleaseBody {
        editions = List.copyOf(editions);
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
                    description = "What it is in law; what is in force if left out")
            Optional<Authority> authority,

            @Schema(
                    enumeration = {"canonical"},
                    description = "canonical: unfinished units are shown in the canonical language;"
                            + " if left out, they stop the release")
            Optional<String> unfinished) {

        private static final List<String> MEMBERS = List.of("slug", "locale", "authority", "unfinished");

        private static Item of(JsonObject json) {
            Optional<String> unfinished = json.text("unfinished");
            unfinished.filter(text -> !text.equals(ReleaseItem.CANONICAL)).ifPresent(text -> {
                throw json.invalid(
                        "unfinished",
                        "is \"" + text + "\"; it is \"" + ReleaseItem.CANONICAL
                                + "\", to show unfinished units in the canonical language, or left out");
            });
            Slug slug = Members.slug(json, "slug");
            LanguageTag locale = Members.locale(json, "locale");
            Optional<Authority> authority = Members.authority(json);
            if (locale.equals(LanguageTag.CANONICAL)
                    && authority.filter(asked -> asked != Authority.AUTHENTIC).isPresent()) {
                throw json.invalid("authority", "can only be authentic for the canonical text; leave it out");
            }
            return new Item(slug, locale, authority, unfinished);
        }
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
                .orElseThrow(() -> json.invalid("editions", "is missing; it says what is to be public"))
                .stream()
                .map(Item::of)
                .toList();
        return new ReleaseBody(editions, at(json), weight(json), Members.comment(json, "note"));
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
                                item.unfinished().isPresent()))
                        .toList(),
                at,
                new ReleaseTerms(weight, note));
    }

    private static Optional<ZonedMoment> at(JsonObject json) {
        try {
            return json.text("at").map(ZonedMoment::parse);
        } catch (ProblemException rejected) {
            throw json.at("at", rejected);
        }
    }

    private static Weight weight(JsonObject json) {
        return json.oneOf("weight", Weight::of, List.of("minor", "major", "correction"))
                .orElse(ReleaseTerms.USUAL.weight());
    }
}
