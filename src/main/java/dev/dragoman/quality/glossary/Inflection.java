package dev.dragoman.quality.glossary;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How the words of a language change: the endings that are cut off to compare stems, the longest first, and the
 * particles that are written together with the next word. A light stemmer: it takes some different words for one
 * another rather than report a term that is there.
 *
 * @param endings that are cut off, the longest first; empty if the words do not change
 * @param shortest the number of letters that a stem has at least
 */
record Inflection(String language, List<String> endings, int shortest) {

    private static final List<String> SLAVIC = List.of(
            "ями", "ами", "ові", "еві", "єві", "ого", "ього", "ому", "ьому", "ими", "іми", "их", "іх", "ій", "ою", "ею",
            "єю", "ах", "ях", "ам", "ям", "ом", "ем", "єм", "ів", "їв", "ев", "ий", "ої", "ов", "ий", "ая", "ое", "ые",
            "ый", "ой", "а", "я", "у", "ю", "о", "е", "є", "и", "і", "ї", "ы", "ь", "й");

    private static final Map<String, Inflection> KNOWN = Map.ofEntries(
            of("en", 3, List.of("s")),
            of("uk", 3, SLAVIC),
            of("ru", 3, SLAVIC),
            of("de", 3, List.of("ern", "em", "en", "er", "es", "e", "n", "s")),
            of("es", 4, List.of("es", "os", "as", "a", "o", "e", "s")),
            of("pt", 4, List.of("es", "os", "as", "a", "o", "e", "s")),
            of("fr", 3, List.of("es", "s", "x", "e")),
            of("ar", 3, List.of("ا")),
            of("ja", 1, List.of()),
            of("ko", 1, List.of()),
            of("zh", 1, List.of()));

    /** Of a language whose endings are not known, the first letters of a word count. */
    private static final int LETTERS = 5;

    private static Map.Entry<String, Inflection> of(String language, int shortest, List<String> endings) {
        List<String> longestFirst = endings.stream()
                .distinct()
                .sorted((one, other) -> Integer.compare(other.length(), one.length()))
                .toList();
        return Map.entry(language, new Inflection(language, longestFirst, shortest));
    }

    static Inflection of(String language) {
        return KNOWN.getOrDefault(language, new Inflection(language, List.of(), LETTERS));
    }

    /** The part of a word of small letters that stays when it is inflected: without the longest ending. */
    String stem(String word) {
        return stems(word).get(0);
    }

    /** What may stay of a word of small letters without an ending; the shortest first, the word itself last. */
    List<String> stems(String word) {
        String plain = withoutAccents(word);
        if (!KNOWN.containsKey(language)) {
            return List.of(plain.substring(0, Math.min(plain.length(), LETTERS)));
        }
        List<String> stems = new ArrayList<>();
        for (String ending : endings) {
            if (plain.endsWith(ending) && plain.length() - ending.length() >= shortest) {
                stems.add(plain.substring(0, plain.length() - ending.length()));
            }
        }
        stems.add(plain);
        return stems;
    }

    /** Without the accents and the changes inside words that depend on the ending. */
    private String withoutAccents(String word) {
        return switch (language) {
            case "de" -> word.replace('ä', 'a').replace('ö', 'o').replace('ü', 'u');
            case "es", "pt" ->
                word.replace('á', 'a')
                        .replace('é', 'e')
                        .replace('í', 'i')
                        .replace('ó', 'o')
                        .replace('ú', 'u');
            case "fr" -> word.endsWith("aux") ? word.substring(0, word.length() - 3) + "al" : word;
            case "en" -> word.endsWith("ies") ? word.substring(0, word.length() - 3) + "y" : word;
            default -> word;
        };
    }

    /** Whether an apostrophe inside a word is a part of it, as in Ukrainian, and not a separator, as in French. */
    boolean joinsAtApostrophes() {
        return language.equals("uk") || language.equals("en");
    }

    /** An English word without the ending of its genitive, and an acronym without that of its plural. */
    String withoutPossessive(String word) {
        if (!language.equals("en")) {
            return word;
        }
        if (word.toLowerCase(Locale.ROOT).endsWith("'s")) {
            return word.substring(0, word.length() - 2);
        }
        String singular = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
        return TermWords.isAcronym(singular) ? singular : word;
    }

    /** An Arabic word without its article. */
    String bare(String word) {
        return language.equals("ar") && word.startsWith("ال") && word.length() > 4 ? word.substring(2) : word;
    }

    /** A word of small letters as a glossary may spell it: as it is, and without what is attached to it. */
    List<String> spellings(String word) {
        if (language.equals("de") && word.length() > 4 && word.endsWith("s")) {
            return List.of(word, word.substring(0, word.length() - 1));
        }
        return language.equals("ar") ? arabic(word) : List.of(word);
    }

    /** Without the conjunctions wa- and fa-, the prepositions bi-, li- and ka-, and with the article that li- hides. */
    private static List<String> arabic(String word) {
        Set<String> spellings = new LinkedHashSet<>();
        spellings.add(word);
        for (String conjunction : List.of("و", "ف")) {
            strip(word, conjunction, spellings);
        }
        for (String spelling : new ArrayList<>(spellings)) {
            for (String preposition : List.of("ب", "ل", "ك")) {
                strip(spelling, preposition, spellings);
            }
            if (spelling.startsWith("لل") && spelling.length() > 4) {
                spellings.add("ال" + spelling.substring(2));
                spellings.add(spelling.substring(2));
            }
        }
        return List.copyOf(spellings);
    }

    private static void strip(String word, String prefix, Set<String> spellings) {
        if (word.startsWith(prefix) && word.length() > 3) {
            spellings.add(word.substring(1));
        }
    }
}
