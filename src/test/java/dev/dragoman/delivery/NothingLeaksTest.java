package dev.dragoman.delivery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.http.Eventually;
import dev.dragoman.storage.ServiceAccess;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Header;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Before its instant nothing shows of a release: neither of a new record, nor of a new language version, nor of a new
 * revision. Every public address answers, byte by byte, what it answered before the release was made: status, headers
 * and body are equal but for {@code Date}, and for {@code X-Request-Id} on errors.
 */
@QuarkusTest
class NothingLeaksTest {

    private static final List<String> LOCALES =
            List.of("en", "ar", "de", "es", "fr", "ja", "ko", "uk", "zh-Hant", "pt", "be");

    /** The id of a request belongs to one answer; only errors carry it. */
    private static final String REQUEST_ID = "x-request-id";

    private static final List<String> SECRETS =
            List.of("zanzibar", "Xylophone", "Yttrium", "Quagmire", "quagmire", "秘密", "Segredo");

    private static final Pattern NEXT_PAGE =
            Pattern.compile("(?:rel=\"next\" href=|\"next\":)\"(?:https?://[^/]+)?(/[^\"]*)\"");

    private final Newsroom newsroom = ServiceAccess.get(Newsroom.class);
    private final Clock clock = ServiceAccess.get(Clock.class);

    @Test
    void nothingShowsOfAReleaseBeforeItsInstant() {
        String known = newsroom.newSlug();
        String hidden = newsroom.newSlug() + "-of-zanzibar";
        newsroom.release(known, Newsroom.statement("Known", "Leaks", "2024-01-01", "A public text."));
        newsroom.translate(known, "ja", Map.of("title", "公開"));
        newsroom.awaitChanges();
        // What is signed follows a release within a second; whatever was released before is signed by then.
        for (String locale : List.of("en", "ja")) {
            Eventually.get(
                    () -> given().get("/" + locale + "/" + known + "/editions/1/proof"),
                    answer -> answer.statusCode() == 200);
        }
        Map<String, String> before = answers(known, hidden, "Via", "test");

        newsroom.store(hidden, Newsroom.statement("Xylophone", "Yttrium", "2030-01-01", "Quagmire."));
        newsroom.store(hidden, "ja", Map.of("title", "秘密の表題", "p1", "秘密の本文。"));
        newsroom.store(known, "pt", Map.of("title", "Segredo"));
        newsroom.store(known, Newsroom.statement("Known", "Leaks", "2024-01-01", "A quagmire of a text."));
        newsroom.store(known, "ja", Map.of("title", "秘密の改題"));
        List<String> releases = List.of(
                newsroom.schedule(clock.instant().plus(Duration.ofHours(2)), Map.of(hidden, "en", known, "pt")),
                newsroom.schedule(clock.instant().plus(Duration.ofHours(3)), Map.of(hidden, "ja", known, "en")),
                newsroom.schedule(clock.instant().plus(Duration.ofHours(4)), Map.of(known, "ja")));
        Map<String, String> pending = answers(known, hidden, "Via", "test");
        // A request with a cookie is answered by the resources, not from the response cache.
        Map<String, String> pendingUncached = answers(known, hidden, "Cookie", "test=1");
        releases.forEach(newsroom::cancel);

        assertThat(before).hasSizeGreaterThan(100);
        assertThat(before.keySet())
                .as("addresses that answer otherwise while releases are pending")
                .filteredOn(address -> !before.get(address).equals(pending.get(address))
                        || !before.get(address).equals(pendingUncached.get(address)))
                .isEmpty();
        assertThat(pending.keySet())
                .as("addresses that tell of what is pending")
                .filteredOn(address ->
                        SECRETS.stream().anyMatch(pending.get(address).replace(hidden, "")::contains))
                .isEmpty();
        assertThat(pending.keySet())
                .as("addresses of the hidden record that know it")
                // A batch is found, with the record as a missing one.
                .filteredOn(address -> address.contains(hidden) && !address.contains("slugs="))
                .filteredOn(address -> !pending.get(address).startsWith("4"))
                .isEmpty();

        newsroom.publish(hidden, "en");
        newsroom.publish(known, "pt");
        newsroom.awaitChanges();

        assertThat(given().get("/en/" + hidden).asString()).contains("Xylophone");
        assertThat(given().get("/pt/" + known).asString()).contains("Segredo");
        assertThat(given().get("/api/locales").asString()).contains("\"pt\"");
    }

    /** What each public address answers: its status, its headers, its text. */
    private static Map<String, String> answers(String known, String hidden, String header, String value) {
        Map<String, String> answers = new LinkedHashMap<>();
        List<String> addresses = new ArrayList<>(List.of(
                "/",
                "/api/records?limit=100",
                "/api/locales",
                "/api/changes?limit=1000",
                "/q/openapi",
                "/log/checkpoint",
                "/.well-known/dragoman/keys.json",
                "/verify",
                "/sitemap.xml",
                "/sitemap-1.xml",
                "/robots.txt",
                "/favicon.ico",
                "/assets/no-such-file",
                "/mul/",
                "/en/?cursor=garbage",
                "/en/?kind=statement",
                "/api/changes?after=1&limit=3"));
        for (String locale : LOCALES) {
            addresses.addAll(List.of(
                    "/" + locale + "/?limit=100",
                    "/" + locale + "/?topic=yttrium",
                    "/" + locale + "/feed.atom",
                    "/" + locale + "/feed.json",
                    "/" + locale + "/feed.atom?topic=yttrium",
                    "/" + locale + "/feed.json?topic=yttrium",
                    "/api/records?limit=100&lang=" + locale,
                    "/api/records?topic=yttrium&lang=" + locale,
                    "/" + locale + "/?q=text",
                    "/api/records?q=public&lang=" + locale));
        }
        for (String slug : List.of(known, hidden)) {
            addresses.addAll(ofRecord(slug));
        }
        Set<String> seen = new LinkedHashSet<>(addresses);
        for (int i = 0; i < addresses.size(); i++) {
            for (String accept : accepted(addresses.get(i))) {
                String address = addresses.get(i);
                Response answer = asking(accept, header, value).get(address);
                answers.put(accept + " " + address, text(answer));
                answers.put(
                        accept + " " + address + " by HEAD",
                        text(asking(accept, header, value).head(address)));
                answers.put(
                        accept + " " + address + " for an empty Accept-Language",
                        text(asking(accept, header, value)
                                .header("Accept-Language", "")
                                .get(address)));
                if (answer.header("ETag") != null) {
                    answers.put(
                            accept + " " + address + " if it has changed",
                            text(asking(accept, header, value)
                                    .header("If-None-Match", answer.header("ETag"))
                                    .get(address)));
                }
                Matcher next = NEXT_PAGE.matcher(answer.asString());
                if (next.find() && seen.add(next.group(1).replace("&amp;", "&"))) {
                    addresses.add(next.group(1).replace("&amp;", "&"));
                }
            }
        }
        return answers;
    }

    /** The media types to ask an address for. */
    private static List<String> accepted(String address) {
        return address.matches("/api/records/[a-z0-9-]+([?]lang=.*)?")
                ? List.of("text/html", "application/json", "application/ld+json", "application/vnd.iptc.ninjs+json")
                : List.of("text/html", "application/json");
    }

    private static RequestSpecification asking(String accept, String header, String value) {
        return given().accept(accept)
                .header(header, value)
                .urlEncodingEnabled(false)
                .redirects()
                .follow(false);
    }

    private static List<String> ofRecord(String slug) {
        List<String> addresses = new ArrayList<>(List.of(
                "/" + slug,
                "/api/records/" + slug,
                "/api/records/" + slug + "/translations",
                "/api/records/" + slug + "/translations/ja",
                "/api/records/" + slug + "/translations/ja/assignment",
                "/api/records/" + slug + "/translations/ja/findings",
                "/api/records/" + slug + "/pictures",
                "/api/records?slugs=" + slug,
                "/api/records/" + slug + "/draft",
                "/api/records/" + slug + "/revisions"));
        for (String locale : LOCALES) {
            Stream.of(
                            "",
                            "/editions",
                            "/editions/1",
                            "/editions/1/statement",
                            "/editions/1/proof",
                            "/editions/1/withdrawal/statement",
                            "/editions/2",
                            "/editions/2/statement",
                            "/timemap",
                            "/timegate")
                    .forEach(part -> addresses.add("/" + locale + "/" + slug + part));
            addresses.add("/api/records/" + slug + "?lang=" + locale);
            addresses.add("/api/records/" + slug + "?fallback=none&lang=" + locale);
        }
        return addresses;
    }

    private static String text(Response answer) {
        Set<String> headers = new TreeSet<>();
        for (Header header : answer.headers()) {
            String name = header.getName().toLowerCase(Locale.ROOT);
            if (!name.equals("date") && !(name.equals(REQUEST_ID) && answer.statusCode() >= 400)) {
                headers.add(name + ": " + header.getValue());
            }
        }
        return answer.statusCode() + "\n" + String.join("\n", headers) + "\n\n" + answer.asString();
    }
}
