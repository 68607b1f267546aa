package dev.dragoman.rendering.record;

import dev.dragoman.editions.Formulas;
import dev.dragoman.editions.Listing;
import dev.dragoman.editions.weights.Treatment;
import dev.dragoman.editions.weights.Treatments;
import dev.dragoman.locales.LanguageChoice;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.quality.finding.FindingMessages;
import dev.dragoman.records.Block;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.Inline;
import dev.dragoman.records.InlineText;
import dev.dragoman.records.Slug;
import dev.dragoman.records.TopicKey;
import dev.dragoman.records.Unit;
import dev.dragoman.rendering.AlternateView;
import dev.dragoman.rendering.InlineRendering;
import dev.dragoman.rendering.Permalinks;
import dev.dragoman.rendering.PictureAddresses;
import dev.dragoman.times.ApproximateDuration;
import dev.dragoman.times.EventDays;
import dev.dragoman.times.EventTimes;
import dev.dragoman.times.HomeZoneConfig;
import dev.dragoman.times.TimeFacts;
import dev.dragoman.times.ZonedMoment;
import dev.dragoman.times.formulas.HouseFormulas;
import dev.dragoman.translation.Bundle;
import dev.dragoman.translation.Target;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts an edition into the words and times of the reader's language. */
@Singleton
public class Localization {

    private final Formulas formulas;
    private final HomeZoneConfig publisher;
    private final Permalinks permalinks;
    private final PictureAddresses pictures;
    private final FindingMessages findings;

    Localization(
            Formulas formulas,
            HomeZoneConfig publisher,
            Permalinks permalinks,
            PictureAddresses pictures,
            FindingMessages findings) {
        this.pictures = pictures;
        this.findings = findings;
        this.formulas = formulas;
        this.publisher = publisher;
        this.permalinks = permalinks;
    }

    /**
     * Localizes.
     *
     * @param language what was asked for and what is served
     * @param asked a further zone that the reader wants to see
     */
    public RecordView localize(PublicText text, LanguageChoice language, Optional<ZoneId> asked) {
        CanonicalRecord canonical = text.revision().record();
        Treatments treatments = text.treatments();
        Texts texts = new Texts(text, treatments, language);
        return new RecordView(
                canonical.slug().value(),
                canonical.kind().slug(),
                head(canonical, texts),
                times(canonical, texts, formulas.of(language.formatting()), asked),
                texts.of(canonical.blocks()),
                LanguageView.of(text.edition().locale(), language),
                LanguageTag.CANONICAL.toString(),
                VersionView.of(
                        text,
                        atHome(text.edition().releasedAt(), language),
                        findings.in(text.edition().locale())),
                UnitsView.of(treatments, text),
                text.corrections().stream()
                        .map(correction -> CorrectionView.of(
                                correction, text.edition(), atHome(correction.at(), language), permalinks))
                        .toList(),
                new LinksView(
                        canonical
                                .links()
                                .source()
                                .map(source -> LinksView.SourceView.of(
                                        source, text.edition().locale()))
                                .orElse(null),
                        text.related().stream()
                                .map(Listing::slug)
                                .distinct()
                                .flatMap(slug -> related(slug, text, language).stream())
                                .toList()),
                text.all().stream()
                        .map(edition -> AlternateView.of(edition, permalinks))
                        .toList());
    }

    /** A related record in the language of the page, else in the canonical one; empty if it is not public. */
    private Optional<LinksView.RelatedView> related(Slug slug, PublicText text, LanguageChoice language) {
        List<Listing> versions = text.related().stream()
                .filter(version -> version.slug().equals(slug))
                .toList();
        boolean isPublic =
                versions.stream().anyMatch(version -> version.locale().equals(LanguageTag.CANONICAL));
        return versions.stream()
                .filter(version ->
                        isPublic && version.locale().equals(text.edition().locale()))
                .findFirst()
                .or(() -> versions.stream()
                        .filter(version -> version.locale().equals(LanguageTag.CANONICAL))
                        .findFirst())
                .map(version -> related(version, language));
    }

    private LinksView.RelatedView related(Listing version, LanguageChoice language) {
        LanguageTag lang = version.title().lang();
        TextView title = TextView.plain(
                null,
                rendering(language.wordingOf(lang), version.times())
                        .text(InlineText.parse(version.title().markup())),
                lang);
        return new LinksView.RelatedView(
                version.slug().value(),
                version.kind().slug(),
                version.locale().toString(),
                title.text(),
                lang.toString(),
                version.issued().toString(),
                permalinks.page(version.locale(), version.slug()),
                title,
                formulas.of(language.formatting()).fullDate(version.issued()));
    }

    private InlineRendering rendering(LanguageTag wording, TimeFacts times) {
        return new InlineRendering(formulas.of(wording), times, publisher.homeZone());
    }

    /** An instant on the publisher's clocks, in the words of a language. */
    public TimeView atHome(Instant instant, LanguageChoice language) {
        ZoneId home = publisher.homeZone();
        return TimeView.of(ZonedMoment.at(instant, home), home, "home", formulas.of(language.formatting()));
    }

    private static HeadView head(CanonicalRecord canonical, Texts texts) {
        return new HeadView(
                canonical.topic().map(texts::of).orElse(null),
                canonical.topic().map(topic -> TopicKey.of(topic.source())).orElse(null),
                texts.of(canonical.title()),
                canonical.byline().map(texts::of).orElse(null));
    }

    private TimesView times(CanonicalRecord canonical, Texts texts, HouseFormulas wording, Optional<ZoneId> asked) {
        TextView place = canonical.place().map(texts::of).orElse(null);
        return new TimesView(
                canonical.issued().toString(),
                wording.fullDate(canonical.issued()),
                canonical
                        .updated()
                        .map(updated -> inZones(updated, zones(updated.zone(), List.of(), asked), wording))
                        .orElse(null),
                canonical
                        .event()
                        .map(event -> event(event, place, asked, wording))
                        .or(() -> canonical.days().map(days -> event(days, place, wording)))
                        .orElse(null));
    }

    private EventView event(EventTimes event, TextView place, Optional<ZoneId> asked, HouseFormulas wording) {
        // The zone in which it ended comes before those that are only of further interest.
        List<ZoneId> further = Stream.concat(event.end().map(ZonedMoment::zone).stream(), event.furtherZones().stream())
                .toList();
        ZoneId local = event.start().zone();
        Map<ZoneId, String> zones = zones(local, further, asked);
        return new EventView(
                inZones(event.start(), zones, wording),
                event.end().map(end -> inZones(end.at(local), zones, wording)).orElse(null),
                event.duration().map(duration -> duration(duration, wording)).orElse(null),
                place,
                false);
    }

    private static EventView event(EventDays event, TextView place, HouseFormulas wording) {
        return new EventView(
                List.of(TimeView.of(event.first(), wording)),
                event.last().equals(event.first()) ? null : List.of(TimeView.of(event.last(), wording)),
                duration(event.duration(), wording),
                place,
                true);
    }

    private static EventView.DurationView duration(ApproximateDuration duration, HouseFormulas wording) {
        return new EventView.DurationView(duration.iso(), duration.about(), wording.duration(duration));
    }

    /** The local, the home, the further and the asked zone, each once, with its role. */
    private Map<ZoneId, String> zones(ZoneId local, List<ZoneId> further, Optional<ZoneId> asked) {
        Map<ZoneId, String> roles = new LinkedHashMap<>();
        roles.put(local, "local");
        roles.putIfAbsent(publisher.homeZone(), "home");
        further.forEach(zone -> roles.putIfAbsent(zone, "further"));
        asked.ifPresent(zone -> roles.putIfAbsent(zone, "asked"));
        return roles;
    }

    /** A moment, given on the local clocks, in each of the zones. */
    private static List<TimeView> inZones(ZonedMoment moment, Map<ZoneId, String> zones, HouseFormulas wording) {
        return zones.entrySet().stream()
                .map(zone -> TimeView.of(moment, zone.getKey(), zone.getValue(), wording))
                .toList();
    }

    /** The texts of one record in one language; what is shown in the canonical language instead says so. */
    private final class Texts {

        private final String slug;
        private final Optional<Bundle> bundle;
        private final Treatments treatments;
        private final LanguageTag served;
        private final InlineRendering translated;
        private final InlineRendering original;

        Texts(PublicText text, Treatments treatments, LanguageChoice language) {
            CanonicalRecord canonical = text.revision().record();
            this.slug = canonical.slug().value();
            this.bundle = text.bundle();
            this.treatments = treatments;
            this.served = language.served();
            translated = rendering(language.wording(), canonical.times());
            original = bundle.isEmpty() ? translated : rendering(LanguageTag.CANONICAL, canonical.times());
        }

        TextView of(Unit unit) {
            Treatment treatment = treatments.of(unit.id());
            Optional<Target> target = bundle.map(b -> b.targets().get(unit.id()));
            if (treatment.inCanonical()) {
                return text(unit.id(), unit.source(), LanguageTag.CANONICAL, original, Optional.empty(), treatment);
            }
            String source = target.map(Target::text).orElse(unit.source());
            return text(unit.id(), source, served, translated, target, treatment);
        }

        List<BlockView> of(List<Block> blocks) {
            return blocks.stream().map(this::of).toList();
        }

        private BlockView of(Block block) {
            return block.fold(
                    paragraph -> view(block, "paragraph", null, null),
                    heading -> view(block, "heading", null, heading.level()),
                    this::picture,
                    quotation -> view(block, "quotation", null, null),
                    point -> view(block, "point", point.label().isEmpty() ? null : point.label(), null));
        }

        private BlockView view(Block block, String type, String label, Integer level) {
            TextView text = block.unit().map(this::of).orElse(null);
            return new BlockView(block.id(), type, label, level, null, text, of(block.blocks()));
        }

        private BlockView picture(Block.Picture picture) {
            TextView text = picture.alternative().map(this::of).orElse(null);
            String alternative = text == null ? "" : text.text();
            return new BlockView(
                    picture.id(),
                    "picture",
                    null,
                    null,
                    PictureView.of(slug, picture, alternative, pictures),
                    text,
                    List.of());
        }

        private TextView text(
                String id,
                String source,
                LanguageTag lang,
                InlineRendering rendering,
                Optional<Target> target,
                Treatment treatment) {
            List<Inline> parts = InlineText.parse(source);
            return TextView.of(
                    id, rendering.text(parts), rendering.html(parts), lang, target.map(Target::state), treatment);
        }
    }
}
