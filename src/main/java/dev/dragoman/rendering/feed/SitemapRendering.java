package dev.dragoman.rendering.feed;

import dev.dragoman.editions.PublicPages;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.records.Slug;
import dev.dragoman.rendering.Permalinks;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Renders the sitemap (sitemaps.org, with the language alternates that search engines read) and what crawlers may read. */
@Singleton
public class SitemapRendering {

    private static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    private final Permalinks permalinks;

    SitemapRendering(Permalinks permalinks) {
        this.permalinks = permalinks;
    }

    /** The index of so many parts, in UTF-8. */
    public byte[] index(int parts) {
        Xml xml = new Xml();
        xml.element(
                "sitemapindex",
                () -> {
                    for (int part = 1; part <= parts; part++) {
                        String address = permalinks.base() + "/sitemap-" + part + ".xml";
                        xml.element("sitemap", () -> xml.text("loc", address));
                    }
                },
                "xmlns",
                SITEMAP);
        return xml.bytes();
    }

    /**
     * The pages of some records, in UTF-8.
     *
     * @param lists the locales whose lists come first
     */
    public byte[] pages(List<PublicPages.Row> rows, List<LanguageTag> lists) {
        Map<Slug, List<PublicPages.Row>> records = rows.stream()
                .collect(Collectors.groupingBy(PublicPages.Row::slug, LinkedHashMap::new, Collectors.toList()));
        Xml xml = new Xml();
        xml.element(
                "urlset",
                () -> {
                    Map<LanguageTag, String> addresses = new LinkedHashMap<>();
                    lists.forEach(tag -> addresses.put(tag, permalinks.list(tag)));
                    lists.forEach(tag -> page(xml, permalinks.list(tag), null, addresses, permalinks.negotiatedList()));
                    records.forEach((slug, versions) -> record(xml, slug, versions));
                },
                "xmlns",
                SITEMAP,
                "xmlns:xhtml",
                XHTML);
        return xml.bytes();
    }

    /** What crawlers may read (RFC 9309): pages, but neither data nor what editors see. */
    public String robots() {
        String path = permalinks.path();
        return """
                User-agent: *
                Disallow: %1$s/api/
                Disallow: %1$s/desk
                Disallow: %1$s/mcp
                Disallow: %1$s/q/

                Sitemap: %2$s/sitemap.xml
                """.formatted(path, permalinks.base());
    }

    private void record(Xml xml, Slug slug, List<PublicPages.Row> versions) {
        Map<LanguageTag, String> addresses = new LinkedHashMap<>();
        versions.forEach(version -> addresses.put(version.locale(), permalinks.page(version.locale(), slug)));
        versions.forEach(version -> page(
                xml,
                addresses.get(version.locale()),
                version.changedAt().toString(),
                addresses,
                permalinks.negotiated(slug)));
    }

    private static void page(
            Xml xml, String address, String changedAt, Map<LanguageTag, String> versions, String negotiated) {
        xml.element("url", () -> {
            xml.text("loc", address);
            if (changedAt != null) {
                xml.text("lastmod", changedAt);
            }
            versions.forEach((tag, href) -> alternate(xml, tag.toString(), href));
            alternate(xml, "x-default", negotiated);
        });
    }

    private static void alternate(Xml xml, String language, String address) {
        xml.empty("xhtml:link", "rel", "alternate", "hreflang", language, "href", address);
    }
}
