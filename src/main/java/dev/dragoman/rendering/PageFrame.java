package dev.dragoman.rendering;

import dev.dragoman.locales.LanguageTag;
import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * What every page has around its matter.
 *
 * @param locale the locale in addresses; that of the words may have the reader's extensions besides
 * @param canonical the absolute address that search engines are to know the page by
 * @param languages the language versions of this page
 * @param negotiated the absolute address that serves each reader's own language; null if this page has none
 * @param indexed whether search engines are to know the page; its language versions are told to them only then
 */
@TemplateData
public record PageFrame(
        LanguageTag locale,
        String dir,
        String title,
        String canonical,
        List<Language> languages,
        String negotiated,
        boolean indexed,
        Assets assets,
        LocalizedMessages words) {

    /** A language version of the page. */
    @TemplateData
    public record Language(String tag, String name, String dir, String address, String path, boolean current) {}
}
