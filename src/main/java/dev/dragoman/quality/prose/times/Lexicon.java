package dev.dragoman.quality.prose.times;

import dev.dragoman.quality.prose.PrefixTree;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The words and phrases of a language that mean something to the templates. In a text each becomes one symbol, a
 * character of the private use area, and words for numbers become full-width digits.
 */
final class Lexicon {

    private static final char FIRST_SYMBOL = '\uE000';
    private static final char NO_SYMBOL = '\uFFFD';
    private static final char AFTER_ASCII = '\u0080';
    private static final char ZERO = '\uFF10';
    /** Letters that Arabic writes in front of a word without a space: and, so, in, for, as, the. */
    private static final String ARABIC_PREFIXES = "وفبلكا";

    private static final int MAX_PREFIXES = 4;
    private static final int LONGEST_KOREAN_UNIT = 2;
    private static final Set<UnicodeScript> WITHOUT_SPACES =
            Set.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.HANGUL);

    private final PrefixTree<Ending> tree = new PrefixTree<>();
    private final List<Meaning> meanings = new ArrayList<>();
    private final Map<Meaning, Character> symbols = new HashMap<>();
    private final boolean kanjiNumbers;

    /** What the word that ends at a place means; either is null if there is none. */
    private record Ending(Meaning meaning, Meaning inCapitals) {

        static final Ending NONE = new Ending(null, null);
    }

    private record Hit(Meaning meaning, int end) {}

    /** @param kanjiNumbers whether 二十五 is to be read as 25 */
    Lexicon(boolean kanjiNumbers) {
        this.kanjiNumbers = kanjiNumbers;
    }

    /** Adds a word or phrase, unless it has a meaning already. */
    void add(String words, Meaning meaning) {
        PrefixTree.Node<Ending> place = place(words);
        if (place != null && ending(place).meaning() == null) {
            place.mean(new Ending(meaning, ending(place).inCapitals()));
            register(meaning);
        }
    }

    /** Adds an abbreviation that counts only in capitals: EST is a zone, est a French verb. */
    void addInCapitals(String words, Meaning meaning) {
        PrefixTree.Node<Ending> place = place(words);
        if (place != null && ending(place).inCapitals() == null) {
            place.mean(new Ending(ending(place).meaning(), meaning));
            register(meaning);
        }
    }

    private PrefixTree.Node<Ending> place(String words) {
        return tree.place(Folding.fold(words).strip());
    }

    private static Ending ending(PrefixTree.Node<Ending> place) {
        return place.meaning() == null ? Ending.NONE : place.meaning();
    }

    private void register(Meaning meaning) {
        if (!Set.of(Meaning.NUMBER, Meaning.IGNORED, Meaning.PHRASE).contains(meaning.kind())) {
            symbols.computeIfAbsent(meaning, added -> {
                meanings.add(added);
                return (char) (FIRST_SYMBOL + meanings.size() - 1);
            });
        }
    }

    /** What a character of a {@link #replaceWords replaced} text means, or null. */
    Meaning meaning(char symbol) {
        int index = symbol - FIRST_SYMBOL;
        return index >= 0 && index < meanings.size() ? meanings.get(index) : null;
    }

    /** A character class of all symbols of some kinds; it matches nothing if there are none. */
    String characterClass(Set<String> kinds) {
        String members = symbols.entrySet().stream()
                .filter(entry -> kinds.contains(entry.getKey().kind()))
                .map(entry -> String.valueOf(entry.getValue()))
                .sorted()
                .collect(Collectors.joining());
        return "[" + (members.isEmpty() ? NO_SYMBOL : members) + "]";
    }

    /** Puts symbols and digits in place of the words. */
    FoldedText replaceWords(FoldedText text) {
        FoldedText.Builder replaced = new FoldedText.Builder(text.length());
        int at = 0;
        while (at < text.length()) {
            Hit hit = longest(text, at);
            int kanji = hit == null && kanjiNumbers ? KanjiNumber.end(text.text(), at) : at;
            int end = hit == null ? Math.max(kanji, at + 1) : hit.end();
            String sign = hit != null
                    ? sign(hit.meaning())
                    : kanji > at ? digits(KanjiNumber.value(text.text().substring(at, kanji))) : null;
            if (sign == null) {
                replaced.add(text.at(at), text.start(at), text.end(at), text.capital(at));
            } else {
                for (int i = 0; i < sign.length(); i++) {
                    replaced.add(sign.charAt(i), text.start(at), text.end(end - 1), false);
                }
            }
            at = end;
        }
        return replaced.build();
    }

    private String sign(Meaning meaning) {
        return switch (meaning.kind()) {
            case Meaning.NUMBER -> digits(meaning.number());
            case Meaning.IGNORED -> String.valueOf(NO_SYMBOL);
            case Meaning.PHRASE ->
                replaceWords(FoldedText.of((String) meaning.value())).text();
            default -> String.valueOf(symbols.get(meaning));
        };
    }

    private static String digits(int number) {
        StringBuilder digits = new StringBuilder();
        for (char digit : Integer.toString(number).toCharArray()) {
            digits.append((char) (ZERO + digit - '0'));
        }
        return digits.toString();
    }

    private Hit longest(FoldedText text, int at) {
        PrefixTree.Node<Ending> node = tree.first(text.at(at));
        if (node == null || !beginsHere(text, at)) {
            return null;
        }
        Hit longest = null;
        for (int end = at + 1; ; end++) {
            Ending ending = ending(node);
            Meaning meaning =
                    ending.inCapitals() != null && text.inCapitals(at, end) ? ending.inCapitals() : ending.meaning();
            if (meaning != null && (end == text.length() || !joined(text.at(end - 1), text.at(end)))) {
                longest = new Hit(meaning, end);
            }
            node = end < text.length() ? node.next(text.at(end)) : null;
            if (node == null) {
                return longest;
            }
        }
    }

    private static boolean beginsHere(FoldedText text, int at) {
        int before = at - 1;
        if (before >= 0 && isHangul(text.at(before)) && isHangul(text.at(at))) {
            return followsUnit(text, at);
        }
        if (before < 0 || !joined(text.at(before), text.at(at))) {
            return true;
        }
        for (int prefixes = 0; prefixes < MAX_PREFIXES && before >= 0; prefixes++, before--) {
            if (ARABIC_PREFIXES.indexOf(text.at(before)) < 0) {
                break;
            }
        }
        return before < at - 1 && (before < 0 || !Character.isLetter(text.at(before)));
    }

    /** Whether only a unit stands between a number and an index: 경 in 11시경, but not 시간 in 회의시간. */
    private static boolean followsUnit(FoldedText text, int at) {
        int before = at - 1;
        while (before >= 0 && at - before <= LONGEST_KOREAN_UNIT && isHangul(text.at(before))) {
            before--;
        }
        return before >= 0 && Character.isDigit(text.at(before));
    }

    private static boolean isHangul(char letter) {
        return letter >= '\uAC00' && letter <= '\uD7A3';
    }

    /** Whether a number was a word in the text. */
    static boolean isSpelledOut(String digits) {
        return digits.charAt(0) >= ZERO;
    }

    /** Whether a character is a letter of a script that has spaces between words. */
    static boolean isLetterOfWords(char letter) {
        return Character.isLetter(letter)
                && !WITHOUT_SPACES.contains(UnicodeScript.of(letter))
                && ARABIC_PREFIXES.indexOf(letter) < 0;
    }

    /** Whether two characters belong to one word: letters of one script that has spaces between words. */
    static boolean joined(char first, char second) {
        // Looking a script up is slow, and this is asked at almost every letter.
        if (isWithoutSpaces(first) || isWithoutSpaces(second)) {
            return false;
        }
        if ((isCyrillic(first) && isCyrillic(second)) || (isArabic(first) && isArabic(second))) {
            return true;
        }
        if (!Character.isLetter(first) || !Character.isLetter(second)) {
            return false;
        }
        if (first < AFTER_ASCII && second < AFTER_ASCII) {
            return true;
        }
        UnicodeScript script = UnicodeScript.of(first);
        return script == UnicodeScript.of(second) && !WITHOUT_SPACES.contains(script);
    }

    /** The usual Han characters, kana and Hangul; not all of them. */
    private static boolean isWithoutSpaces(char letter) {
        return letter >= '\u3041'
                && (letter <= '\u3096'
                        || (letter >= '\u30A1' && letter <= '\u30FA')
                        || (letter >= '\u4E00' && letter <= '\u9FFF')
                        || isHangul(letter));
    }

    private static boolean isCyrillic(char letter) {
        return letter >= '\u0400' && letter <= '\u0481';
    }

    private static boolean isArabic(char letter) {
        return letter >= '\u0620' && letter <= '\u064A' && letter != '\u0640';
    }
}
