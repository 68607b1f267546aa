package dev.dragoman.desk.page;

import dev.dragoman.locales.LanguageTag;
import dev.dragoman.rendering.Assets;
import dev.dragoman.rendering.LocalizedMessages;
import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * What every page of the desk has around its content.
 *
 * @param title the page's name, for the browser's title
 * @param person the name of who is signed in; null for nobody
 * @param path the path of this page, which the choice of a language leads back to
 */
@TemplateData
public record DeskFrame(
        String title, String person, String path, List<Language> languages, Assets assets, LocalizedMessages words) {

    /** A language that the desk has words in. */
    @TemplateData
    public record Language(String tag, String name, String dir, boolean current) {

        static Language of(LanguageTag tag, LanguageTag current) {
            return new Language(tag.toString(), tag.ownName(), tag.direction().slug(), tag.equals(current));
        }
    }
}
