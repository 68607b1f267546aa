package dev.dragoman.rendering;

import com.ibm.icu.util.ULocale;
import dev.dragoman.locales.LanguageTag;
import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * What the head of a page tells search engines, feed readers and previews (Open Graph) about it; what is absent is null
 * or empty.
 *
 * @param title the title without the site's name; null for a page that is not to be shared, such as an error
 * @param description what the page is about, without markup
 * @param descriptionLang the language of the description
 * @param article whether the page is one document, and not a list
 * @param image the absolute address of a picture
 * @param published the date of issue, ISO 8601
 * @param modified when the edition was released, an instant in UTC
 * @param linkedData JSON-LD that can stand in a script element
 * @param feeds the feeds of what the page lists
 */
@TemplateData
public record PageHead(
        String title,
        String description,
        String descriptionLang,
        boolean article,
        String image,
        String published,
        String modified,
        String linkedData,
        List<Feed> feeds) {

    /** A feed that a reader can subscribe to. */
    @TemplateData
    public record Feed(String mediaType, String title, String address) {}

    /** The head of a page that is no document. */
    public static PageHead of(String title, LocalizedMessages messages, List<Feed> feeds) {
        return new PageHead(
                title,
                messages.get("site.about"),
                messages.locale().base().toString(),
                false,
                null,
                null,
                null,
                null,
                feeds);
    }

    /** A locale as Open Graph writes it, language and territory: {@code ja_JP}, {@code zh_TW} for {@code zh-Hant}. */
    public static String openGraphLocale(LanguageTag locale) {
        ULocale likely = ULocale.addLikelySubtags(locale.base().toULocale());
        return likely.getCountry().isEmpty() ? likely.getLanguage() : likely.getLanguage() + "_" + likely.getCountry();
    }
}
