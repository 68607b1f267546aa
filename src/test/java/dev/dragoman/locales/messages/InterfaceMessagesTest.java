package dev.dragoman.locales.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dragoman.locales.LanguageTag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InterfaceMessagesTest {

    private static final LanguageTag EN = LanguageTag.parse("en");
    private static final LanguageTag FR = LanguageTag.parse("fr");
    private static final LanguageTag UK = LanguageTag.parse("uk");
    private static final LanguageTag JA = LanguageTag.parse("ja");
    private static final LanguageTag ZH_HANT = LanguageTag.parse("zh-Hant");

    private static final Map<String, String> ENGLISH = Map.of(
            "times.title", "Date and time",
            "times.home", "Publisher''s time",
            "notice.missing", "{count, plural, one {One part is} other {{count} parts are}} missing",
            "when", "On {date}",
            "time.day", "{d}");

    private static final Map<String, String> UKRAINIAN = Map.of(
            "times.title",
            "Дата й час",
            "times.home",
            "Час видавця",
            "notice.missing",
            "Бракує {count, plural, one {# частини} few {# частин} many {# частин} other {# частини}}",
            "time.zone-names",
            "name");

    private final InterfaceMessages messages = new InterfaceMessages(Map.of(
            EN,
            ENGLISH,
            UK,
            UKRAINIAN,
            ZH_HANT,
            Map.of("times.title", "日期與時間", "times.home", "發布者時間", "notice.missing", "缺 {count} 段")));

    @Test
    void areFormattedInTheLocaleWithTheirValues() {
        assertThat(messages.message(EN, "times.home")).isEqualTo("Publisher's time");
        assertThat(messages.message(EN, "notice.missing", Map.of("count", 1))).isEqualTo("One part is missing");
        assertThat(messages.message(EN, "notice.missing", Map.of("count", 1234)))
                .isEqualTo("1,234 parts are missing");
        assertThat(messages.message(UK, "notice.missing", Map.of("count", 22))).isEqualTo("Бракує 22 частин");
    }

    @Test
    void haveOneFullStopAfterAValueThatEndsWithOne() {
        InterfaceMessages dated = new InterfaceMessages(
                Map.of(EN, Map.of("on", "On {date}."), UK, Map.of("on", "Відкликано {date}. Тексту немає.")));

        assertThat(dated.message(UK, "on", Map.of("date", "28 листопада 2026 р.")))
                .isEqualTo("Відкликано 28 листопада 2026 р. Тексту немає.");
        assertThat(dated.message(LanguageTag.parse("en-u-nu-arab"), "on", Map.of("date", "5 p.m.")))
                .isEqualTo("On 5 p.m.");
        assertThat(dated.message(EN, "on", Map.of("date", "May 5"))).isEqualTo("On May 5.");
    }

    @Test
    void takeTheDigitsThatTheReaderAskedFor() {
        LanguageTag arabicDigits = LanguageTag.parse("uk-u-nu-arab");

        assertThat(messages.message(arabicDigits, "notice.missing", Map.of("count", 5)))
                .isEqualTo("Бракує ٥ частин");
        assertThat(messages.message(LanguageTag.parse("uk-u-nu-foo"), "notice.missing", Map.of("count", 5)))
                .isEqualTo("Бракує 5 частин");
    }

    @Test
    void aLocaleWithoutAFileGetsItsParentsMessagesOrEnglishOnes() {
        assertThat(messages.localeFor(LanguageTag.parse("uk-UA-u-hc-h23"))).isEqualTo(UK);
        assertThat(messages.localeFor(LanguageTag.parse("zh-HK"))).isEqualTo(ZH_HANT);
        assertThat(messages.localeFor(LanguageTag.parse("zh-Hans"))).isEqualTo(EN);
        assertThat(messages.localeFor(LanguageTag.parse("be"))).isEqualTo(EN);
        assertThat(messages.localeFor(JA)).isEqualTo(EN);
        assertThat(messages.message(LanguageTag.parse("zh-TW"), "times.title")).isEqualTo("日期與時間");
        assertThat(messages.message(FR, "times.title")).isEqualTo("Date and time");
        assertThat(messages.locales()).containsExactly(EN, UK, ZH_HANT);
    }

    @Test
    void formulasMayDifferBetweenLocalesAndAreNotParsed() {
        assertThat(messages.formulas(EN)).isEqualTo(Map.of("when", "On {date}", "time.day", "{d}"));
        assertThat(messages.formulas(UK)).isEqualTo(Map.of("time.zone-names", "name"));
        assertThat(messages.formulas(ZH_HANT)).isEmpty();
        assertThat(messages.formulas(JA)).isEmpty();
    }

    @Test
    void onlyEnglishIsReadBeforeAnotherLanguageIsNeeded() {
        List<LanguageTag> read = new ArrayList<>();
        InterfaceMessages lazy = new InterfaceMessages(Set.of(EN, UK, ZH_HANT), locale -> {
            read.add(locale);
            return locale.equals(EN) ? ENGLISH : UKRAINIAN;
        });

        assertThat(read).containsExactly(EN);
        assertThat(lazy.message(UK, "times.title")).isEqualTo("Дата й час");
        assertThat(lazy.message(UK, "times.title")).isEqualTo("Дата й час");
        assertThat(read).containsExactly(EN, UK);
    }

    @Test
    void aFaultyFileIsIgnoredAndEnglishIsNamedAsTheLanguageOfTheMessages() {
        InterfaceMessages lazy = new InterfaceMessages(
                Set.of(EN, FR), locale -> locale.equals(EN) ? ENGLISH : Map.of("times.title", "Date et heure"));

        assertThat(lazy.localeFor(FR)).isEqualTo(EN);
        assertThat(lazy.has(FR)).isFalse();
        assertThat(lazy.message(FR, "times.title")).isEqualTo("Date and time");
        assertThat(lazy.formulas(FR)).isEmpty();
    }

    @Test
    void everythingThatIsWrongInTheFilesIsNamedAtOnce() {
        Map<String, String> french = Map.of(
                "times.title", "Date et heure {zone}",
                "times.hom", "Heure de l''éditeur",
                "notice.missing", "{count, plural, one {Une partie}} manque");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new InterfaceMessages(Map.of(EN, ENGLISH, FR, french)))
                .withMessageContainingAll(
                        "fr lacks times.home",
                        "fr has messages that no page uses: times.hom",
                        "fr times.title has the values [zone] and must have []",
                        "fr notice.missing is not a MessageFormat pattern: ");
    }

    @Test
    void aPatternOfAnUnknownKindAnEmptyOneAndANumberedValueAreRefused() {
        Map<String, String> broken = Map.of("a", "{count, foo}", "b", " ", "c", "{0}");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new InterfaceMessages(Map.of(EN, broken)))
                .withMessageContainingAll(
                        "en a is not a MessageFormat", "en b is empty", "en c is not a MessageFormat");
    }

    @Test
    void thereMustBeEnglishMessages() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new InterfaceMessages(Map.of(UK, UKRAINIAN)))
                .withMessageContaining("There is no interface file for en");
    }

    @Test
    void anUnknownKeyAndAMissingValueAreErrorsOfTheCaller() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> messages.message(EN, "no.such.key"))
                .withMessageContaining("no.such.key");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> messages.message(EN, "notice.missing"))
                .withMessageContaining("[count]");
    }

    @Test
    void manyThreadsMayAskAtOnce() {
        boolean allRight = IntStream.range(0, 20_000).parallel().allMatch(i -> messages.message(
                        UK, "notice.missing", Map.of("count", i % 5 + 5))
                .equals("Бракує " + (i % 5 + 5) + " частин"));

        assertThat(allRight).isTrue();
    }
}
