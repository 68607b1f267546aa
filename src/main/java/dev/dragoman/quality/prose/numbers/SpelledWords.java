package dev.dragoman.quality.prose.numbers;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The words of spelled-out numbers: those that ICU's rules spell, and those of the language's file. */
final class SpelledWords {

    private static final int SUMMANDS = 100;

    private SpelledWords() {}

    static void addTo(NumberLanguage language, ULocale locale, NumberWords file) {
        Set<String> implied = file.numbered("implied").values().stream()
                .flatMap(List::stream)
                .map(NumberText::fold)
                .collect(Collectors.toSet());
        if (!file.own().isEmpty() && (!language.eastAsian || language.korean)) {
            RuleBasedNumberFormat rules = new RuleBasedNumberFormat(locale, RuleBasedNumberFormat.SPELLOUT);
            addSpelled(rules, "%spellout-cardinal", NumberKind.CARDINAL, implied, language);
            addSpelled(rules, "%spellout-numbering", NumberKind.CARDINAL, implied, language);
            addSpelled(rules, "%spellout-ordinal", NumberKind.ORDINAL, implied, language);
        }
        addFrom(file, "word", NumberKind.CARDINAL, language);
        addFrom(file, "ordinal", NumberKind.ORDINAL, language);
        addFrom(file, "implied", NumberKind.IMPLIED, language);
    }

    private static void addSpelled(
            RuleBasedNumberFormat rules, String prefix, NumberKind kind, Set<String> implied, NumberLanguage language) {
        for (String ruleSet : rules.getRuleSetNames()) {
            if (ruleSet.startsWith(prefix) && !ruleSet.endsWith("-year")) {
                for (int number : summands()) {
                    String word =
                            rules.format(number, ruleSet).replace("\u00AD", "").replaceAll(" {2,}", " ");
                    if (!language.korean || !isSinoKorean(word)) {
                        NumberKind meant = implied.contains(NumberText.fold(word)) ? NumberKind.IMPLIED : kind;
                        add(word, new WordMeaning(BigDecimal.valueOf(number), meant, true), language);
                    }
                }
            }
        }
    }

    private static void addFrom(NumberWords file, String key, NumberKind kind, NumberLanguage language) {
        file.numbered(key)
                .forEach((value, words) -> words.forEach(
                        word -> add(word, new WordMeaning(value, kind, kind != NumberKind.IMPLIED), language)));
    }

    /** Adds a word; what is hyphened may also be written with spaces. */
    private static void add(String word, WordMeaning meaning, NumberLanguage language) {
        language.words.add(word, meaning);
        if (word.indexOf('-') > 0) {
            language.words.add(word.replace('-', ' '), meaning);
        }
    }

    private static List<Integer> summands() {
        List<Integer> numbers = new ArrayList<>();
        for (int number = 0; number < SUMMANDS; number++) {
            numbers.add(number);
        }
        for (int hundreds = SUMMANDS; hundreds < 10 * SUMMANDS; hundreds += SUMMANDS) {
            numbers.add(hundreds);
        }
        return numbers;
    }

    /** Chinese numerals are read digit by digit, and one syllable of them is part of too many words. */
    private static boolean isSinoKorean(String word) {
        return word.chars().allMatch(letter -> HanNumerals.isKorean((char) letter));
    }
}
