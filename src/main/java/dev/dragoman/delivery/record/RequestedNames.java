package dev.dragoman.delivery.record;

import dev.dragoman.delivery.cache.Representation;
import dev.dragoman.locales.LanguageChoice;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.rendering.record.page.RecordRendering.Format;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/**
 * Puts the language that was requested into records as data, which are rendered once for all who get the same version:
 * clients can request endless languages, and one rendering for each would push everything else out of the cache.
 */
final class RequestedNames {

    private static final int SUBTAG = 8;

    /** A private language that stands in cached data. No text contains it, as it is never sent and not guessable. */
    private final LanguageTag placeholder = new LanguageTag("qaa-x-" + random() + "-" + random());

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

    /** What was rendered, with the requested language in place if it is data. */
    Representation applied(Representation rendered, Format format, LanguageChoice language) {
        if (format != Format.JSON || cached(language).equals(language)) {
            return rendered;
        }
        String text = new String(rendered.body().toArray(), StandardCharsets.UTF_8);
        String named = text.replace(
                placeholder.toString(), language.requested().orElseThrow().toString());
        return rendered.withBody(named.getBytes(StandardCharsets.UTF_8));
    }

    private static String random() {
        return UUID.randomUUID().toString().substring(0, SUBTAG);
    }
}
