package dev.dragoman.delivery;

import static dev.dragoman.delivery.Seeds.READOUT;
import static dev.dragoman.delivery.Seeds.READOUT_DATA;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.handler.codec.DateFormatter;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.Header;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ConditionalRequestTest {

    private static final Set<String> OF_ONE_ANSWER = Set.of("Date");
    private static final String PAGE = "/ja/" + READOUT;
    private static final String LATER = DateFormatter.format(Date.from(Instant.parse("2090-01-01T00:00:00Z")));

    @ParameterizedTest
    @ValueSource(strings = {"{tag}", "W/{tag}", "\"other\", {tag}", "\"a,b\" ,W/{tag}", "*", "garbage {tag}"})
    void whatTheReaderHasIsNotSentAgain(String ifNoneMatch) {
        String tag = given().get(PAGE).header("ETag");

        Response answer = given().header("If-None-Match", ifNoneMatch.replace("{tag}", tag))
                .get(PAGE);

        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.asString()).isEmpty();
        assertThat(answer.header("ETag")).isEqualTo(tag);
        assertThat(answer.header("Vary")).isEqualTo("Accept, Accept-Encoding");
        assertThat(answer.header("Content-Location")).isEqualTo(PAGE);
        assertThat(answer.header("Cache-Control")).startsWith("public, max-age=");
        assertThat(answer.header("Date")).isNotNull();
    }

    @Test
    void severalHeaderLinesOfTagsAreOneList() {
        String tag = given().get(PAGE).header("ETag");

        assertThat(given().header("If-None-Match", "\"other\"", tag).get(PAGE).statusCode())
                .isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"other\"", "W/\"other\"", "\"*\"", "", "garbage"})
    void whatTheReaderDoesNotHaveIsSent(String ifNoneMatch) {
        assertThat(given().header("If-None-Match", ifNoneMatch).get(PAGE).statusCode())
                .isEqualTo(200);
    }

    @Test
    void theDateIsIgnoredWhereATagIsGiven() {
        Response answer = given().header("If-None-Match", "\"other\"")
                .header("If-Modified-Since", LATER)
                .get(PAGE);

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void whatHasNotChangedSinceADateIsNotSentAgain() {
        String modified = given().get(PAGE).header("Last-Modified");
        Instant instant = DateFormatter.parseHttpDate(modified).toInstant();

        assertThat(since(modified)).isEqualTo(304);
        assertThat(since(LATER)).isEqualTo(304);
        assertThat(since(DateFormatter.format(Date.from(instant.minusSeconds(1)))))
                .isEqualTo(200);
        assertThat(since(in(instant, "EEEE, dd-MMM-yy HH:mm:ss 'GMT'"))).isEqualTo(304);
        assertThat(since(in(instant, "EEE MMM ppd HH:mm:ss yyyy"))).isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2099-01-01", "2099-01-01T00:00:00Z", "", "0", "4070908800"})
    void aDateThatCannotBeReadIsIgnored(String date) {
        assertThat(since(date)).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Wed, 05 Apr 2090 08:49 GMT", "wed, 01 jan 2090 00:00:00 gmt", "Sun, 1 Jan 2090 00:00:00 GMT"})
    void whatOnlyLooksLikeADateIsIgnored(String date) {
        assertThat(since(date)).isEqualTo(200);
        assertThat(unmodifiedSince(date)).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{tag}", "\"other\", {tag}", "*"})
    void whatTheReaderAsksForByItsTagIsSent(String ifMatch) {
        String tag = given().get(PAGE).header("ETag");

        assertThat(given().header("If-Match", ifMatch.replace("{tag}", tag))
                        .get(PAGE)
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"W/{tag}", "\"other\"", "", "garbage"})
    void anotherVersionThanTheNewestIsNotSentInItsPlace(String ifMatch) {
        String tag = given().get(PAGE).header("ETag");

        Response page =
                given().header("If-Match", ifMatch.replace("{tag}", tag)).get(PAGE);
        Response data =
                given().header("If-Match", ifMatch.replace("{tag}", tag)).get(READOUT_DATA);

        assertThat(page.statusCode()).isEqualTo(412);
        assertThat(data.statusCode()).isEqualTo(412);
        assertThat(data.contentType()).startsWith("application/problem+json");
    }

    @Test
    void aDateBeforeTheLastChangeIsAFailedPrecondition() {
        String modified = given().get(PAGE).header("Last-Modified");
        Instant instant = DateFormatter.parseHttpDate(modified).toInstant();

        assertThat(unmodifiedSince(modified)).isEqualTo(200);
        assertThat(unmodifiedSince(LATER)).isEqualTo(200);
        assertThat(unmodifiedSince(DateFormatter.format(Date.from(instant.minusSeconds(1)))))
                .isEqualTo(412);
    }

    @Test
    void preconditionsAreCheckedInTheOrderOfTheStandard() {
        Response page = given().get(PAGE);
        String tag = page.header("ETag");
        String before = DateFormatter.format(Date.from(DateFormatter.parseHttpDate(page.header("Last-Modified"))
                .toInstant()
                .minusSeconds(1)));

        // If-Match makes If-Unmodified-Since void, and comes before If-None-Match.
        assertThat(given().header("If-Match", tag)
                        .header("If-Unmodified-Since", before)
                        .get(PAGE)
                        .statusCode())
                .isEqualTo(200);
        assertThat(given().header("If-Match", tag)
                        .header("If-None-Match", tag)
                        .get(PAGE)
                        .statusCode())
                .isEqualTo(304);
        assertThat(given().header("If-Match", "\"other\"")
                        .header("If-None-Match", tag)
                        .get(PAGE)
                        .statusCode())
                .isEqualTo(412);
        assertThat(given().header("If-Unmodified-Since", before)
                        .header("If-None-Match", tag)
                        .get(PAGE)
                        .statusCode())
                .isEqualTo(412);
    }

    @Test
    void aListHasNoDateToCompareWith() {
        assertThat(given().get("/ja/").header("Last-Modified")).isNull();
        assertThat(given().header("If-Unmodified-Since", "Sun, 06 Nov 1994 08:49:37 GMT")
                        .get("/ja/")
                        .statusCode())
                .isEqualTo(200);
        assertThat(given().header("If-Match", "\"other\"").get("/ja/").statusCode())
                .isEqualTo(412);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/ja/",
                "/ja/" + READOUT,
                "/" + READOUT,
                "/api/records",
                "/api/records/" + READOUT,
                "/api/records/" + READOUT + "/translations",
                "/api/locales",
            })
    void headAnswersAsGetDoesWithoutTheBody(String address) {
        // Otherwise the client takes the coding of the body away, and the headers about it.
        RestAssuredConfig asSent =
                RestAssured.config().decoderConfig(DecoderConfig.decoderConfig().noContentDecoders());
        Response get = given().config(asSent).get(address);
        Response head = given().config(asSent).head(address);

        assertThat(head.statusCode()).isEqualTo(get.statusCode());
        assertThat(head.asString()).isEmpty();
        Set<String> lines = lines(get);
        // It describes the content, which an answer to HEAD does not have (RFC 9530 §2).
        assertThat(lines.removeIf(line -> line.startsWith("content-digest: "))).isTrue();
        assertThat(lines(head)).isEqualTo(lines);
        assertThat(head.header("Content-Length")).isEqualTo(String.valueOf(get.asByteArray().length));
    }

    @Test
    void headIsConditionalToo() {
        String tag = given().get(PAGE).header("ETag");

        assertThat(given().header("If-None-Match", tag).head(PAGE).statusCode()).isEqualTo(304);
    }

    @Test
    void everyRepresentationHasItsOwnStrongTag() {
        List<String> tags = List.of(
                tag(READOUT_DATA + "?lang=ja", "application/json"),
                tag(READOUT_DATA + "?lang=ja", "text/html"),
                tag(READOUT_DATA + "?lang=en", "application/json"),
                tag(READOUT_DATA + "?lang=ja&tz=America/New_York", "application/json"),
                tag(READOUT_DATA + "?lang=ja-u-ca-japanese", "application/json"),
                tag(PAGE, "text/html"),
                tag("/en/" + READOUT, "text/html"),
                tag("/be/" + READOUT, "text/html"));

        assertThat(tags).doesNotHaveDuplicates().allMatch(tag -> tag.matches("\"[0-9a-f]{32}(-gzip)?\""));
        assertThat(tag(PAGE, "text/html")).isEqualTo(tags.get(5));
    }

    @Test
    void answersTellCachesWhatToKeepAndPurge() {
        Response answer = given().get(PAGE);

        assertThat(answer.header("Cache-Control"))
                .matches("public, max-age=\\d+, stale-while-revalidate=\\d+, stale-if-error=\\d+");
        assertThat(answer.header("CDN-Cache-Control")).isEqualTo(answer.header("Cache-Control"));
        // The page shows the title of a related record.
        List<String> keys =
                List.of("rec-" + READOUT, "rec-" + READOUT + ".ja", "rec-joint-statement-nato-japan-2023-04-04");
        assertThat(answer.header("Surrogate-Key")).isEqualTo(String.join(" ", keys));
        assertThat(answer.header("Cache-Tag")).isEqualTo(String.join(",", keys));
        assertThat(given().get("/ja/").header("Surrogate-Key")).isEqualTo("lists list-all");
    }

    private static int since(String date) {
        return given().header("If-Modified-Since", date).get(PAGE).statusCode();
    }

    private static int unmodifiedSince(String date) {
        return given().header("If-Unmodified-Since", date).get(PAGE).statusCode();
    }

    private static String tag(String address, String accept) {
        return given().header("Accept", accept).get(address).header("ETag");
    }

    private static String in(Instant instant, String format) {
        return DateTimeFormatter.ofPattern(format, Locale.ENGLISH).format(instant.atZone(ZoneOffset.UTC));
    }

    private static Set<String> lines(Response answer) {
        Set<String> lines = new HashSet<>();
        for (Header header : answer.headers()) {
            if (!OF_ONE_ANSWER.contains(header.getName())) {
                lines.add(header.getName().toLowerCase(Locale.ROOT) + ": " + header.getValue());
            }
        }
        return lines;
    }
}
