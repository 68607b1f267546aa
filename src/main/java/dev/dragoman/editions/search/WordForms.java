package dev.dragoman.editions.search;

import java.util.List;
import java.util.Optional;

/**
 * The forms in which an inflected word is looked for: without the particles that Arabic writes together with it and,
 * in queries, without its ending, so that it finds all words that begin alike. Words are folded.
 */
final class WordForms {

    /** The article, alone and behind a conjunction or a preposition. */
    private static final List<String> ARABIC_ARTICLES = List.of("وال", "بال", "كال", "فال", "ولل", "لل", "ال");

    private static final String ARABIC_PREFIXES = "وفبلك";

    private static final List<String> ARABIC_ENDINGS = List.of("ات", "ان", "ون", "ين", "ها", "هم", "ه", "ي", "ا");

    /** Of nouns and adjectives in Ukrainian and its relatives. */
    private static final List<String> CYRILLIC_ENDINGS = List.of(
            "ями", "ами", "ого", "его", "ому", "ему", "ими", "ыми", "ові", "еві", "єві", "ах", "ях", "ам", "ям", "ом",
            "ем", "єм", "ою", "ею", "єю", "ів", "їв", "ов", "ев", "ий", "ій", "ої", "ый", "ой", "ая", "ое", "их", "ых",
            "ім", "им", "ым", "а", "я", "о", "е", "є", "у", "ю", "і", "ї", "и", "ы", "ь", "й");

    private static final int LEAST_STEM = 3;
    private static final int LEAST_WITH_PLURAL = 5;

    private WordForms() {}

    /** A word as it is indexed: without an Arabic article. */
    static String stripped(String word) {
        if (!isArabic(word)) {
            return word;
        }
        return ARABIC_ARTICLES.stream()
                .filter(article -> word.startsWith(article) && word.length() - article.length() >= LEAST_STEM)
                .findFirst()
                .map(article -> word.substring(article.length()))
                .orElse(word);
    }

    /** What an Arabic word is if its first letter is a conjunction or a preposition. */
    static Optional<String> alternative(String word) {
        boolean prefixed = isArabic(word)
                && stripped(word).equals(word)
                && ARABIC_PREFIXES.indexOf(word.charAt(0)) >= 0
                && word.length() > LEAST_STEM;
        return prefixed ? Optional.of(word.substring(1)) : Optional.empty();
    }

    /** What all forms of a word begin with, as far as its ending tells. */
    static String stem(String word) {
        if (isArabic(word)) {
            return withoutEnding(word, ARABIC_ENDINGS);
        }
        if (isCyrillic(word)) {
            return withoutEnding(word, CYRILLIC_ENDINGS);
        }
        boolean plural = word.length() >= LEAST_WITH_PLURAL && word.endsWith("s") && !word.endsWith("ss");
        return plural ? word.substring(0, word.length() - 1) : word;
    }

    private static String withoutEnding(String word, List<String> endings) {
        return endings.stream()
                .filter(ending -> word.endsWith(ending) && word.length() - ending.length() >= LEAST_STEM)
                .findFirst()
                .map(ending -> word.substring(0, word.length() - ending.length()))
                .orElse(word);
    }

    private static boolean isArabic(String word) {
        return Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.ARABIC;
    }

    private static boolean isCyrillic(String word) {
        return Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.CYRILLIC;
    }
}
