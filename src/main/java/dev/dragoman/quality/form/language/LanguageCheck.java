package dev.dragoman.quality.form.language;

import com.ibm.icu.util.ULocale;
import dev.dragoman.quality.finding.Excerpt;
import dev.dragoman.quality.finding.Finding;
import dev.dragoman.quality.finding.FindingMessage;
import dev.dragoman.quality.finding.LocalizedNames;
import dev.dragoman.quality.finding.TranslatedUnit;
import dev.dragoman.quality.finding.UnitsCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Sentences in another language than the target's in the same script, as its function words, or the characters that
 * only one of two Chinese scripts or Japanese has, show.
 */
record LanguageCheck() implements UnitsCheck {

    private static final String ID = "language";

    /** How many of another language's words make a sentence suspicious. */
    private static final int FEWEST = 3;

    /** How many times as many they are as the words of the target's own language. */
    private static final int TIMES = 3;

    /** Where no words of the target's own language are known. */
    private static final int FEWEST_WITHOUT_OWN = 6;

    @Override
    public Stream<Finding> find(List<TranslatedUnit> units) {
        if (units.isEmpty()) {
            return Stream.empty();
        }
        ULocale locale = units.get(0).locale().toULocale();
        SentenceSplitter sentences = new SentenceSplitter(locale);
        return units.stream().flatMap(unit -> find(unit, locale, sentences).stream());
    }

    private static List<Finding> find(TranslatedUnit unit, ULocale locale, SentenceSplitter sentences) {
        String text = unit.text().text();
        List<Finding> findings = new ArrayList<>();
        for (SentenceSplitter.Sentence sentence : sentences.of(text)) {
            String part = text.substring(sentence.start(), sentence.end());
            Optional<String> other = ChineseCharacters.other(part, locale).or(() -> other(part, locale.getLanguage()));
            other.ifPresent(language -> findings.add(finding(unit, sentence, language, locale)));
        }
        return findings;
    }

    private static Optional<String> other(String text, String language) {
        List<String> words = Words.of(text).stream()
                .map(word -> word.text().toLowerCase(Locale.ROOT))
                .toList();
        if (words.size() < FEWEST) {
            return Optional.empty();
        }
        Set<String> own = StopWords.of(language);
        Map<String, Long> found = StopWords.languagesOf(words, own, FEWEST).stream()
                .filter(other -> !other.equals(language))
                .filter(other -> differs(words, own, StopWords.of(other)))
                .collect(Collectors.toMap(other -> other, other -> count(words, StopWords.of(other), Set.of())));
        return found.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }

    /** Words that both languages have say nothing. */
    private static boolean differs(List<String> words, Set<String> own, Set<String> other) {
        long ofOther = count(words, other, own);
        if (own.isEmpty()) {
            return ofOther >= FEWEST_WITHOUT_OWN && ofOther * 3 >= words.size();
        }
        return ofOther >= FEWEST && ofOther >= TIMES * count(words, own, other) && distinct(words, other, own) > 1;
    }

    private static long count(List<String> words, Set<String> in, Set<String> notIn) {
        return words.stream()
                .filter(word -> in.contains(word) && !notIn.contains(word))
                .count();
    }

    private static long distinct(List<String> words, Set<String> in, Set<String> notIn) {
        return words.stream()
                .distinct()
                .filter(word -> in.contains(word) && !notIn.contains(word))
                .count();
    }

    private static Finding finding(
            TranslatedUnit unit, SentenceSplitter.Sentence sentence, String language, ULocale locale) {
        String text = Excerpt.of(unit.text().text().substring(sentence.start(), sentence.end()));
        FindingMessage message = new FindingMessage(
                ID,
                Map.of(
                        "text",
                        text,
                        "found",
                        LocalizedNames.language(ULocale.forLanguageTag(language)),
                        "expected",
                        LocalizedNames.language(locale)));
        return Finding.warning(ID, unit.id(), message)
                .at(List.of(), List.of(unit.inTarget(sentence.start(), sentence.end())));
    }
}
