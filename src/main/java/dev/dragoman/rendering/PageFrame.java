package dev.dragoman.rendering;

import dev.dragoman.locales.LanguageTag;
import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * What every page has around its content.
 *
 * @param locale the locale in addresses; that of the words may have the reader's extensions besides
 * @param canonical the absolute address that search engines are to know the page by
 * @param languages the language versions of this page
 * @param negotiated the absolute address that serves each reader's own language; null if this page has none
 * @param head what the head of the page tells machines about it
 * @param publisher who publishes it
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
        PageHead head,
        PublisherView publisher,
        boolean indexed,
        Assets assets,
        LocalizedMessages messages) {

    /** The page's locale as Open Graph writes it. */
    public String openGraphLocale() {
        return PageHead.openGraphLocale(locale);
    }

    /** The locales of the other language versions as Open Graph writes them, each once. */
    public List<String> otherOpenGraphLocales() {
        return languages.stream()
                .map(language -> PageHead.openGraphLocale(LanguageTag.parse(language.tag())))
                .filter(other -> !other.equals(openGraphLocale()))
                .distinct()
                .toList();
    }

    /** A language version of the page. */
    @TemplateData
    public record Language(String tag, String name, String dir, String address, String path, boolean current) {}
}
