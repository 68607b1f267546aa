package dev.dragoman.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaRangeTest {

    private static final Path VECTORS = Path.of("..", "shared", "fixtures", "http", "negotiator-mediaType.json");
    private static final List<String> OFFERED = List.of("application/json", "text/html");

    /**
     * Where our rule differs on purpose from jshttp/negotiator, by header and types offered: between types of the same
     * quality it follows the order of the header, which means nothing (RFC 9110 §12.5.1); we follow our own.
     */
    private static final Set<String> OWN_ORDER_BETWEEN_EQUALS = Set.of(
            "text/plain, application/json;q=0.5, text/html, */*;q=0.1 of [text/html, text/plain]",
            "text/plain, application/json;q=0.5, text/html, */*;q=0.1 of [application/json, text/html, text/plain]",
            "text/plain, application/json;q=0.5, text/html, */*;q=0.1 of [image/jpeg, text/html, text/plain]");

    @Test
    void theSameTypeIsChosenAsByNegotiatorExceptOnPurpose() throws IOException {
        assumeTrue(Files.exists(VECTORS), VECTORS + " is not there");
        Set<String> different = new TreeSet<>();
        int compared = 0;
        for (JsonNode vector : new ObjectMapper().readTree(VECTORS.toFile())) {
            List<String> offered = texts(vector.get("available"));
            // With nothing offered there is no choice, and what we offer never has parameters.
            if (offered.isEmpty() || !offered.stream().allMatch(type -> type.matches("[a-z]+/[a-z+]+"))) {
                continue;
            }
            Optional<String> header = Optional.ofNullable(vector.get("header").textValue());

            Optional<String> chosen = MediaRange.choose(MediaRange.parse(header), offered);

            if (!chosen.equals(texts(vector.get("expected")).stream().findFirst())) {
                different.add(header.orElse("") + " of " + offered);
            }
            compared++;
        }

        assertThat(different).isEqualTo(OWN_ORDER_BETWEEN_EQUALS);
        assertThat(compared).isEqualTo(37);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "text/html | text/html",
                "TEXT/HTML;Q=0.5 | text/html",
                "text/html;charset=utf-8 | text/html",
                "text/html;level=1 | none",
                "text/*;q=0.5, application/json;q=0.4 | text/html",
                "*/*;q=0.5, text/html;q=0 | application/json",
                "*/*, application/json;q=0, text/html;q=0 | none",
                "text/html;q=1.5, application/json;q=0.1 | application/json",
                "text/html;q=, application/json;q=0.1 | application/json",
                "text/html, , application/json | application/json",
                "text | application/json",
                "*/html | none",
                "\"text/html\" | application/json",
                "text/html;q=.5, application/json;q=.4 | text/html",
                "image/gif, *; q=.2, */*; q=.2 | application/json",
                "*, text/html;q=0.1 | application/json",
                "*, application/json;q=0.1 | text/html",
                "application/json;q=0.5, *;q=0.9 | text/html",
                "text/html;x=\"a,b\", application/json;q=0.1 | application/json",
                "text/html;x=\"a\\\",b\";q=0.9, application/json;q=0.1 | application/json",
                "text/html ; q=0.5 ;, application/json;q=0.4 | text/html",
            })
    void theBestTypeThatIsAcceptedIsChosen(String header, String chosen) {
        assertThat(MediaRange.choose(MediaRange.parse(Optional.of(header)), OFFERED))
                .isEqualTo(Optional.ofNullable(chosen));
    }

    @Test
    void noHeaderAcceptsAnythingAndSoDoesAnEmptyOne() {
        assertThat(MediaRange.choose(MediaRange.parse(Optional.empty()), OFFERED))
                .contains("application/json");
        assertThat(MediaRange.choose(MediaRange.parse(Optional.of("")), OFFERED))
                .contains("application/json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "a/b,", ";  ", "a/b;  ;", "\\\"", ",", "a", "a/b;c=\"\\"})
    void whateverIsSentIsReadToItsEnd(String part) {
        String header = "a/b;q=1, a/b" + part.repeat(4000 / part.length()) + "!";

        assertThat(MediaRange.choose(MediaRange.parse(Optional.of(header)), OFFERED))
                .isEmpty();
    }

    @Test
    void aHeaderTooLongToReadIsRejected() {
        assertThatThrownBy(() -> MediaRange.parse(Optional.of("a/b,".repeat(1025))))
                .isInstanceOfSatisfying(ProblemException.class, rejected -> assertThat(rejected.code())
                        .isEqualTo(ProblemCode.HEADER_TOO_LONG));
    }

    private static List<String> texts(JsonNode node) {
        if (node.isNull()) {
            return List.of();
        }
        return node.isArray()
                ? StreamSupport.stream(node.spliterator(), false)
                        .map(JsonNode::asText)
                        .toList()
                : List.of(node.asText());
    }
}
