package dev.dragoman.desk.page;

import dev.dragoman.locales.LanguageTag;
import dev.dragoman.rendering.Assets;
import dev.dragoman.rendering.LocalizedMessages;
import io.quarkus.qute.TemplateData;
import java.util.Arrays;
import java.util.List;

/**
 * The frame of a page of the desk.
 *
 * @param title the page's name, for the browser's title
 * @param person the name of the person who is signed in; null if nobody is
 * @param account the name that identifies them, for the forms of this page; null if nobody is
 * @param publisher whether they publish any language
 * @param admin whether they are an administrator
 * @param path the path of this page, to return to after a language is chosen
 * @param findings the language in which findings are worded, which may be another one than that of the page
 */
@TemplateData
public record DeskFrame(
        String title,
        String person,
        String account,
        boolean publisher,
        boolean admin,
        String path,
        List<Language> languages,
        Language findings,
        Assets assets,
        LocalizedMessages words) {

    /** The pages of the administration, for their navigation. */
    public List<AdministrationLink> administration() {
        return Arrays.stream(AdministrationPart.values())
                .map(part -> AdministrationLink.of(part, path))
                .toList();
    }

    /** A language of the desk. */
    @TemplateData
    public record Language(String tag, String name, String dir, boolean current) {

        static Language of(LanguageTag tag, LanguageTag current) {
            return new Language(tag.toString(), tag.ownName(), tag.direction().slug(), tag.equals(current));
        }
    }
}
