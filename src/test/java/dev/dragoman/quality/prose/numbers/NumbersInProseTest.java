package dev.dragoman.quality.prose.numbers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.Notation;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.MeasureUnit;
import dev.dragoman.locales.LanguageTag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The phrases of {@code src/test/resources/prose/numbers}, one file for each language: {@code phrase|values}. */
class NumbersInProseTest {

    private static final Path PHRASES = Path.of("src/test/resources/prose/numbers");
    private static final int FEWEST_PHRASES = 60;
    private static final int HOSTILE_LENGTH = 100_000;
    private static final int ROUNDS = 1_000;

    record Phrase(LanguageTag language, String text, String values) {}

    static Stream<LanguageTag> languages() throws IOException {
        try (Stream<Path> files = Files.list(PHRASES)) {
            return files
                    .map(file -> file.getFileName().toString().replace(".csv", ""))
                    .sorted()
                    .map(LanguageTag::parse)
                    .toList()
                    .stream();
        }
    }

    static Stream<Phrase> phrases() throws IOException {
        return languages().flatMap(NumbersInProseTest::phrases);
    }

    private static Stream<Phrase> phrases(LanguageTag language) {
        try {
            return Files.readAllLines(PHRASES.resolve(language + ".csv"), UTF_8).stream()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> new Phrase(
                            language,
                            line.substring(0, line.lastIndexOf('|')),
                            line.substring(line.lastIndexOf('|') + 1).strip()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("phrases")
    void thePhraseStatesTheseNumbers(Phrase phrase) {
        String read = NumbersInProse.read(phrase.text(), phrase.language()).stream()
                .map(NumbersInProseTest::written)
                .collect(Collectors.joining(" "));

        assertThat(read).isEqualTo(phrase.values());
    }

    @ParameterizedTest
    @MethodSource("phrases")
    void numbersStandInTheirOrderAndDoNotOverlap(Phrase phrase) {
        List<NumberInProse> mentions = NumbersInProse.mentions(phrase.text(), phrase.language());

        int last = 0;
        for (NumberInProse number : mentions) {
            assertThat(number.start()).isGreaterThanOrEqualTo(last);
            assertThat(number.end()).isLessThanOrEqualTo(phrase.text().length());
            last = number.end();
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void eachLanguageHasEnoughPhrases(LanguageTag language) {
        assertThat(phrases(language)).hasSizeGreaterThanOrEqualTo(FEWEST_PHRASES);
    }

    @Test
    void aSpanCoversTheScaleAndThePercentSignButNotTheUnit() {
        assertThat(spans("It gave 30 million USD, 2 % of 1,000 tonnes.", "en"))
                .containsExactly("30 million", "2 %", "1,000");
        assertThat(spans("約3,000万米ドルと百分の三", "ja")).containsExactly("3,000万", "百分の三");
        assertThat(spans("民國112年", "zh-Hant")).containsExactly("民國112");
    }

    @Test
    void aLanguageWithoutWordsOfItsOwnIsReadByItsDigitsAndScales() {
        assertThat(values("30 milionów dolarów, 1 234,5 i 3%", "pl")).containsExactly("30000000", "1234.5", "3%");
        assertThat(values("३ करोड़ और १,२३,४५६", "hi")).containsExactly("30000000", "123456");
        assertThat(values("៣០ លាន", "km")).containsExactly("30000000");
    }

    @Test
    void digitsOfEveryScriptAreRead() {
        assertThat(values("𝟑𝟏 and 𞥓𞥑", "en")).containsExactly("31", "31");
        assertThat(spans("𝟑𝟏 and", "en")).containsExactly("𝟑𝟏");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ar", "ar-EG", "bg", "cs", "da", "de", "de-CH", "el", "en", "en-IN", "es", "es-MX", "et", "fa", "fi",
                "fr", "fr-CH", "ga", "he", "hi", "hr", "hu", "is", "it", "ja", "ko", "lt", "lv", "nb", "nl", "pl",
                "pt-BR", "pt-PT", "ro", "ru", "sk", "sl", "sv", "th", "tr", "uk", "zh-Hans", "zh-Hant"
            })
    void whatIcuPrintsIsReadBack(String locale) {
        LanguageTag language = LanguageTag.parse(locale);
        LocalizedNumberFormatter plain =
                NumberFormatter.withLocale(language.toULocale()).precision(Precision.unlimited());
        LocalizedNumberFormatter compact = plain.notation(Notation.compactLong());
        LocalizedNumberFormatter percent = plain.unit(MeasureUnit.PERCENT);
        Random random = new Random(locale.hashCode());

        for (int i = 0; i < ROUNDS; i++) {
            BigDecimal number = new BigDecimal(new BigInteger(10 + random.nextInt(40), random), random.nextInt(4));
            BigDecimal round = BigDecimal.valueOf(1 + random.nextInt(999)).scaleByPowerOfTen(3 + random.nextInt(9));
            BigDecimal share = new BigDecimal(BigInteger.valueOf(random.nextInt(2000)), 1);
            assertReadBack(plain.format(number).toString(), number, NumberKind.CARDINAL, language);
            assertReadBack(compact.format(round).toString(), round, NumberKind.CARDINAL, language);
            assertReadBack(percent.format(share).toString(), share, NumberKind.PERCENT, language);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "de", "en", "es", "fr", "ja", "ko", "uk", "zh-Hans", "zh-Hant"})
    void whatIcuSpellsOutIsReadBack(String locale) {
        LanguageTag language = LanguageTag.parse(locale);
        RuleBasedNumberFormat spelled = new RuleBasedNumberFormat(language.toULocale(), RuleBasedNumberFormat.SPELLOUT);
        Random random = new Random(locale.hashCode());

        for (int i = 0; i < ROUNDS; i++) {
            // In Korean 만 alone, and one syllable, are part of too many words to be read.
            long number = 20 + new BigInteger(1 + random.nextInt(30), random).longValue();
            if (!locale.equals("ko") || (number / 10_000 % 10_000 != 1 && number % 10_000 > 10)) {
                assertReadBack(
                        spelled.format(number).replace("\u00AD", ""),
                        BigDecimal.valueOf(number),
                        NumberKind.CARDINAL,
                        language);
            }
        }
    }

    private static void assertReadBack(String printed, BigDecimal value, NumberKind kind, LanguageTag language) {
        List<NumberInProse> read = NumbersInProse.read(printed, language);

        assertThat(read).as(printed).hasSize(1);
        assertThat(read.get(0).value()).as(printed).isEqualByComparingTo(value);
        assertThat(read.get(0).kind()).as(printed).isEqualTo(kind);
    }

    @Test
    void textsMadeToHangAreRead() {
        List<String> pieces = List.of(
                "1",
                "1,",
                "1.",
                "1 ",
                "1 million ",
                "1-",
                "a-1 ",
                "thirty ",
                "hundred and ",
                "million ",
                "十",
                "千万",
                "万億",
                "〇",
                "3億",
                "十1",
                "백",
                "만 ",
                "zweihundert",
                "einund",
                "و",
                "ألف و",
                "令和",
                "百分之",
                "11:20 ",
                "II",
                "A",
                "https://",
                "+1",
                "½",
                "%",
                "\u00A0100",
                "1\u00A0",
                "１",
                "٣",
                "April 5 ",
                "'",
                "-",
                "ein ",
                "cent ",
                "mil ");

        for (String locale : List.of("en", "ja", "fr", "de", "uk", "ko", "zh-Hant", "es", "ar", "pl")) {
            for (String piece : pieces) {
                String text = piece.repeat(HOSTILE_LENGTH / piece.length());

                assertThat(NumbersInProse.mentions(text, LanguageTag.parse(locale)))
                        .hasSizeLessThanOrEqualTo(text.length());
            }
        }
    }

    private static List<String> spans(String text, String locale) {
        return NumbersInProse.read(text, LanguageTag.parse(locale)).stream()
                .map(number -> text.substring(number.start(), number.end()))
                .toList();
    }

    private static List<String> values(String text, String locale) {
        return NumbersInProse.read(text, LanguageTag.parse(locale)).stream()
                .map(NumbersInProseTest::written)
                .toList();
    }

    private static String written(NumberInProse number) {
        String kind =
                switch (number.kind()) {
                    case PERCENT -> "%";
                    case ORDINAL -> "o";
                    default -> "";
                };
        return number.value().toPlainString() + kind + (number.form() == NumberForm.WORDS ? "w" : "");
    }
}
