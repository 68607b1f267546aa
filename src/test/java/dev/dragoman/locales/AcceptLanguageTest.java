package dev.dragoman.locales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptLanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ja | ja=1000",
                "fr;q=0.5, ja, en;q=0.8 | ja=1000 en=800 fr=500",
                "de, fr, it | de=1000 fr=1000 it=1000",
                "ja-JP-u-ca-japanese, en;q=0.1 | ja-JP-u-ca-japanese=1000 en=100",
                "*, en;q=0.5 | *=1000 en=500",
                "ja;q=0, en | en=1000 ja=0",
                "en ;\tq=0.125 | en=125",
                "en;Q=1.000 | en=1000",
                "en;q=1. , fr;q=0. | en=1000 fr=0",
                "iw, ZH-hant | he=1000 zh-Hant=1000",
                "ja,,en | ja=1000 en=1000",
                ", ,ja, | ja=1000",
                "en;q=2, ,ja | ja=1000",
                "fr;q=1.2345, de;q=0.1234, en;q=1.001, it;q=-1, ja | ja=1000",
                "fr;q=, de;q, it;q=a, pl; q = 1, es;q=0.5;q=1, ja | ja=1000",
                "en-, -en, en_US, en--GB, ja | ja=1000",
                "*-CH, en-*, **, ja | ja=1000",
                "a, abcdefghi, en-abcdefghi, de-DE-1996-1996, en-a, ja | ja=1000",
                "日本語, <b>, ja | ja=1000",
                "fr de, ja | ja=1000",
                "en-US;foo=bar;q=0.7, ja;q=0.5;foo=\"a,b;q=1\" | en-US=700 ja=500",
                "fr;foo=\"bar, ja | ja=1000"
            })
    void readsWhatIsWellFormedAndIgnoresTheRest(String header, String ranges) {
        assertThat(AcceptLanguage.parse(header))
                .extracting(range -> range.tag().map(LanguageTag::canonical).orElse("*") + "=" + range.quality())
                .containsExactly(ranges.split(" "));
    }

    @Test
    void anEmptyHeaderRequestsNothing() {
        assertThat(AcceptLanguage.parse("")).isEmpty();
        assertThat(AcceptLanguage.parse(" ,\t, ")).isEmpty();
    }

    @Test
    void rejectsAHeaderThatIsTooLongToRead() {
        String longest = "ja," + " ".repeat(4093);

        assertThat(AcceptLanguage.parse(longest)).hasSize(1);
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> AcceptLanguage.parse(longest + " "))
                .satisfies(rejected -> {
                    assertThat(rejected.code()).isEqualTo(ProblemCode.HEADER_TOO_LONG);
                    assertThat(rejected.members()).containsEntry("header", "Accept-Language");
                });
    }

    @Test
    void keepsTheHundredMostWantedOfTooManyRanges() {
        String header = "de;q=0.1," + "fr,".repeat(99) + "ja;q=0.5";

        List<LanguageRange> ranges = AcceptLanguage.parse(header);

        assertThat(ranges).hasSize(100);
        assertThat(ranges.get(99).tag()).contains(LanguageTag.parse("ja"));
    }

    @Test
    void aHostileHeaderIsReadInLinearTime() {
        for (String part : List.of("\"", "en;", "a-", "en;x=\"\\", ";q=", "en;q=0.5;", " ;", "-", "en;x=y")) {
            String header = part.repeat(4096 / part.length());

            assertThat(AcceptLanguage.parse(header)).hasSizeLessThan(2);
        }
    }
}
