package dev.dragoman.rendering;

import dev.dragoman.locales.LanguageChoice;
import dev.dragoman.publication.TopicKey;
import dev.dragoman.publication.Treatments;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.Unit;
import dev.dragoman.times.EventTimes;
import dev.dragoman.times.HouseFormulas;
import dev.dragoman.times.ShownTime;
import dev.dragoman.times.ZonedMoment;
import dev.dragoman.translation.Provenance;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts an edition into the words and times of the reader's language. */
@Singleton
public class Localizing {

    private final Formulas formulas;
    private final RenderingConfig config;

    Localizing(Formulas formulas, RenderingConfig config) {
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
                        .map(updated -> inZones(updated, List.of(), asked, wording))
                        .orElse(List.of()),
                canonical.event().map(event -> event(event, canonical.place(), asked, wording, texts)),
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
    LocalizedTime atHome(Instant instant, LanguageChoice language) {
        ZoneId home = config.homeZone();
        return inZone(ZonedMoment.at(instant, home), home, "home", formulas.of(language.formatting()));
    }

    private LocalizedEvent event(
            EventTimes event,
            Optional<Unit> place,
            Optional<ZoneId> asked,
            HouseFormulas wording,
            LocalizedTexts texts) {
        return new LocalizedEvent(
                inZones(event.start(), event.furtherZones(), asked, wording),
                event.end()
                        .map(end -> inZones(end, event.furtherZones(), asked, wording))
                        .orElse(List.of()),
                event.duration()
                        .map(duration -> new LocalizedEvent.LocalizedDuration(duration, wording.duration(duration))),
                place.map(texts::of));
    }

    /** The moment in the local, the home, the further and the asked zone, each zone once. */
    private List<LocalizedTime> inZones(
            ZonedMoment moment, List<ZoneId> further, Optional<ZoneId> asked, HouseFormulas wording) {
        Map<ZoneId, String> roles = new LinkedHashMap<>();
        roles.put(moment.zone(), "local");
        roles.putIfAbsent(config.homeZone(), "home");
        further.forEach(zone -> roles.putIfAbsent(zone, "further"));
        asked.ifPresent(zone -> roles.putIfAbsent(zone, "asked"));
        List<LocalizedTime> times = new ArrayList<>();
        roles.forEach((zone, role) -> times.add(inZone(moment, zone, role, wording)));
        return times;
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
