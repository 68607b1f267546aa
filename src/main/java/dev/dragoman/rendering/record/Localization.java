package dev.dragoman.rendering.record;

import dev.dragoman.editions.TopicKey;
import dev.dragoman.editions.Treatments;
import dev.dragoman.locales.LanguageChoice;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.Unit;
import dev.dragoman.rendering.Alternate;
import dev.dragoman.rendering.Formulas;
import dev.dragoman.rendering.RenderingConfig;
import dev.dragoman.times.ApproximateDuration;
import dev.dragoman.times.EventDays;
import dev.dragoman.times.EventTimes;
import dev.dragoman.times.ZonedMoment;
import dev.dragoman.times.formulas.HouseFormulas;
import dev.dragoman.times.formulas.ShownTime;
import dev.dragoman.translation.Provenance;
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
    private final RenderingConfig config;

    Localization(Formulas formulas, RenderingConfig config) {
        this.formulas = formulas;
        this.config = config;
    }

    /**
     * Localizes.
     *
     * @param language what was asked for and what is served
     * @param asked a further zone that the reader wants to see
     */
    public LocalizedRecord localize(PublicText text, LanguageChoice language, Optional<ZoneId> asked) {
        CanonicalRecord canonical = text.revision().record();
        Treatments treatments = text.treatments();
        LocalizedTexts texts =
                new LocalizedTexts(canonical, text.bundle(), treatments, language, formulas, config.homeZone());
        HouseFormulas wording = formulas.of(language.formatting());
        return new LocalizedRecord(
                canonical.slug(),
                canonical.kind(),
                texts.of(canonical.title()),
                canonical.byline().map(texts::of),
                canonical.topic().map(texts::of),
                canonical.topic().map(topic -> TopicKey.of(topic.source())),
                canonical.issued(),
                wording.fullDate(canonical.issued()),
                canonical
                        .updated()
                        .map(updated -> inZones(updated, zones(updated.zone(), List.of(), asked), wording))
                        .orElse(List.of()),
                canonical
                        .event()
                        .map(event -> event(event, canonical.place(), asked, wording, texts))
                        .or(() -> canonical.days().map(days -> event(days, canonical.place(), wording, texts))),
                canonical.blocks().stream().map(texts::of).toList(),
                language,
                text.edition(),
                text.translatedFrom(),
                text.version().map(version -> version.bundle().provenance()).orElse(Provenance.UNKNOWN),
                treatments,
                atHome(text.edition().releasedAt(), language),
                text.currentRevision(),
                text.all().stream().map(Alternate::of).toList());
    }

    /** An instant on the publisher's clocks, in the words of a language. */
    public LocalizedTime atHome(Instant instant, LanguageChoice language) {
        ZoneId home = config.homeZone();
        return inZone(ZonedMoment.at(instant, home), home, "home", formulas.of(language.formatting()));
    }

    private LocalizedEvent event(
            EventTimes event,
            Optional<Unit> place,
            Optional<ZoneId> asked,
            HouseFormulas wording,
            LocalizedTexts texts) {
        // The zone in which it ended comes before those that are only of further interest.
        List<ZoneId> further = Stream.concat(event.end().map(ZonedMoment::zone).stream(), event.furtherZones().stream())
                .toList();
        ZoneId local = event.start().zone();
        Map<ZoneId, String> zones = zones(local, further, asked);
        return new LocalizedEvent(
                inZones(event.start(), zones, wording),
                event.end().map(end -> inZones(end.at(local), zones, wording)).orElse(List.of()),
                List.of(),
                event.duration().map(duration -> duration(duration, wording)),
                place.map(texts::of));
    }

    private static LocalizedEvent event(
            EventDays event, Optional<Unit> place, HouseFormulas wording, LocalizedTexts texts) {
        List<LocalizedEvent.LocalizedDay> days = Stream.of(event.first(), event.last())
                .distinct()
                .map(day -> new LocalizedEvent.LocalizedDay(day.toString(), wording.fullDate(day)))
                .toList();
        return new LocalizedEvent(
                List.of(), List.of(), days, Optional.of(duration(event.duration(), wording)), place.map(texts::of));
    }

    private static LocalizedEvent.LocalizedDuration duration(ApproximateDuration duration, HouseFormulas wording) {
        return new LocalizedEvent.LocalizedDuration(duration, wording.duration(duration));
    }

    /** The local, the home, the further and the asked zone, each once, with its role. */
    private Map<ZoneId, String> zones(ZoneId local, List<ZoneId> further, Optional<ZoneId> asked) {
        Map<ZoneId, String> roles = new LinkedHashMap<>();
        roles.put(local, "local");
        roles.putIfAbsent(config.homeZone(), "home");
        further.forEach(zone -> roles.putIfAbsent(zone, "further"));
        asked.ifPresent(zone -> roles.putIfAbsent(zone, "asked"));
        return roles;
    }

    /** A moment, given on the local clocks, in each of the zones. */
    private static List<LocalizedTime> inZones(ZonedMoment moment, Map<ZoneId, String> zones, HouseFormulas wording) {
        return zones.entrySet().stream()
                .map(zone -> inZone(moment, zone.getKey(), zone.getValue(), wording))
                .toList();
    }

    private static LocalizedTime inZone(ZonedMoment moment, ZoneId zone, String role, HouseFormulas wording) {
        ShownTime shown = wording.shown(moment, zone);
        return new LocalizedTime(
                role,
                shown,
                shown.datetime(),
                wording.fullDate(shown.wall().toLocalDate()),
                wording.time(shown.wall().toLocalTime()));
    }
}
