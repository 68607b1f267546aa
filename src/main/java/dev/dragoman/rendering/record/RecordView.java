package dev.dragoman.rendering.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.dragoman.editions.Edition;
import dev.dragoman.editions.Treatment;
import dev.dragoman.editions.Weight;
import dev.dragoman.locales.FallbackReason;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.rendering.AlternateView;
import dev.dragoman.rendering.Permalinks;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;

/** A record in one language, as {@code GET /api/records/{slug}} answers it. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(
        name = "Record",
        description = "One official document in one language",
        properties = @SchemaProperty(name = "status", constValue = "public"))
public record RecordView(
        @Schema(description = "The record's name in addresses")
        String slug,

        @Schema(ref = "Kind") String kind,

        @Schema(nullable = true) String topic,

        @Schema(
                description = "The language of the topic: the canonical one where its translation is not shown",
                nullable = true)
        String topicLang,

        String title,
        @Schema(description = "The language of the title") String titleLang,
        @Schema(nullable = true) String byline,

        @Schema(description = "The language of the byline", nullable = true)
        String bylineLang,

        @Schema(description = "The date of issue, ISO 8601; never shifted by a zone", format = "date")
        String issued,

        @Schema(description = "The date of issue in the wording of the locale")
        String issuedText,

        @Schema(description = "The last update, in each zone shown; null if there was none", nullable = true)
        List<TimeView> updated,

        @Schema(description = "The event's times and place; null if none is given", nullable = true)
        EventView event,

        @Schema(description = "The language of the event's place", nullable = true)
        String placeLang,

        List<BlockView> blocks,

        @Schema(ref = "LanguageTag", description = "The locale that is served")
        String locale,

        @Schema(description = "The locale that was asked for first; null if none was", nullable = true)
        String requestedLocale,

        @Schema(ref = "FallbackReason") String fallback,

        @Schema(ref = "Direction") String dir,
        @Schema(ref = "LanguageTag") String canonicalLocale,

        @Schema(description = "The revision of the canonical text that this edition shows")
        int revision,

        @Schema(description = "The revision that is public in the canonical language")
        int currentRevision,

        @Schema(description = "Whether this version shows an earlier revision until its translation is up to date")
        boolean held,

        @Schema(description = "The edition's number within record and locale")
        int edition,

        @Schema(
                ref = "NullableWeight",
                description = "How much the change from the edition before matters; null for the first edition")
        String weight,

        @Schema(description = "What the publisher says of that change, in the canonical language", nullable = true)
        String note,

        @Schema(
                description = "The revision that the translation was made from; null for the canonical locale",
                nullable = true)
        Integer translatedFrom,

        @Schema(ref = "Authority") String authority,

        ProvenanceView provenance,

        @Schema(
                description =
                        "Who approved the translation for release; null where that is nobody whom the public may know",
                nullable = true)
        String reviewer,

        @Schema(description = "Whether a person approved the translation for release")
        boolean reviewed,

        @Schema(
                description = "Ids of the units that are shown as they were translated though their source has changed"
                        + " since, which readers are to be told")
        List<String> outdated,

        @Schema(description = "Ids of the units whose source was corrected since, shown in the canonical language")
        List<String> corrected,

        @Schema(description = "Ids of the units that are not translated and stand in the canonical language")
        List<String> missing,

        @Schema(
                description = "For each unit whose source has changed since it was translated, how much that matters:"
                        + " minor (readers need not be told), major or correction")
        Map<String, String> weights,

        @Schema(description = "All public language versions, the canonical one first")
        List<AlternateView> alternates) {

    /** Tells this answer from the notice of a withdrawal, which says {@code withdrawn}. */
    @JsonProperty("status")
    public String status() {
        return "public";
    }

    /** An event. */
    @RegisterForReflection
    @Schema(
            name = "Event",
            requiredProperties = {"start", "end", "duration", "place"})
    public record EventView(
            @Schema(description = "The start, in each zone shown; the first day if the event is all-day")
            List<TimeView> start,

            @Schema(
                    description =
                            "The end, in the same zones; the last day of an all-day event of several days; null if"
                                    + " it is not known",
                    nullable = true)
            List<TimeView> end,

            @Schema(nullable = true) DurationView duration,
            @Schema(nullable = true) String place,

            @Schema(description = "Whether the event is given in days; left out if it has wall times")
            @JsonInclude(JsonInclude.Include.NON_DEFAULT)
            boolean allDay) {}

    /** A duration. */
    @RegisterForReflection
    @Schema(name = "Duration")
    public record DurationView(
            @Schema(description = "ISO 8601") String iso, boolean about, String text) {}

    /** Who or what translated and reviewed. */
    @RegisterForReflection
    @Schema(name = "Provenance")
    public record ProvenanceView(
            @Schema(description = "The tool that translated, if any", nullable = true)
            String tool,

            List<String> translators,
            List<String> reviewers) {}

    public static RecordView of(LocalizedRecord of, Permalinks permalinks) {
        return new RecordView(
                of.slug().value(),
                of.kind().slug(),
                of.topic().map(LocalizedText::text).orElse(null),
                of.topic().map(RecordView::lang).orElse(null),
                of.title().text(),
                lang(of.title()),
                of.byline().map(LocalizedText::text).orElse(null),
                of.byline().map(RecordView::lang).orElse(null),
                of.issued().toString(),
                of.issuedText(),
                of.updated().isEmpty() ? null : TimeView.of(of.updated()),
                of.event().map(RecordView::event).orElse(null),
                of.event().flatMap(LocalizedEvent::place).map(RecordView::lang).orElse(null),
                of.blocks().stream().map(BlockView::of).toList(),
                of.locale().toString(),
                of.language().requested().map(LanguageTag::toString).orElse(null),
                of.language().fallback().map(FallbackReason::slug).orElse(null),
                of.locale().direction().slug(),
                LanguageTag.CANONICAL.toString(),
                of.edition().revision(),
                of.currentRevision(),
                of.held(),
                of.edition().number(),
                weight(of.edition()),
                of.edition().note().orElse(null),
                of.translatedFrom().orElse(null),
                of.edition().authority().slug(),
                new ProvenanceView(
                        of.provenance().tool().orElse(null),
                        of.provenance().translators(),
                        of.provenance().reviewers()),
                of.edition().reviewerName().orElse(null),
                of.edition().reviewer().isPresent(),
                of.treatments().ids(Treatment.OUTDATED),
                of.treatments().ids(Treatment.CORRECTED),
                of.treatments().ids(Treatment.MISSING),
                weights(of.treatments().changed()),
                of.alternates().stream()
                        .map(alternate -> AlternateView.of(alternate, permalinks.page(alternate.locale(), of.slug())))
                        .toList());
    }

    private static EventView event(LocalizedEvent event) {
        DurationView duration = event.duration()
                .map(of -> new DurationView(of.duration().iso(), of.duration().about(), of.text()))
                .orElse(null);
        String place = event.place().map(LocalizedText::text).orElse(null);
        List<TimeView> days = event.days().stream().map(TimeView::of).toList();
        if (event.allDay()) {
            return new EventView(
                    days.subList(0, 1), days.size() == 1 ? null : days.subList(1, 2), duration, place, true);
        }
        return new EventView(
                TimeView.of(event.start()),
                event.end().isEmpty() ? null : TimeView.of(event.end()),
                duration,
                place,
                false);
    }

    /** The first edition changes nothing, however it was released. */
    public static String weight(Edition edition) {
        return edition.number() == 1 ? null : edition.weight().slug();
    }

    private static Map<String, String> weights(Map<String, Weight> changed) {
        Map<String, String> weights = new LinkedHashMap<>();
        changed.forEach((unit, weight) -> weights.put(unit, weight.slug()));
        return weights;
    }

    private static String lang(LocalizedText text) {
        return text.lang().toString();
    }
}
