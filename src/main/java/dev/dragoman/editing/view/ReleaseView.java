package dev.dragoman.editing.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.dragoman.editions.Edition;
import dev.dragoman.editions.EditionKey;
import dev.dragoman.editions.overrides.OverriddenError;
import dev.dragoman.editions.weights.Weight;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.quality.finding.FindingView;
import dev.dragoman.quality.finding.FindingWording;
import dev.dragoman.releasing.ReleaseItem;
import dev.dragoman.releasing.log.Release;
import dev.dragoman.translation.Authority;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A release: what it was to make public, what it made of that, and which locales it took along. */
@RegisterForReflection
@Schema(name = "Release")
public record ReleaseView(
        @JsonUnwrapped DueView due,

        @Schema(
                required = true,
                enumeration = {"minor", "major", "correction"},
                description = "The weight of changes that have no weight of their own")
        String weight,

        @Schema(
                required = true,
                nullable = true,
                description = "The reason that readers see, in the canonical language")
        String note,

        @Schema(required = true, description = "The notes for readers of other languages, by language tag")
        Map<String, String> notes,

        @Schema(required = true) String createdBy,
        @Schema(required = true, format = "date-time") String createdAt,

        @Schema(
                required = true,
                nullable = true,
                format = "date-time",
                description = "When it was done or cancelled; null while it is scheduled")
        String endedAt,

        @Schema(required = true, description = "The requested editions that the caller may see")
        List<Item> editions,

        @Schema(required = true, description = "Editions of other locales that are released because of a new revision")
        List<MadeEdition> takenAlong,

        @Schema(required = true, description = "Hints for the publisher, such as a language without interface messages")
        List<String> notices) {

    /** One record in one locale, as a release shows it. */
    @RegisterForReflection
    @Schema(name = "ReleasedText")
    public record Text(
            @Schema(required = true) String slug,
            @Schema(required = true) String locale,

            @Schema(required = true, description = "The revision of the canonical text")
            int revision,

            @Schema(
                    required = true,
                    nullable = true,
                    description = "The version of the translation; null for the canonical locale")
            Integer version,

            @Schema(
                    required = true,
                    enumeration = {"authentic", "official", "provisional", "machine"})
            String authority) {}

    /** What was asked for: the pinned versions, or the edition that was made of them, which may be newer. */
    @RegisterForReflection
    @Schema(name = "ReleaseItem")
    public record Item(
            @JsonUnwrapped Text text,

            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Schema(description = "The number of the edition; absent until it is made")
            Integer edition,

            @Schema(
                    required = true,
                    nullable = true,
                    enumeration = {"canonical"},
                    description = "canonical if unfinished units are shown in the canonical language")
            String unfinished,

            @Schema(
                    required = true,
                    nullable = true,
                    enumeration = {"minor", "major", "correction"},
                    description = "The weight of the changes of this text, if stated")
            String weight,

            @Schema(required = true, description = "The weights of single units, by unit id")
            Map<String, String> weights,

            @Schema(required = true, description = "The overridden errors")
            List<Overridden> overridden,

            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Schema(
                    description = "The findings of the checks: overridden errors, and warnings that nobody has"
                            + " dismissed; only in the answer to POST")
            List<FindingView> findings) {}

    /** An error of a check that was overridden for this release. */
    @RegisterForReflection
    @Schema(name = "OverriddenError")
    public record Overridden(
            @Schema(required = true, description = "The id of the check")
            String check,

            @Schema(required = true, description = "The id of the unit")
            String unit,

            @Schema(
                    required = true,
                    description = "What the check found, in the language that Accept-Language asks for")
            String finding,

            @Schema(required = true) String reason) {

        private static Overridden of(OverriddenError error, FindingWording wording) {
            return new Overridden(
                    error.checkId(), error.unit(), error.said(wording).text(), error.reason());
        }
    }

    /** An edition that was made though nobody had asked for it. */
    @RegisterForReflection
    @Schema(name = "TakenAlong")
    public record MadeEdition(
            @JsonUnwrapped Text text,

            @Schema(required = true, description = "The number of the edition")
            int edition) {}

    /** A page of releases, newest first. */
    @RegisterForReflection
    @Schema(name = "Releases")
    public record Page(
            @Schema(required = true) List<ReleaseView> releases,

            @Schema(
                    required = true,
                    nullable = true,
                    description = "The address of the next page, of older releases; null on the last")
            String next) {}

    /**
     * A release as JSON shows it.
     *
     * @param items those of its editions that are shown
     * @param made the editions that it has made
     * @param findings what the checks find in those that were just checked; empty for a release that was made before
     * @param wording the language of overridden findings
     * @param hasWords whether the interface has words of a language
     */
    public static ReleaseView of(
            Release release,
            List<ReleaseItem> items,
            List<Edition> made,
            Map<EditionKey, List<FindingView>> findings,
            FindingWording wording,
            Predicate<LanguageTag> hasWords) {
        Map<EditionKey, Edition> others = new LinkedHashMap<>();
        made.forEach(edition -> others.put(new EditionKey(edition.slug(), edition.locale()), edition));
        List<Item> shown = items.stream()
                .map(item -> {
                    EditionKey key = new EditionKey(item.slug(), item.locale());
                    return item(item, Optional.ofNullable(others.remove(key)), findings.get(key), wording);
                })
                .toList();
        return new ReleaseView(
                DueView.of(release),
                release.weight().slug(),
                release.note().orElse(null),
                release.notes().byLocale(),
                release.createdBy(),
                release.createdAt().toString(),
                release.endedAt().map(Instant::toString).orElse(null),
                shown,
                others.values().stream()
                        .map(edition -> new MadeEdition(text(edition), edition.number()))
                        .toList(),
                Stream.concat(
                                items.stream().map(ReleaseItem::locale),
                                made.stream().map(Edition::locale))
                        .distinct()
                        .filter(hasWords.negate())
                        .map(ReleaseView::withoutWords)
                        .toList());
    }

    private static String withoutWords(LanguageTag locale) {
        return "The interface has no words in " + locale + " (" + locale.nameIn(LanguageTag.CANONICAL)
                + "): headings and notices around the text are English, marked as such; times follow CLDR's patterns.";
    }

    private static Item item(
            ReleaseItem item, Optional<Edition> made, List<FindingView> findings, FindingWording wording) {
        return new Item(
                made.map(ReleaseView::text).orElseGet(() -> text(item)),
                made.map(Edition::number).orElse(null),
                item.unfinishedInCanonical() ? ReleaseItem.CANONICAL : null,
                item.weight().map(Weight::slug).orElse(null),
                item.unitWeights().slugs(),
                item.overridden().errors().stream()
                        .map(error -> Overridden.of(error, wording))
                        .toList(),
                findings);
    }

    private static Text text(ReleaseItem item) {
        return new Text(
                item.slug().value(),
                item.locale().toString(),
                item.revision(),
                item.version().orElse(null),
                item.authority().orElse(Authority.AUTHENTIC).slug());
    }

    private static Text text(Edition edition) {
        return new Text(
                edition.slug().value(),
                edition.locale().toString(),
                edition.revision(),
                edition.bundleVersion().orElse(null),
                edition.authority().slug());
    }
}
