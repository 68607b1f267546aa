package dev.dragoman.delivery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nu.validator.htmlparser.common.XmlViolationPolicy;
import nu.validator.htmlparser.dom.HtmlDocumentBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** What programs read of the two real records, in each of their languages, held to the standard of each format. */
@QuarkusTest
class MachineFormatsTest {

    static final List<String> LOCALES = List.of("en", "ar", "de", "es", "fr", "ja", "ko", "uk", "zh-Hant");

    private static final Map<String, String> OPEN_GRAPH_LOCALES = Map.of(
            "en", "en_US",
            "ar", "ar_EG",
            "de", "de_DE",
            "es", "es_ES",
            "fr", "fr_FR",
            "ja", "ja_JP",
            "ko", "ko_KR",
            "uk", "uk_UA",
            "zh-Hant", "zh_TW");

    private static final Set<String> FEED_MEMBERS = Set.of(
            "version",
            "title",
            "home_page_url",
            "feed_url",
            "description",
            "user_comment",
            "next_url",
            "icon",
            "favicon",
            "authors",
            "language",
            "expired",
            "hubs",
            "items");
    private static final Set<String> ITEM_MEMBERS = Set.of(
            "id",
            "url",
            "external_url",
            "title",
            "content_html",
            "content_text",
            "summary",
            "image",
            "banner_image",
            "date_published",
            "date_modified",
            "authors",
            "tags",
            "language",
            "attachments");

    /** A link-value (RFC 8288 §3) with an absolute target and quoted parameters, as RFC 6690 and RFC 7089 have them. */
    private static final Pattern LINK_VALUE = Pattern.compile("<https?://[^<>\"\\s]+>(?:; [a-z]+=\"[^\"]+\")+");

    /** A line of robots.txt (RFC 9309 §2.2): of a group, empty, a comment, or another record. */
    private static final Pattern ROBOTS_LINE = Pattern.compile(
            "(?:User-agent: (?:\\*|[A-Za-z_-]+)|(?:Allow|Disallow): /\\S*|Sitemap: https?://\\S+|#.*)?");

    @ParameterizedTest
    @FieldSource("LOCALES")
    void openGraphSaysOfAPageWhatThePageSays(String locale) throws IOException, SAXException {
        for (String slug : List.of(Seeds.READOUT, Seeds.STATEMENT)) {
            Document page = page("/" + locale + "/" + slug);
            Map<String, List<String>> graph = openGraph(page);

            assertThat(graph.get("og:title")).containsExactly(text(page, "h1"));
            assertThat(graph.get("og:type")).containsExactly("article");
            assertThat(graph.get("og:url")).singleElement().satisfies(url -> assertThat(url)
                    .matches("https?://.+/" + locale + "/" + slug)
                    .isEqualTo(canonical(page)));
            assertThat(graph.get("og:description")).containsExactly(named(page, "description"));
            assertThat(named(page, "description")).isNotBlank();
            assertThat(graph.get("article:published_time").get(0)).startsWith("2023-04-");
            assertThat(OffsetDateTime.parse(graph.get("article:modified_time").get(0)))
                    .isNotNull();
            assertLocales(graph, locale);
        }
    }

    @ParameterizedTest
    @FieldSource("LOCALES")
    void openGraphSaysOfAListWhatTheListSays(String locale) throws IOException, SAXException {
        Document page = page("/" + locale + "/");
        Map<String, List<String>> graph = openGraph(page);

        assertThat(graph.get("og:title")).singleElement().satisfies(title -> assertThat(title)
                .isNotBlank());
        assertThat(graph.get("og:type")).containsExactly("website");
        assertThat(graph.get("og:url")).containsExactly(canonical(page));
        assertThat(canonical(page)).endsWith("/" + locale + "/");
        assertThat(graph.get("og:description")).containsExactly(named(page, "description"));
        assertThat(graph).doesNotContainKeys("article:published_time", "article:modified_time");
        assertThat(graph.get("og:locale")).containsExactly(OPEN_GRAPH_LOCALES.get(locale));
    }

    private static void assertLocales(Map<String, List<String>> graph, String locale) {
        String own = OPEN_GRAPH_LOCALES.get(locale);
        assertThat(graph.get("og:locale")).containsExactly(own);
        assertThat(graph.get("og:locale:alternate"))
                .doesNotContain(own)
                .containsAll(OPEN_GRAPH_LOCALES.values().stream()
                        .filter(other -> !other.equals(own))
                        .toList());
        assertThat(graph.get("og:site_name")).singleElement().satisfies(name -> assertThat(name)
                .isNotBlank());
    }

    @ParameterizedTest
    @FieldSource("LOCALES")
    void atomIsReadByAnotherParser(String locale) throws FeedException {
        String xml = given().get("/" + locale + "/feed.atom")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        Feed feed = (Feed) new WireFeedInput(true, Locale.ROOT).build(new StringReader(xml));

        assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
        assertThat(xml).contains("xml:lang=\"" + locale + "\"");
        assertThat(feed.getTitle()).isNotBlank();
        assertThat(feed.getEntries()).isNotEmpty().allSatisfy(entry -> {
            assertThat(URI.create(entry.getId())).hasScheme("http");
            assertThat(entry.getUpdated()).isNotNull();
            assertThat(entry.getTitle()).isNotBlank();
        });
    }

    /** The rules of JSON Feed 1.1, for which there is no official schema. */
    @ParameterizedTest
    @FieldSource("LOCALES")
    void jsonFeedKeepsTheRulesOfItsVersion(String locale) {
        JsonPath feed = given().get("/" + locale + "/feed.json")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        Map<String, Object> top = feed.getMap("");
        assertThat(top.keySet()).allMatch(name -> FEED_MEMBERS.contains(name) || name.startsWith("_"));
        assertThat(top)
                .containsEntry("version", "https://jsonfeed.org/version/1.1")
                .containsKeys("title", "items");
        assertThat(top.get("language")).isEqualTo(locale);
        assertThat(List.of(top.get("feed_url"), top.get("home_page_url")))
                .allSatisfy(url -> assertThat(URI.create(url.toString())).hasScheme("http"));
        List<Map<String, Object>> items = feed.getList("items");
        assertThat(items).isNotEmpty().extracting(item -> item.get("id")).doesNotHaveDuplicates();
        assertThat(items).allSatisfy(MachineFormatsTest::assertIsItem);
    }

    private static void assertIsItem(Map<String, Object> item) {
        assertThat(item.keySet()).allMatch(name -> ITEM_MEMBERS.contains(name) || name.startsWith("_"));
        assertThat(item.get("id")).isInstanceOf(String.class).asString().isNotBlank();
        assertThat(item)
                .containsAnyOf(
                        Map.entry("content_text", item.getOrDefault("content_text", "")),
                        Map.entry("content_html", item.getOrDefault("content_html", "")));
        Stream.of("date_published", "date_modified").filter(item::containsKey).forEach(date -> assertThat(
                        OffsetDateTime.parse(item.get(date).toString(), DateTimeFormatter.ISO_OFFSET_DATE_TIME))
                .as(date)
                .isNotNull());
        Stream.of("url", "image").filter(item::containsKey).forEach(link -> assertThat(
                        URI.create(item.get(link).toString()))
                .as(link)
                .hasScheme("http"));
        if (item.containsKey("language")) {
            assertThat(isWellFormed(item.get("language").toString())).isTrue();
        }
        if (item.containsKey("tags")) {
            assertThat((List<?>) item.get("tags")).allMatch(tag -> tag instanceof String);
        }
    }

    private static boolean isWellFormed(String tag) {
        try {
            return !new Locale.Builder()
                    .setLanguageTag(tag)
                    .build()
                    .getLanguage()
                    .isEmpty();
        } catch (IllformedLocaleException e) {
            return false;
        }
    }

    @ParameterizedTest
    @FieldSource("LOCALES")
    void aTimeMapIsALinkFormat(String locale) {
        String map = given().get("/" + locale + "/" + Seeds.READOUT + "/timemap")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        List<String> values = List.of(map.strip().split(",\\s*\n\\s*"));

        assertThat(values).hasSizeGreaterThan(3).allMatch(LINK_VALUE.asMatchPredicate());
        assertThat(values.stream().filter(value -> value.contains("memento\"")))
                .isNotEmpty()
                .allSatisfy(memento -> assertThat(DateTimeFormatter.RFC_1123_DATE_TIME.parse(
                                memento.replaceFirst(".*datetime=\"([^\"]+)\".*", "$1")))
                        .isNotNull());
    }

    @ParameterizedTest
    @ValueSource(strings = "/robots.txt")
    void theRulesForCrawlersKeepTheirGrammar(String address) {
        List<String> lines = given().get(address).asString().lines().toList();

        assertThat(lines).allMatch(ROBOTS_LINE.asMatchPredicate());
        assertThat(lines.get(0)).as("rules belong to a group").startsWith("User-agent:");
    }

    private static Document page(String address) throws IOException, SAXException {
        String html = given().accept("text/html")
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        return new HtmlDocumentBuilder(XmlViolationPolicy.ALLOW).parse(new InputSource(new StringReader(html)));
    }

    private static Map<String, List<String>> openGraph(Document page) {
        Map<String, List<String>> graph = new LinkedHashMap<>();
        elements(page, "meta").stream()
                .filter(meta -> meta.hasAttribute("property"))
                .forEach(meta -> graph.computeIfAbsent(meta.getAttribute("property"), absent -> new ArrayList<>())
                        .add(meta.getAttribute("content")));
        return graph;
    }

    private static String named(Document page, String name) {
        return elements(page, "meta").stream()
                .filter(meta -> meta.getAttribute("name").equals(name))
                .map(meta -> meta.getAttribute("content"))
                .findFirst()
                .orElseThrow();
    }

    private static String canonical(Document page) {
        return elements(page, "link").stream()
                .filter(link -> link.getAttribute("rel").equals("canonical"))
                .map(link -> link.getAttribute("href"))
                .findFirst()
                .orElseThrow();
    }

    private static String text(Document page, String name) {
        return elements(page, name).get(0).getTextContent().strip();
    }

    private static List<Element> elements(Document page, String name) {
        NodeList found = page.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }
}
