package dev.dragoman.delivery.edition;

import dev.dragoman.delivery.Links;
import dev.dragoman.delivery.ReadRequest;
import dev.dragoman.delivery.cache.PublicRecord;
import dev.dragoman.delivery.cache.Renderings;
import dev.dragoman.delivery.cache.Representation;
import dev.dragoman.delivery.record.RecordReading;
import dev.dragoman.delivery.record.TranslationStatus;
import dev.dragoman.editions.Edition;
import dev.dragoman.editions.EditionText;
import dev.dragoman.editions.EditionTexts;
import dev.dragoman.http.HttpDate;
import dev.dragoman.locales.LanguageChoice;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.Slug;
import dev.dragoman.rendering.Permalinks;
import dev.dragoman.rendering.edition.EditionRendering;
import dev.dragoman.rendering.edition.FrozenEdition;
import dev.dragoman.rendering.feed.TimeMap;
import dev.dragoman.rendering.record.PublicText;
import dev.dragoman.rendering.record.page.RecordRendering.Format;
import dev.dragoman.storage.Store;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Finds the representations of what was public before: all editions of a record in one language, or one of them. */
@Singleton
public class EditionReading {

    private final Store store;
    private final EditionRendering rendering;
    private final Permalinks permalinks;
    private final Renderings renderings;

    EditionReading(Store store, EditionRendering rendering, Permalinks permalinks, Renderings renderings) {
        this.store = store;
        this.rendering = rendering;
        this.permalinks = permalinks;
        this.renderings = renderings;
    }

    /**
     * The language whose editions a reader gets: never another one instead.
     *
     * @throws ProblemException NO_EDITION_IN_LANGUAGE
     */
    static LanguageChoice choose(PublicRecord record, Slug slug, ReadRequest request) {
        LanguageChoice language = record.negotiation().choose(request.languages());
        if (language.fallback().isPresent()) {
            throw RecordReading.unavailable(record, slug, language);
        }
        return language;
    }

    /** All editions in a language; may read the database, with one statement. */
    Representation list(Slug slug, PublicRecord record, LanguageChoice language, ReadRequest request, Format format) {
        Edition newest = record.in(language.served()).orElseThrow();
        return renderings.get(key(slug, record, "editions " + format, language, request, format), () -> {
            List<PublicText> texts = texts(newest, 1, newest.number()).stream()
                    .map(text -> PublicText.frozen(text, record.editions()))
                    .toList();
            List<String> links = new ArrayList<>();
            links.add("<" + permalinks.editions(newest.locale(), slug) + ">; rel=\"canonical\"");
            for (LanguageTag locale : record.locales()) {
                links.add(Links.alternate(permalinks.editions(locale, slug), locale));
            }
            return representation(rendering.list(texts, language, format), format, newest, record, links);
        });
    }

    /**
     * One edition; may read the database, with one statement.
     *
     * @throws ProblemException UNKNOWN_EDITION, with the {@code newest} one
     */
    Representation one(
            Slug slug,
            PublicRecord record,
            LanguageChoice language,
            ReadRequest request,
            Format format,
            String written) {
        Edition newest = record.in(language.served()).orElseThrow();
        int number = number(written, newest);
        Supplier<Representation> edition = () -> {
            FrozenEdition frozen = frozen(record, newest, number);
            RecordReading.declineWithoutForm(frozen.text(), request.query());
            List<String> links = new ArrayList<>();
            links.add("<" + permalinks.page(newest.locale(), slug) + ">; rel=\"canonical\"");
            links.addAll(TimeMap.links(newest, permalinks));
            Representation rendered = representation(
                    rendering.one(frozen, language, request.query(), format), format, newest, record, links);
            Representation memento = rendered.with(
                    MementoAnswers.DATETIME,
                    HttpDate.format(frozen.text().edition().releasedAt()));
            Representation told = TranslationStatus.of(frozen.text())
                    .map(status -> memento.with(TranslationStatus.HEADER, status))
                    .orElse(memento);
            return frozen.isNewest() ? told : told.with("X-Robots-Tag", "noindex");
        };
        return request.query().unknownZone().isPresent()
                ? edition.get()
                : renderings.get(
                        key(slug, record, "edition " + number + " " + format, language, request, format), edition);
    }

    private FrozenEdition frozen(PublicRecord record, Edition newest, int number) {
        List<EditionText> texts = texts(newest, number - 1, number + 1);
        Optional<EditionText> before =
                texts.stream().filter(text -> text.edition().number() < number).findFirst();
        EditionText text = texts.stream()
                .filter(of -> of.edition().number() == number)
                .findFirst()
                .orElseThrow();
        return new FrozenEdition(
                number == newest.number()
                        ? PublicText.of(text, record.editions())
                        : PublicText.frozen(text, record.editions()),
                before.map(of -> PublicText.frozen(of, record.editions())),
                texts.stream()
                        .map(EditionText::edition)
                        .filter(edition -> edition.number() > number)
                        // One that was just released is not public here yet.
                        .filter(edition -> edition.number() <= newest.number())
                        .findFirst()
                        .map(Edition::releasedAt),
                newest.number());
    }

    private List<EditionText> texts(Edition of, int from, int to) {
        return store.read(tables -> tables.table(EditionTexts.class)
                .between(of.slug().value(), of.locale().toString(), from, to));
    }

    private static int number(String written, Edition newest) {
        try {
            int number = Integer.parseInt(written);
            if (number >= 1 && number <= newest.number() && written.equals(Integer.toString(number))) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Rejected below, with the other numbers that no edition has.
        }
        throw new ProblemException(
                        ProblemCode.UNKNOWN_EDITION,
                        "There is no such edition; those in " + newest.locale() + " are numbered from 1 to "
                                + newest.number())
                .with("slug", newest.slug().value())
                .with("locale", newest.locale().toString())
                .with("newest", newest.number());
    }

    private static Representation representation(
            byte[] body, Format format, Edition newest, PublicRecord record, List<String> links) {
        Slug slug = newest.slug();
        return Representation.of(
                body,
                format.mediaType(),
                Optional.of(record.lastChange()),
                List.of(newest.locale()),
                links,
                List.of("rec-" + slug, "rec-" + slug + "." + newest.locale()));
    }

    private static Renderings.Key key(
            Slug slug, PublicRecord record, String view, LanguageChoice language, ReadRequest request, Format format) {
        return format == Format.PAGE
                ? Renderings.Key.ofPage(slug, record.version(), view, language, request.query())
                : new Renderings.Key(
                        slug, record.version(), view, language, request.query().withoutForms());
    }
}
