package dev.dragoman.locales;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * The vectors of jshttp/negotiator, put as our question: which one version is served? Its list answers are compared by
 * their first member; with nothing given to choose from, what is compared is how the header was read.
 */
class NegotiatorVectorsTest {

    private static final String NOT_NONE =
            "negotiator answers nothing; we serve the canonical version rather than 406 (RFC 9110 §12.1)";

    /** Where our rule differs on purpose: header and available versions, and the reason. */
    private static final Map<String, String> DIFFERENT_ON_PURPOSE = Map.of(
            "en;q=0 of [es, en]", NOT_NONE,
            "en;q=0 of [en]", NOT_NONE,
            "en;q=0 of [en, es]", NOT_NONE,
            "*, en;q=0 of [en]", NOT_NONE);

    @Test
    void theHeaderIsReadTheSameWay() throws IOException {
        int compared = 0;
        for (JsonNode vector : Fixtures.read("http/negotiator-language.json")) {
            if (!vector.get("available").isNull()) {
                continue;
            }
            List<String> read = vector.get("header").isNull() ? List.of("*") : accepted(header(vector));

            assertThat(read).as(vector.toString()).startsWith(expected(vector).toArray(String[]::new));
            assertThat(read.isEmpty())
                    .as(vector.toString())
                    .isEqualTo(expected(vector).isEmpty());
            compared++;
        }

        assertThat(compared).isEqualTo(27);
    }

    @Test
    void theSameVersionIsServedExceptWhereWeDifferOnPurpose() throws IOException {
        Map<String, String> different = new TreeMap<>();
        int compared = 0;
        for (JsonNode vector : Fixtures.read("http/negotiator-language.json")) {
            // With no version there is no record, and no question of language.
            if (vector.get("available").isEmpty()) {
                continue;
            }
            List<LanguageTag> available = Fixtures.texts(vector.get("available")).stream()
                    .map(LanguageTag::parse)
                    .toList();

            LanguageTag served = Negotiation.choose(
                            new LanguagePreferences(List.of(), AcceptLanguage.parse(header(vector))),
                            available,
                            available.get(0),
                            Substitutes.none())
                    .served();

            Optional<LanguageTag> expected =
                    expected(vector).stream().findFirst().map(LanguageTag::parse);
            if (!expected.equals(Optional.of(served))) {
                different.put(header(vector) + " of " + available, vector.toString());
            }
            compared++;
        }

        assertThat(different).containsOnlyKeys(DIFFERENT_ON_PURPOSE.keySet());
        assertThat(Set.copyOf(DIFFERENT_ON_PURPOSE.values())).containsExactly(NOT_NONE);
        assertThat(compared).isEqualTo(58);
    }

    private static List<String> accepted(String header) {
        return AcceptLanguage.parse(header).stream()
                .filter(range -> !range.isRefusal())
                .map(range -> range.tag().map(LanguageTag::canonical).orElse("*"))
                .toList();
    }

    private static String header(JsonNode vector) {
        return vector.get("header").asText("");
    }

    private static List<String> expected(JsonNode vector) {
        JsonNode expected = vector.get("expected");
        if (expected.isNull()) {
            return List.of();
        }
        return expected.isArray() ? Fixtures.texts(expected) : List.of(expected.asText());
    }
}
