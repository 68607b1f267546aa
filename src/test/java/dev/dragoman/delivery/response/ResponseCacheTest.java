package dev.dragoman.delivery.response;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.dragoman.delivery.Newsroom;
import dev.dragoman.editions.Withdrawal;
import dev.dragoman.editions.WithdrawalMode;
import dev.dragoman.http.RawConnection;
import dev.dragoman.storage.ServiceAccess;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is answered from the response cache is, byte for byte, what the resources answer at that moment. */
@QuarkusTest
class ResponseCacheTest {

    private static final String READOUT = "nato-foreign-ministers-meeting-2023-04-05";

    /** A request with a cookie is answered by the resources. */
    private static final String UNCACHED = "Cookie: test=1\r\n";

    /** {@code Connection} belongs to the connection, and the server places it differently. */
    private static final Pattern NOT_COMPARED = Pattern.compile("(?i)\r\n(Date|X-Request-Id|Connection): [^\r]*");

    private static final Pattern ETAG = Pattern.compile("\r\nETag: ([^\r]*)");

    private final Newsroom newsroom = ServiceAccess.get(Newsroom.class);
    private final Clock clock = ServiceAccess.get(Clock.class);

    @Test
    void theCacheAndTheResourcesAnswerTheSameBytes() throws IOException {
        String slug = newsroom.newSlug();
        newsroom.release(slug, Newsroom.statement("Title", "Cached", "2024-02-01", "First."));
        newsroom.release(slug, Newsroom.statement("Title", "Cached", "2024-02-01", "Second."));
        newsroom.translate(slug, "de", Map.of("title", "Titel"));
        newsroom.awaitChanges();
        // In the second of a change answers have no Last-Modified, and later ones do.
        while (given().get("/de/" + slug).header("Last-Modified") == null) {
            Thread.onSpinWait();
        }
        List<String> different = new ArrayList<>();

        for (String address : addresses(slug)) {
            for (String fields : fields()) {
                String resource = answer("GET", address, fields + UNCACHED);
                String first = answer("GET", address, fields);
                String cached = answer("GET", address, fields);
                String head = answer("HEAD", address, fields);
                String etag = Optional.of(ETAG.matcher(resource))
                        .filter(found -> found.find())
                        .map(found -> "If-None-Match: \"other\", " + found.group(1) + "\r\n")
                        .orElse("");
                boolean same = resource.equals(first)
                        && resource.equals(cached)
                        && head.equals(answer("HEAD", address, fields + UNCACHED))
                        && answer("GET", address, fields + etag)
                                .equals(answer("GET", address, fields + etag + UNCACHED));
                if (!same) {
                    different.add(address + " " + fields);
                }
            }
        }

        assertThat(different).isEmpty();
    }

    private static List<String> addresses(String slug) {
        List<String> addresses = new ArrayList<>(List.of(
                "/", "/?limit=1", "/en/?limit=2", "/ja/?kind=readout", "/api/locales", "/api/records?limit=2&lang=ja"));
        for (String record : List.of(slug, READOUT)) {
            addresses.addAll(List.of(
                    "/" + record,
                    "/de/" + record,
                    "/pt/" + record,
                    "/de/" + record + "?utm_source=mail",
                    "/ja/" + record + "?tz=Europe/Paris",
                    "/en/" + record + "?tz=nowhere",
                    "/en/" + record + "/editions",
                    "/en/" + record + "/editions/1",
                    "/api/records/" + record,
                    "/api/records/" + record + "?lang=fr-CA",
                    "/api/records/" + record + "?fallback=none&lang=pt",
                    "/api/records/" + record + "/translations"));
        }
        return addresses;
    }

    private static List<String> fields() {
        return List.of(
                "",
                "Accept: text/html\r\n",
                "Accept: application/json\r\nAccept-Language: fr-CH, pt;q=0.9\r\n",
                "Accept: text/html\r\nAccept-Language: be\r\n",
                "Accept: image/png\r\n",
                "Accept-Encoding: gzip, br\r\n");
    }

    @Test
    void aReleaseShowsAtOnceInEveryAnswer() {
        String slug = newsroom.newSlug();
        newsroom.release(slug, Newsroom.statement("First " + slug, "Cached", "2030-02-02", "A text."));
        newsroom.awaitChanges();
        List<String> addresses = List.of("/en/" + slug, "/api/records/" + slug, "/en/", "/api/records", "/");
        addresses.forEach(address -> readTwice(address, "First " + slug));

        newsroom.release(slug, Newsroom.statement("Second " + slug, "Cached", "2030-02-02", "A text."));
        newsroom.awaitChanges();

        for (String address : addresses) {
            given().get(address)
                    .then()
                    .statusCode(200)
                    .body(containsString("Second " + slug))
                    .body(not(containsString("First " + slug)));
        }
    }

    @Test
    void aWithdrawalEndsEveryAnswer() {
        String slug = newsroom.newSlug();
        newsroom.release(slug, Newsroom.statement("Withdrawn soon", "Cached", "2030-02-03", "A text."));
        newsroom.awaitChanges();
        List<String> addresses = List.of("/en/" + slug, "/api/records/" + slug, "/en/", "/api/records");
        addresses.forEach(address -> readTwice(address, "Withdrawn soon"));

        newsroom.withdraw(
                slug,
                "en",
                new Withdrawal(
                        WithdrawalMode.WITHDRAWN,
                        Optional.of("Issued in error."),
                        Optional.empty(),
                        clock.instant(),
                        Optional.empty()));
        newsroom.awaitChanges();

        for (String address : addresses) {
            given().get(address).then().statusCode(200).body(not(containsString("Withdrawn soon")));
        }
    }

    @Test
    void aScheduledReleaseShowsAtItsInstant() {
        String slug = newsroom.newSlug();
        newsroom.release(slug, Newsroom.statement("Before its time", "Cached", "2030-02-04", "A text."));
        newsroom.store(slug, Newsroom.statement("At its time", "Cached", "2030-02-04", "A text."));
        newsroom.awaitChanges();
        readTwice("/en/" + slug, "Before its time");
        readTwice("/en/", "Before its time");

        newsroom.schedule(clock.instant().plus(Duration.ofSeconds(1)), Map.of(slug, "en"));

        Instant end = clock.instant().plus(Duration.ofMinutes(2));
        while (!given().get("/en/" + slug).asString().contains("At its time")) {
            assertThat(clock.instant()).isBefore(end);
        }
        for (String address : List.of("/en/" + slug, "/en/")) {
            given().get(address)
                    .then()
                    .body(containsString("At its time"))
                    .body(not(containsString("Before its time")));
        }
    }

    /** All but the plain request are answered by others, although the address is in the cache. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /en/%s HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
                "POST /en/%s HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n",
                "GET /en//%s HTTP/1.1\r\nHost: a\r\n\r\n"
            })
    void whatTheServiceRejectsIsRejectedAtACachedAddressToo(String request) throws IOException {
        readTwice("/en/" + READOUT, "NATO");

        assertThat(exchange(request.formatted(READOUT).replaceFirst("\r\n\r\n", "\r\nConnection: close\r\n\r\n")))
                .startsWith("HTTP/1.1 4");
    }

    @Test
    void aRequestWithAmbiguousFramingClosesTheConnectionOfACachedAddress() throws IOException {
        readTwice("/en/" + READOUT, "NATO");

        String answer = exchange("GET /en/" + READOUT
                + " HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");

        assertThat(answer).doesNotStartWith("HTTP/1.1 200");
    }

    private static void readTwice(String address, String text) {
        given().get(address).then().statusCode(200).body(containsString(text));
        given().get(address).then().statusCode(200).body(containsString(text));
    }

    private static String answer(String method, String address, String fields) throws IOException {
        String answer =
                exchange(method + " " + address + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + fields + "\r\n");
        int end = answer.indexOf("\r\n\r\n");
        return NOT_COMPARED.matcher(answer.substring(0, end)).replaceAll("") + answer.substring(end);
    }

    private static String exchange(String request) throws IOException {
        try (RawConnection connection = new RawConnection(URI.create(RestAssured.baseURI + ":" + RestAssured.port))) {
            return connection.send(request).readToTheEnd();
        }
    }
}
