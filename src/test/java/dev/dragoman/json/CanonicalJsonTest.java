package dev.dragoman.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The canonical form of JSON, by the test data that belongs to RFC 8785. */
class CanonicalJsonTest {

    @Test
    void numbersLiteralsAndEscapesAreThoseOfTheStandard() {
        String given = """
                {
                  "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
                  "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
                  "literals": [null, true, false]
                }
                """;

        assertThat(canonical(given)).isEqualTo("""
                {"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],\
                "string":"€$\\u000f\\nA'B\\"\\\\\\\\\\"/"}""");
    }

    @Test
    void membersAreOrderedByUtf16AndNotByTheirCodePoints() {
        String given = """
                {
                  "\\u20ac": "Euro Sign",
                  "\\r": "Carriage Return",
                  "\\ufb33": "Hebrew Letter Dalet With Dagesh",
                  "1": "One",
                  "\\ud83d\\ude00": "Emoji: Grinning Face",
                  "\\u0080": "Control",
                  "\\u00f6": "Latin Small Letter O With Diaeresis"
                }
                """;

        assertThat(canonical(given))
                .containsSubsequence(
                        "Carriage Return",
                        "One",
                        "Control",
                        "Latin Small Letter O With Diaeresis",
                        "Euro Sign",
                        "Emoji: Grinning Face",
                        "Hebrew Letter Dalet With Dagesh");
    }

    @Test
    void structuresAreOrderedAtEveryDepth() {
        String given = """
                {
                  "1": {"f": {"f": "hi","F": 5} ,"\\n": 56.0},
                  "10": { },
                  "": "empty",
                  "a": { },
                  "111": [ { } ],
                  "A": { }
                }
                """;

        assertThat(canonical(given)).isEqualTo("""
                {"":"empty","1":{"\\n":56,"f":{"F":5,"f":"hi"}},"10":{},"111":[{}],"A":{},"a":{}}""");
    }

    /** The numbers of RFC 8785, appendix B. */
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0, 0",
        "5e-324, 5e-324",
        "1.7976931348623157e+308, 1.7976931348623157e+308",
        "9007199254740992, 9007199254740992",
        "295147905179352830000, 295147905179352830000",
        "9.999999999999997e22, 9.999999999999997e+22",
        "1e23, 1e+23",
        "999999999999999900000, 999999999999999900000",
        "1e21, 1e+21",
        "9.999999999999997e-7, 9.999999999999997e-7",
        "0.000001, 0.000001",
        "333333333.3333332, 333333333.3333332",
        "-0.0000033333333333333333, -0.0000033333333333333333",
        "1424953923781206.2, 1424953923781206.2"
    })
    void numbersAreWrittenAsEcmaScriptDoes(String number, String canonical) {
        assertThat(canonical("[" + number + "]")).isEqualTo("[" + canonical + "]");
    }

    @Test
    void equalObjectsHaveEqualBytesHoweverTheyWereMade() {
        Map<String, Object> ordered = new TreeMap<>(Map.of("b", List.of("ä", 7), "a", true));
        Map<String, Object> other = new LinkedHashMap<>();
        other.put("b", List.of("ä", 7));
        other.put("a", true);

        assertThat(CanonicalJson.bytes(other))
                .isEqualTo(CanonicalJson.bytes(ordered))
                .isEqualTo("{\"a\":true,\"b\":[\"ä\",7]}".getBytes(UTF_8));
    }

    @Test
    void aMemberThatIsNamedTwiceIsRejected() {
        assertThatThrownBy(() -> CanonicalJson.bytes("{\"a\":1,\"a\":2}")).isInstanceOf(IllegalArgumentException.class);
    }

    private static String canonical(String json) {
        return new String(CanonicalJson.bytes(json), UTF_8);
    }
}
