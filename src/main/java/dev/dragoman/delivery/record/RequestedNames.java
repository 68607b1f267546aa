package dev.dragoman.delivery.record;

import dev.dragoman.delivery.cache.Representation;
import dev.dragoman.locales.LanguageChoice;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.locales.messages.InterfaceMessages;
import dev.dragoman.rendering.record.page.RecordRendering.Format;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/**
 * Puts the language that was requested into records as data, and into pages in another language, which are rendered once
 * for all who get the same version: clients can request endless languages, and one rendering for each would push
 * everything else out of the cache.
 */
final class RequestedNames {

    private static final int SUBTAG = 8;

    /** A private language that stands in cached data. No text contains it, as it is never sent and not guessable. */
    private final LanguageTag placeholder = new LanguageTag("qaa-x-" + random() + "-" + random());

    /** The same for pages, which show the name of the language without extensions. */
    private final LanguageTag pagePlaceholder = new LanguageTag(randomLetters());

    private final InterfaceMessages messages;

    RequestedNames(InterfaceMessages messages) {
        this.messages = messages;
    }

    /**
     * The choice that is rendered and cached as a page: with the placeholder if the page tells in English that it is not
     * in the requested language, as it does for every language without words of its own.
     */
    LanguageChoice cachedPage(LanguageChoice language) {
        return isTold(language)
                ? new LanguageChoice(
                        Optional.of(pagePlaceholder),
                        language.served(),
                        language.fallback(),
                        language.formatting(),
                        language.wording())
                : language;
    }

    private boolean isTold(LanguageChoice language) {
        return language.fallback().isPresent()
                && language.requested()
                        .map(messages::localeFor)
                        .filter(messages.localeFor(pagePlaceholder)::equals)
                        .isPresent();
    }

    /** The choice that is rendered and cached: with the placeholder, unless the reader gets just what was requested. */
    LanguageChoice cached(LanguageChoice language) {
        if (language.requested().filter(tag -> !tag.equals(language.served())).isEmpty()) {
            return language;
        }
        return new LanguageChoice(
                Optional.of(placeholder),
                language.served(),
                language.fallback(),
                language.formatting(),
                language.wording());
    }

    /** What was rendered, with the requested language in place if it is data or a page. */
    Representation applied(Representation rendered, Format format, LanguageChoice language) {
        if (format == Format.PAGE) {
            return isTold(language) ? named(rendered, language.requested().orElseThrow()) : rendered;
        }
        if (format != Format.JSON || cached(language).equals(language)) {
            return rendered;
        }
        String text = new String(rendered.body().toArray(), StandardCharsets.UTF_8);
        String named = text.replace(
                placeholder.toString(), language.requested().orElseThrow().toString());
        return rendered.withBody(named.getBytes(StandardCharsets.UTF_8));
    }

    private Representation named(Representation page, LanguageTag requested) {
        LanguageTag words = messages.localeFor(requested);
        String text = new String(page.body().toArray(), StandardCharsets.UTF_8);
        String named = text.replace(escaped(pagePlaceholder.nameIn(words)), escaped(requested.nameIn(words)));
        return page.withBody(named.getBytes(StandardCharsets.UTF_8));
    }

    /** As the templates escape it. */
    private static String escaped(String name) {
        return name.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** A language of eight letters, which are well-formed and not registered. */
    private static String randomLetters() {
        return random().chars()
                .map(digit -> Character.digit(digit, 16) + 'a')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String random() {
        return UUID.randomUUID().toString().substring(0, SUBTAG);
    }
}
