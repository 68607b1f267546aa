package dev.dragoman.rendering.feed;

import dev.dragoman.locales.LanguageTag;
import dev.dragoman.rendering.Permalinks;
import dev.dragoman.rendering.evidence.DigitalSource;
import dev.dragoman.rendering.evidence.EvidenceSummary;
import dev.dragoman.rendering.record.TextView;
import java.util.Optional;

/** Writes a feed as Atom (RFC 4287), with the tombstones of RFC 6721. */
final class AtomFeed {

    private static final String HTML = "text/html";
    private static final String JSON = "application/json";

    private final FeedView feed;
    private final Permalinks permalinks;
    private final FeedFilter filter;
    private final Xml xml = new Xml();

    AtomFeed(FeedView feed, Permalinks permalinks, FeedFilter filter) {
        this.feed = feed;
        this.permalinks = permalinks;
        this.filter = filter;
    }

    byte[] bytes() {
        return xml.element(
                        "feed",
                        this::content,
                        "xmlns",
                        "http://www.w3.org/2005/Atom",
                        "xmlns:at",
                        "http://purl.org/atompub/tombstones/1.0",
                        "xml:lang",
                        feed.language())
                .bytes();
    }

    private void content() {
        xml.text("id", feed.feedUrl());
        xml.text("title", feed.title());
        xml.text("subtitle", feed.description());
        xml.text("updated", feed.updated());
        feed.authors()
                .forEach(author -> xml.element("author", () -> {
                    xml.text("name", author.name());
                    xml.text("uri", author.url());
                }));
        link("self", FeedFormat.ATOM.mediaType(), feed.language(), feed.feedUrl());
        link("alternate", HTML, feed.language(), feed.homePageUrl());
        link("alternate", FeedFormat.JSON.mediaType(), feed.language(), address(feed.language(), FeedFormat.JSON));
        for (LanguageTag other : feed.languages()) {
            if (!other.toString().equals(feed.language())) {
                link(
                        "alternate",
                        FeedFormat.ATOM.mediaType(),
                        other.toString(),
                        address(other.toString(), FeedFormat.ATOM));
            }
        }
        feed.items().forEach(item -> xml.element("entry", () -> entry(item)));
        feed.tombstones()
                .forEach(tombstone -> xml.element(
                        "at:deleted-entry",
                        () -> xml.text("at:comment", tombstone.comment()),
                        "ref",
                        tombstone.id(),
                        "when",
                        tombstone.at()));
    }

    private void entry(FeedItemView item) {
        FeedItemView.DetailsView details = item.details();
        xml.text("id", item.id());
        text("title", item.titleText());
        xml.text("published", item.datePublished());
        xml.text("updated", item.dateModified());
        link("alternate", HTML, item.language(), item.id());
        details.alternates().stream()
                .filter(version -> !version.locale().equals(item.language()))
                .forEach(version -> link("alternate", HTML, version.locale(), version.href()));
        link("alternate", JSON, item.language(), details.data());
        if (!details.withdrawn()) {
            category("kind", details.kind(), details.words().kind());
            category("authority", details.authority(), details.words().authority());
            if (details.words().topic() != null) {
                category("topic", details.topicKey(), details.words().topic());
            }
            Optional.ofNullable(details.evidence())
                    .map(EvidenceSummary::digitalSourceType)
                    .flatMap(DigitalSource::ofUri)
                    .ifPresent(source -> xml.empty("category", "scheme", DigitalSource.SCHEME, "term", source.code()));
        }
        text("summary", item.summary());
    }

    private void category(String scheme, String term, String label) {
        xml.empty("category", "scheme", permalinks.base() + "/#" + scheme, "term", term, "label", label);
    }

    private void link(String rel, String type, String language, String address) {
        xml.empty("link", "rel", rel, "type", type, "hreflang", language, "href", address);
    }

    private void text(String element, TextView text) {
        xml.text(element, text.text(), "xml:lang", text.lang().equals(feed.language()) ? null : text.lang());
    }

    private String address(String locale, FeedFormat format) {
        return permalinks.base() + "/" + locale + "/" + format.file() + filter.query();
    }
}
