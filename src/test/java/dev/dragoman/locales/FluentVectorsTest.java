package dev.dragoman.locales;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dragoman.problem.ProblemException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * The vectors of fluent-langneg, put as our question: which one version is served? Its list answers are compared by
 * their first member; an empty one is compared with our falling back on the canonical version; its default locale is
 * our canonical version, which exists for every record and so is available.
 */
class FluentVectorsTest {

    private static final String UNDERSCORE = "an underscore makes no language tag (RFC 5646 §2.1): it is ignored in a"
            + " header, and declined in the name of a version";
    private static final String NO_STRINGS = "these are no lists of strings, which Java cannot pass";
    private static final String NO_TAG = "the version's name is no language tag, so that there is no such version";

    /** Where our rule differs on purpose: what was requested of what is available, and the reason. */
    private static final Map<String, String> DIFFERENT_ON_PURPOSE = Map.ofEntries(
            Map.entry("[\"fr_FR\"] of [\"fr-FR\"]", UNDERSCORE),
            Map.entry("[\"fr_fr\"] of [\"fr-fr\"]", UNDERSCORE),
            Map.entry("[\"fr_Fr\"] of [\"fr-fR\"]", UNDERSCORE),
            Map.entry("[\"fr_lAtN_fr\"] of [\"fr-Latn-FR\"]", UNDERSCORE),
            Map.entry("[\"fr_FR\"] of [\"fr_FR\"]", UNDERSCORE),
            Map.entry("[\"fr-FR\"] of [\"fr_FR\"]", UNDERSCORE),
            Map.entry("[\"fr_Cyrl_FR_macos\"] of [\"fr_Cyrl_fr-macos\"]", UNDERSCORE),
            Map.entry("null of [\"fr-FR\"]", NO_STRINGS),
            Map.entry("2 of [\"fr-FR\"]", NO_STRINGS),
            Map.entry("\"fr-FR\" of [\"fr-FR\"]", NO_STRINGS),
            Map.entry("[\"fr-FR\"] of null", NO_STRINGS),
            Map.entry("[\"fr-FR\"] of 2", NO_STRINGS),
            Map.entry("[\"fr-FR\"] of \"fr-FR\"", NO_STRINGS),
            Map.entry("[[]] of [\"fr-FR\"]", NO_STRINGS),
            Map.entry("[[]] of [[2]]", NO_STRINGS),
            Map.entry("[\"2\"] of [\"ąóżł\"]", NO_TAG));

    @Test
    void theSameVersionIsServedExceptWhereWeDifferOnPurpose() throws IOException {
        Map<String, String> different = new TreeMap<>();
        int compared = 0;
        for (JsonNode vector : Fixtures.read("locales/fluent-langneg.json")) {
            String question = vector.get("requested") + " of " + vector.get("available");
            if (!answersTheSame(vector)) {
                different.put(question, vector.toString());
            }
            compared++;
        }

        assertThat(different).containsOnlyKeys(DIFFERENT_ON_PURPOSE.keySet());
        assertThat(compared).isEqualTo(60);
    }

    private static boolean answersTheSame(JsonNode vector) {
        if (!listsStrings(vector.get("requested")) || !listsStrings(vector.get("available"))) {
            return false;
        }
        List<LanguageTag> available = new ArrayList<>();
        try {
            Fixtures.texts(vector.get("available")).forEach(tag -> available.add(LanguageTag.parse(tag)));
        } catch (ProblemException noTag) {
            return false;
        }
        Optional<LanguageTag> canonical = Optional.of(vector.get("defaultLocale"))
                .filter(JsonNode::isTextual)
                .map(tag -> LanguageTag.parse(tag.asText()));
        canonical.filter(tag -> !available.contains(tag)).ifPresent(available::add);

        LanguageChoice choice = Negotiation.choose(
                new LanguagePreferences(
                        List.of(), AcceptLanguage.parse(String.join(", ", Fixtures.texts(vector.get("requested"))))),
                available,
                canonical.orElse(available.get(0)),
                Substitutes.none());

        boolean fellThrough =
                choice.requested().isEmpty() || choice.fallback().equals(Optional.of(FallbackReason.CANONICAL));
        Optional<LanguageTag> ours =
                fellThrough && canonical.isEmpty() ? Optional.empty() : Optional.of(choice.served());
        return ours.equals(
                Fixtures.texts(vector.get("expected")).stream().findFirst().map(LanguageTag::parse));
    }

    private static boolean listsStrings(JsonNode node) {
        return node.isArray() && Fixtures.items(node).stream().allMatch(JsonNode::isTextual);
    }
}
