package dev.dragoman.locales;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.problem.ProblemException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Tags put together at random: whatever is well-formed must pass through everything. Grandfathered ones are left out: ICU
 * asserts by mistake, in tests only, that nothing ill-formed begins like one.
 */
class AnyTagTest {

    private static final List<String> LANGUAGES = List.of(
            "en",
            "ja",
            "zh",
            "sr",
            "no",
            "iw",
            "und",
            "xx",
            "sgn",
            "art",
            "i",
            "x",
            "root",
            "ar",
            "tlh",
            "abcdefgh",
            "ca",
            "sh",
            "pt",
            "hy",
            "az",
            "zh-yue",
            "aa",
            "cel",
            "fa");
    private static final List<String> SUBTAGS = List.of(
            "Latn",
            "Cyrl",
            "hant",
            "Hans",
            "Zzzz",
            "US",
            "BY",
            "ME",
            "419",
            "SU",
            "UK",
            "ZZ",
            "posix",
            "1996",
            "valencia",
            "arevela",
            "saaho",
            "u",
            "t",
            "x",
            "a",
            "ca",
            "hc",
            "nu",
            "rg",
            "sd",
            "va",
            "kn",
            "true",
            "japanese",
            "islamicc",
            "h23",
            "arab",
            "foo",
            "zzzz",
            "ja",
            "m0",
            "lvariant",
            "heploc",
            "hepburn");
    private static final List<LanguageTag> VERSIONS = Arrays.stream(
                    "en ja sr zh-Hant zh-Hans nb pt pt-PT ca-valencia az-Arab he fa".split(" "))
            .map(LanguageTag::parse)
            .toList();

    @Test
    void whateverIsWellFormedCanBeNamedAndAnswered() {
        Random random = new Random(20230405);
        Negotiation negotiation = new Negotiation(VERSIONS, VERSIONS.get(0), Substitutes.none());
        int wellFormed = 0;
        for (int i = 0; i < 6_000; i++) {
            Optional<LanguageTag> parsed = wellFormed(text(random));
            if (parsed.isEmpty()) {
                continue;
            }
            LanguageTag tag = parsed.get();
            wellFormed++;

            LanguageChoice choice = negotiation.choose(new LanguagePreferences(
                    List.of(tag), AcceptLanguage.parse(tag + ";q=0.5," + text(random) + ";q=0")));

            assertThat(new LanguageTag(tag.canonical())).isEqualTo(tag);
            assertThat(tag.base().base()).isEqualTo(tag.base());
            assertThat(tag.ownName()).isNotBlank();
            assertThat(tag.nameIn(VERSIONS.get(1))).isNotBlank();
            assertThat(tag.direction()).isNotNull();
            assertThat(choice.fallback().isPresent() || choice.requested().isEmpty())
                    .as("%s for %s is another language or script", choice.served(), tag)
                    .isEqualTo(!LanguageAndScript.of(choice.served()).equals(LanguageAndScript.of(tag)));
        }

        assertThat(wellFormed).isGreaterThan(1_500);
    }

    private static String text(Random random) {
        List<String> parts = new ArrayList<>(List.of(LANGUAGES.get(random.nextInt(LANGUAGES.size()))));
        for (int i = random.nextInt(7); i > 0; i--) {
            parts.add(SUBTAGS.get(random.nextInt(SUBTAGS.size())));
        }
        return String.join("-", parts);
    }

    private static Optional<LanguageTag> wellFormed(String text) {
        try {
            return Optional.of(LanguageTag.parse(text));
        } catch (ProblemException illFormed) {
            return Optional.empty();
        }
    }
}
