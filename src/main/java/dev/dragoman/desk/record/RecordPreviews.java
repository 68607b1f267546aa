package dev.dragoman.desk.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dragoman.desk.page.TranslationAddress;
import dev.dragoman.desk.release.Mistake;
import dev.dragoman.desk.release.MomentTexts;
import dev.dragoman.editions.Edition;
import dev.dragoman.editions.EditionNotices;
import dev.dragoman.editions.EditionText;
import dev.dragoman.editions.evidence.EditionEvidence;
import dev.dragoman.editions.weights.UnitWeights;
import dev.dragoman.editions.weights.Weight;
import dev.dragoman.json.Digest;
import dev.dragoman.locales.LanguageChoice;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.locales.messages.InterfaceMessages;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.Origin;
import dev.dragoman.records.Revision;
import dev.dragoman.records.Slug;
import dev.dragoman.records.pictures.Pictures;
import dev.dragoman.records.pictures.StoredPicture;
import dev.dragoman.rendering.LocalizedMessages;
import dev.dragoman.rendering.Permalinks;
import dev.dragoman.rendering.record.EventView;
import dev.dragoman.rendering.record.Localization;
import dev.dragoman.rendering.record.PublicText;
import dev.dragoman.rendering.record.page.AddressQuery;
import dev.dragoman.rendering.record.page.Embedding;
import dev.dragoman.rendering.record.page.RecordRendering;
import dev.dragoman.storage.Store;
import dev.dragoman.times.HomeZoneConfig;
import dev.dragoman.times.Zones;
import dev.dragoman.translation.Authority;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Shows what an author has typed so far as readers would see it, by the templates and formulas of the public pages. */
@Singleton
class RecordPreviews {

    private static final Embedding EMBEDDING = new Embedding(3, "preview-");

    /** What stands for what is not typed yet. */
    private static final String BLANK = "…";

    private static final String UNNAMED = "unnamed";

    private final RecordReading reading;
    private final RecordRendering rendering;
    private final Localization localizing;
    private final InterfaceMessages messages;
    private final Permalinks permalinks;
    private final HomeZoneConfig home;
    private final Store store;
    private final Clock clock;

    RecordPreviews(
            RecordReading reading,
            RecordRendering rendering,
            Localization localizing,
            InterfaceMessages messages,
            Permalinks permalinks,
            HomeZoneConfig home,
            Store store,
            Clock clock) {
        this.reading = reading;
        this.rendering = rendering;
        this.localizing = localizing;
        this.messages = messages;
        this.permalinks = permalinks;
        this.home = home;
        this.store = store;
        this.clock = clock;
    }

    /** The preview of a form. */
    PreviewView of(RecordForm form, LocalizedMessages words) {
        MomentTexts texts = new MomentTexts(words);
        RecordReading.Result read = reading.read(filled(form), texts);
        LanguageTag language = words.locale();
        LanguageChoice choice = new LanguageChoice(Optional.empty(), language, Optional.empty(), language);
        List<Mistake> mistakes = read.mistakes().values().stream()
                .filter(mistake -> !mistake.key().equals("record.missing"))
                .toList();
        return new PreviewView(
                event(form, texts, choice),
                LocalizedMessages.of(messages, choice),
                read.reading()
                        .map(record -> article(record.record(), ownZone(form)))
                        .orElse(null),
                mistakes);
    }

    /** The event alone, whatever is wrong with the other fields. */
    private EventView event(RecordForm form, MomentTexts texts, LanguageChoice choice) {
        RecordForm times = filled(form.without(Set.of("title", "issued", "topic", "byline", "place")))
                .without(Set.copyOf(RecordForm.LINKS))
                .without(Set.copyOf(RecordForm.UPDATED))
                .with(RecordForm.BODY, BLANK);
        return reading.read(times, texts)
                .reading()
                .map(record -> localizing
                        .localize(text(record.record()), choice, ownZone(form))
                        .times()
                        .event())
                .orElse(null);
    }

    /** The zone that an author wants to see too; none if what is typed is not one. */
    private static Optional<ZoneId> ownZone(RecordForm form) {
        try {
            return form.isBlank(RecordForm.OWN_ZONE)
                    ? Optional.empty()
                    : Optional.of(Zones.named(form.get(RecordForm.OWN_ZONE)));
        } catch (ProblemException unknown) {
            return Optional.empty();
        }
    }

    private RecordForm filled(RecordForm form) {
        RecordForm titled = form.isBlank("title") ? form.with("title", BLANK) : form;
        RecordForm issued = titled.isBlank("issued")
                ? titled.with(
                        "issued",
                        LocalDate.ofInstant(clock.instant(), home.homeZone()).toString())
                : titled;
        RecordForm named = Slug.isValid(issued.get("slug")) ? issued : issued.with("slug", UNNAMED);
        return named.isBlank("kind") ? named.with("kind", "readout") : named;
    }

    private String article(CanonicalRecord typed, Optional<ZoneId> zone) {
        String slug = typed.slug().value();
        CanonicalRecord record = typed.withPictures(
                store.read(tables -> tables.table(Pictures.class).of(slug)).stream()
                        .map(StoredPicture::file)
                        .toList());
        LanguageChoice choice =
                new LanguageChoice(Optional.empty(), LanguageTag.CANONICAL, Optional.empty(), LanguageTag.CANONICAL);
        byte[] html = rendering.render(
                text(record),
                choice,
                new AddressQuery(Optional.empty(), zone, false).embedded(EMBEDDING),
                RecordRendering.Format.FRAGMENT);
        // Pictures of drafts have no public address.
        return new String(html, UTF_8)
                .replace(
                        permalinks.base() + "/assets/pictures/" + slug + "/",
                        TranslationAddress.of(slug, LanguageTag.CANONICAL.toString()) + "/preview/pictures/");
    }

    /** The text as its own edition would have it. */
    private PublicText text(CanonicalRecord record) {
        Revision revision = new Revision(
                record, 1, Digest.of(record.slug().value()), Origin.UPLOAD, Optional.empty(), clock.instant());
        Edition edition = new Edition(
                record.slug(),
                LanguageTag.CANONICAL,
                1,
                1,
                Optional.empty(),
                Authority.AUTHENTIC,
                clock.instant(),
                Weight.MAJOR,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                UnitWeights.NONE);
        return PublicText.of(
                new EditionText(edition, revision, Optional.empty(), EditionNotices.NONE, EditionEvidence.NONE),
                List.of(edition));
    }
}
