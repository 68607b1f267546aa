package dev.dragoman.desk.review;

import dev.dragoman.desk.page.DeskTranslation;
import dev.dragoman.desk.page.TranslationAddress;
import dev.dragoman.rendering.LocalizedMessages;
import io.quarkus.qute.TemplateData;

/**
 * The page for a translation that nobody has begun.
 *
 * @param title the record's title, in the canonical language
 * @param name the name of the language in that of the person
 * @param work the path of the page on which it is translated
 */
@TemplateData
public record NothingPage(String title, String name, String work) {

    static NothingPage of(DeskTranslation asked, LocalizedMessages words) {
        String locale = asked.locale().toString();
        return new NothingPage(
                asked.title(),
                words.language(locale),
                TranslationAddress.ofWork(asked.slug().value(), locale));
    }
}
