package dev.dragoman.delivery.feed;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.dragoman.delivery.Newsroom;
import dev.dragoman.editions.Withdrawal;
import dev.dragoman.editions.WithdrawalMode;
import dev.dragoman.storage.ServiceAccess;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.xml.XmlPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

/** What crawlers read first; the sitemap is held to the schema of sitemaps.org. */
@QuarkusTest
public class SitemapTest {

    private static final Path SCHEMA = Path.of("..", "shared", "fixtures", "sitemap", "sitemap.xsd");

    /** The schema of XHTML is not needed for its one element that sitemaps have. */
    private static final String XHTML = """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/1999/xhtml">
              <xs:element name="link">
                <xs:complexType>
                  <xs:attribute name="rel" use="required"/>
                  <xs:attribute name="hreflang" type="xs:string" use="required"/>
                  <xs:attribute name="href" type="xs:anyURI" use="required"/>
                </xs:complexType>
              </xs:element>
            </xs:schema>
            """;

    private final Newsroom newsroom = ServiceAccess.get(Newsroom.class);

    @Test
    void everyPartIsValid() throws IOException, SAXException {
        for (String part : parts()) {
            schema().newValidator().validate(new StreamSource(new ByteArrayInputStream(part.getBytes(UTF_8))));
        }
    }

    @Test
    void everyLanguageVersionHasItsPageWithAllAlternates() {
        String slug = newsroom.newSlug();
        newsroom.release(slug, Newsroom.statement("Title", "Sitemap", "2024-01-01", "Text."));
        newsroom.translate(slug, "zh-Hant", Map.of("title", "標題"));
        newsroom.awaitChanges();

        String part = partWith(slug).orElseThrow();

        XmlPath sitemap = XmlPath.from(part);
        for (String locale : List.of("en", "zh-Hant")) {
            String page = "urlset.url.find { it.loc.text().endsWith('/" + locale + "/" + slug + "') }";
            assertThat(sitemap.getList(page + ".link.@hreflang")).containsExactly("en", "zh-Hant", "x-default");
            assertThat(sitemap.getList(page + ".link.@href", String.class))
                    .satisfiesExactly(
                            href -> assertThat(href).endsWith("/en/" + slug),
                            href -> assertThat(href).endsWith("/zh-Hant/" + slug),
                            href -> assertThat(href).matches("https?://[^/]+/" + slug));
            assertThat(Instant.parse(sitemap.getString(page + ".lastmod"))).isAfter("2024-01-01T00:00:00Z");
        }
    }

    @Test
    void theListsComeFirst() {
        XmlPath sitemap = XmlPath.from(parts().get(0));

        assertThat(sitemap.getString("urlset.url[0].loc")).endsWith("/en/");
        assertThat(sitemap.getList("urlset.url[0].link.@hreflang")).contains("en", "ja", "ar", "x-default");
    }

    @Test
    void whatWasWithdrawnIsNotInIt() {
        String slug = newsroom.newSlug();
        newsroom.release(slug, Newsroom.statement("Title", "Sitemap", "2024-01-01", "Text."));
        newsroom.translate(slug, "ja", Map.of("title", "表題"));
        newsroom.withdraw(slug, "ja", withdrawal());
        newsroom.awaitChanges();

        assertThat(partWith(slug).orElseThrow())
                .doesNotContain("/ja/" + slug + "<")
                .contains("/en/" + slug + "<");

        newsroom.withdraw(slug, "en", withdrawal());
        newsroom.awaitChanges();

        assertThat(partWith(slug)).isEmpty();
    }

    @Test
    void everyPageOfTheSitemapIsThere() {
        String page =
                XmlPath.from(parts().get(0)).getString("urlset.url[1].loc").replaceFirst("https?://[^/]+", "");

        given().get(page).then().statusCode(200);
    }

    @Test
    void aPartThatIsNotThereIsNotFound() {
        given().get("/sitemap-9999.xml").then().statusCode(404);
        given().get("/sitemap-0.xml").then().statusCode(404);
        given().get("/sitemap-1.xml").then().statusCode(200);
    }

    @Test
    void theSitemapIsCachedAsListsAre() {
        String etag = given().accept("application/json")
                .get("/sitemap-1.xml")
                .then()
                .statusCode(200)
                .header("Content-Type", equalTo("application/xml;charset=UTF-8"))
                .header("Surrogate-Key", containsString("lists"))
                .header("Cache-Control", containsString("max-age="))
                .extract()
                .header("ETag");

        given().header("If-None-Match", etag).get("/sitemap-1.xml").then().statusCode(304);
        given().head("/sitemap-1.xml").then().statusCode(200).header("ETag", etag);
    }

    @Test
    void robotsTxtNamesTheSitemapAndTheExcludedPaths() {
        String robots = given().get("/robots.txt")
                .then()
                .statusCode(200)
                .header("Content-Type", equalTo("text/plain;charset=UTF-8"))
                .extract()
                .asString();

        assertThat(robots.lines())
                .startsWith("User-agent: *")
                .contains("Disallow: /api/", "Disallow: /desk", "Disallow: /mcp")
                .anyMatch(line -> line.matches("Sitemap: https?://.+/sitemap\\.xml"));
    }

    /** The parts of the sitemap, which is one itself while there are few records. */
    private static List<String> parts() {
        String sitemap =
                given().get("/sitemap.xml").then().statusCode(200).extract().asString();
        if (!sitemap.contains("<sitemapindex")) {
            return List.of(sitemap);
        }
        List<String> parts = new ArrayList<>();
        for (String address : XmlPath.from(sitemap).getList("sitemapindex.sitemap.loc", String.class)) {
            parts.add(given().get(address.replaceFirst("https?://[^/]+", ""))
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString());
        }
        return parts;
    }

    private static Optional<String> partWith(String slug) {
        return parts().stream().filter(part -> part.contains("/" + slug + "<")).findFirst();
    }

    private static Withdrawal withdrawal() {
        return new Withdrawal(
                WithdrawalMode.WITHDRAWN,
                Optional.empty(),
                Optional.empty(),
                Instant.parse("2026-03-01T20:00:00Z"),
                Optional.empty());
    }

    private static Schema schema() throws SAXException {
        Assumptions.assumeTrue(Files.exists(SCHEMA), SCHEMA + " is not there");
        return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(new Source[] {new StreamSource(SCHEMA.toFile()), new StreamSource(new StringReader(XHTML))});
    }
}
