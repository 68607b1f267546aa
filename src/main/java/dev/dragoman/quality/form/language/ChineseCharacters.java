package dev.dragoman.quality.form.language;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.ULocale;
import java.util.Optional;

/** Tells simplified Chinese, traditional Chinese and Japanese by the characters that CLDR lists for each. */
final class ChineseCharacters {

    /** In so many characters a Japanese sentence has kana. */
    private static final int LONGEST_WITHOUT_KANA = 12;

    /** So many characters of the other script alone are no names. */
    private static final int FEWEST = 2;

    private static final UnicodeSet SIMPLIFIED = set("zh-Hans");
    private static final UnicodeSet TRADITIONAL = set("zh-Hant");

    private ChineseCharacters() {}

    private static UnicodeSet set(String tag) {
        return LocaleData.getExemplarSet(ULocale.forLanguageTag(tag), 0, LocaleData.ES_STANDARD)
                .addAll(LocaleData.getExemplarSet(ULocale.forLanguageTag(tag), 0, LocaleData.ES_AUXILIARY))
                .freeze();
    }

    /** The language of a sentence, if it is another one of these than the locale's. */
    static Optional<String> other(String sentence, ULocale locale) {
        String script = ULocale.addLikelySubtags(locale).getScript();
        return switch (script) {
            case "Hans" -> only(sentence, TRADITIONAL, SIMPLIFIED, "zh-Hant");
            case "Hant" -> only(sentence, SIMPLIFIED, TRADITIONAL, "zh-Hans");
            case "Jpan" -> withoutKana(sentence);
            default -> Optional.empty();
        };
    }

    private static Optional<String> only(String sentence, UnicodeSet other, UnicodeSet own, String language) {
        long found = sentence.codePoints()
                .filter(character -> UScript.getScript(character) == UScript.HAN)
                .filter(character -> other.contains(character) && !own.contains(character))
                .count();
        return found >= FEWEST ? Optional.of(language) : Optional.empty();
    }

    private static Optional<String> withoutKana(String sentence) {
        long kanji = count(sentence, UScript.HAN);
        long kana = count(sentence, UScript.HIRAGANA) + count(sentence, UScript.KATAKANA);
        return kana == 0 && kanji > LONGEST_WITHOUT_KANA ? Optional.of("zh") : Optional.empty();
    }

    private static long count(String text, int script) {
        return text.codePoints()
                .filter(character -> UScript.getScript(character) == script)
                .count();
    }
}
