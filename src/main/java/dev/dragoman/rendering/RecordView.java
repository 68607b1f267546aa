package dev.dragoman.rendering;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.dragoman.locales.FallbackReason;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.publication.Edition;
import dev.dragoman.publication.Treatment;
import dev.dragoman.publication.Weight;
import dev.dragoman.translation.UnitState;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A record in one language, as {@code GET /api/records/{slug}} answers it. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "Record", description = "One official document in one language")
public record RecordView(
        @Schema(description = "The record's name in addresses")
        String slug,

        @Schema(description = "readout, statement or press-release")
        String kind,

        String topic,

        @Schema(description = "The language of the topic: the canonical one where its translation is not shown")
        String topicLang,

        String title,
        @Schema(description = "The language of the title") String titleLang,
        String byline,
        @Schema(description = "The language of the byline") String bylineLang,

        @Schema(description = "The date of issue, ISO 8601; never shifted by a zone", format = "date")
        String issued,

        @Schema(description = "The date of issue in the wording of the locale")
        String issuedText,

        @Schema(description = "The last update, in each zone shown; null if there was none")
        List<TimeView> updated,

        @Schema(description = "The event's times and place; null if none is given")
        EventView event,

        @Schema(description = "The language of the event's place")
        String placeLang,

        List<BlockView> blocks,

        @Schema(description = "The locale that is served, a BCP 47 tag")
        String locale,

        @Schema(description = "The locale that was asked for first; null if none was")
        String requestedLocale,

        @Schema(
                description = "Why another language than the one asked for is served: next-language, substitute,"
                        + " other-script or canonical; null if it is the one asked for")
        String fallback,

        @Schema(description = "ltr or rtl") String dir,
        String canonicalLocale,

        @Schema(description = "The revision of the canonical text that this edition shows")
        int revision,

        @Schema(description = "The revision that is public in the canonical language")
        int currentRevision,

        @Schema(description = "Whether this version shows an earlier revision until its translation is up to date")
        boolean held,

        @Schema(description = "The edition's number within record and locale")
        int edition,

        @Schema(
                description =
                        "How much the change from the edition before matters: minor, major or correction; null for"
                                + " the first edition")
        String weight,

        @Schema(description = "What the publisher says of that change, in the canonical language")
        String note,

        @Schema(description = "The revision that the translation was made from; null for the canonical locale")
        Integer translatedFrom,

        @Schema(description = "authentic, official, provisional or machine")
        String authority,

        ProvenanceView provenance,

        @Schema(description = "Who approved the translation for release; null where nobody had to")
        String reviewer,

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

    /** A time in one zone. */
    @RegisterForReflection
    @Schema(name = "Time")
    public record TimeView(
            @Schema(description = "Why the zone is shown: local, home, further or asked")
            String role,

            @Schema(description = "What a clock on the spot shows, ISO 8601 without offset")
            String wall,

            @Schema(description = "The instant, in UTC") String instant,
            @Schema(description = "The IANA id of the zone") String zone,

            @Schema(description = "The offset from UTC at that time")
            String offset,

            @Schema(description = "The customary name of the zone at that time")
            String label,

            @Schema(description = "Calendar days ahead of the local date: -1, 0 or 1")
            int dayShift,

            @Schema(description = "Date, time and label in the wording of the locale")
            String text) {}

    /** An event. */
    @RegisterForReflection
    @Schema(name = "Event")
    public record EventView(List<TimeView> start, List<TimeView> end, DurationView duration, String place) {}

    /** A duration. */
    @RegisterForReflection
    @Schema(name = "Duration")
    public record DurationView(
            @Schema(description = "ISO 8601") String iso, boolean about, String text) {}

    /** A block of the body. */
    @RegisterForReflection
    @Schema(name = "Block")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record BlockView(
            String id,

            @Schema(description = "paragraph, heading, picture, quotation or point")
            String type,

            @Schema(description = "The label of a point as the source printed it")
            String label,

            @Schema(description = "The level of a heading, 2 to 6")
            Integer level,

            @Schema(description = "The address of a picture")
            String address,

            @Schema(description = "The language of this text")
            String lang,

            String dir,
            @Schema(description = "The text without markup") String text,

            @Schema(description = "The text as HTML phrasing content")
            String html,

            @Schema(description = "initial, translated, reviewed or final; absent for the canonical text")
            String state,

            @Schema(description = "Whether the source has changed since this was translated, which readers are told")
            Boolean outdated,

            @Schema(description = "Whether this is the canonical text, as it was corrected since it was translated")
            Boolean corrected,

            List<BlockView> blocks) {}

    /** Who or what translated and reviewed. */
    @RegisterForReflection
    @Schema(name = "Provenance")
    public record ProvenanceView(String tool, List<String> translators, List<String> reviewers) {}

    /** Another public language version. */
    @RegisterForReflection
    @Schema(name = "Alternate")
    public record AlternateView(String locale, String name, String dir, String authority, int edition, String href) {}

    static RecordView of(LocalizedRecord of, Permalinks permalinks) {
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
                of.updated().isEmpty() ? null : times(of.updated()),
                of.event().map(RecordView::event).orElse(null),
                of.event().flatMap(LocalizedEvent::place).map(RecordView::lang).orElse(null),
                of.blocks().stream().map(RecordView::block).toList(),
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
                of.edition().reviewer().orElse(null),
                of.treatments().ids(Treatment.OUTDATED),
                of.treatments().ids(Treatment.CORRECTED),
                of.treatments().ids(Treatment.MISSING),
                weights(of.treatments().changed()),
                of.alternates().stream()
                        .map(alternate -> new AlternateView(
                                alternate.locale().toString(),
                                alternate.ownName(),
                                alternate.dir(),
                                alternate.authority().slug(),
                                alternate.edition(),
                                permalinks.page(alternate.locale(), of.slug())))
                        .toList());
    }

    private static EventView event(LocalizedEvent event) {
        return new EventView(
                times(event.start()),
                event.end().isEmpty() ? null : times(event.end()),
                event.duration()
                        .map(duration -> new DurationView(
                                duration.duration().length().toString(),
                                duration.duration().about(),
                                duration.text()))
                        .orElse(null),
                event.place().map(LocalizedText::text).orElse(null));
    }

    /** The first edition changes nothing, however it was released. */
    static String weight(Edition edition) {
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

    private static List<TimeView> times(List<LocalizedTime> times) {
        return times.stream()
                .map(time -> new TimeView(
                        time.role(),
                        time.shown().wall().toString(),
                        time.shown().instant().toString(),
                        time.shown().zone().getId(),
                        time.shown().moment().offset().getId(),
                        time.shown().label(),
                        time.shown().dayShift(),
                        time.shown().text()))
                .toList();
    }

    private static BlockView block(LocalizedBlock block) {
        Optional<LocalizedText> text = block.text();
        return new BlockView(
                block.id(),
                block.type(),
                block.label().orElse(null),
                block.level().orElse(null),
                block.address().orElse(null),
                text.map(t -> t.lang().toString()).orElse(null),
                text.map(LocalizedText::dir).orElse(null),
                text.map(LocalizedText::text).orElse(null),
                text.map(LocalizedText::html).orElse(null),
                text.flatMap(LocalizedText::state).map(UnitState::slug).orElse(null),
                text.map(t -> t.is(Treatment.OUTDATED)).orElse(null),
                text.map(t -> t.is(Treatment.CORRECTED)).orElse(null),
                block.blocks().stream().map(RecordView::block).toList());
    }
}
