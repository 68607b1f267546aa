package dev.dragoman.quality.glossary;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import dev.dragoman.locales.LanguageTag;
import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Splits texts of one language into the words by which terms are found. Hyphens, apostrophes between words and spaces
 * are left out; each other mark, and each Han, kana and hangul character, is a word of its own.
 */
final class TermWords {

    private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();
    private static final int TATWEEL = 0x640;
    /** Thai is the first of the scripts of which each character is a word. */
    private static final int FIRST_IDEOGRAPHIC = 0xE00;
    /** Words of capitals up to this length may be acronyms, which are not the same as the words of small letters. */
    private static final int LONGEST_ACRONYM = 5;

    /** Texts repeat their words, and the stems of one take time. */
    private static final int MAX_KNOWN = 10_000;

    private static final TermWords ENGLISH = new TermWords(Inflection.of("en"));

    private final Inflection inflection;
    /** The garbage collector may take the words back when memory is short. */
    private volatile SoftReference<Cache<String, Known>> known = new SoftReference<>(null);

    /** How a word is looked up, wherever it stands. */
    private record Known(List<String> spellings, List<String> keys) {}

    private TermWords(Inflection inflection) {
        this.inflection = inflection;
    }

    /** How the words of a language are found. */
    static TermWords of(LanguageTag locale) {
        return new TermWords(Inflection.of(locale.toULocale().getLanguage()));
    }

    /** How English words are found, whose cache all glossaries share. */
    static TermWords english() {
        return ENGLISH;
    }

    /** The stem of a word as it stands in the glossary. */
    String stem(String word) {
        return isAcronym(word) ? word : inflection.stem(inflection.bare(lower(word)));
    }

    /** The words of a text in their order. */
    List<Word> read(String text) {
        List<Word> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int next = at + Character.charCount(text.codePointAt(at));
            int c = normalized(text.codePointAt(at));
            if (isIdeographic(c)) {
                words.add(mark(at, next, c));
            } else if (isWordPart(c)) {
                at = word(text, at, words);
                continue;
            } else if (!isSeparator(c)) {
                words.add(mark(at, next, c));
            }
            at = next;
        }
        return words;
    }

    private int word(String text, int start, List<Word> words) {
        StringBuilder word = new StringBuilder();
        int at = start;
        while (at < text.length()) {
            int c = normalized(text.codePointAt(at));
            int next = at + Character.charCount(text.codePointAt(at));
            if (isWordPart(c) && !isIdeographic(c)) {
                if (!isSilent(c)) {
                    word.appendCodePoint(c);
                }
            } else if (isApostrophe(c) && inflection.joinsAtApostrophes() && isLetterAt(text, next)) {
                word.append('\'');
            } else {
                break;
            }
            at = next;
        }
        words.add(word(start, at, word.toString()));
        return at;
    }

    private Word word(int start, int end, String text) {
        String whole = inflection.withoutPossessive(text);
        Known word = known().get(whole, this::learn);
        return new Word(start, end, whole, word.spellings(), word.keys());
    }

    private Cache<String, Known> known() {
        Cache<String, Known> words = known.get();
        if (words == null) {
            words = Caffeine.newBuilder().maximumSize(MAX_KNOWN).build();
            known = new SoftReference<>(words);
        }
        return words;
    }

    private Known learn(String whole) {
        Set<String> spellings = new LinkedHashSet<>();
        Set<String> keys = new LinkedHashSet<>();
        if (isAcronym(whole)) {
            spellings.add(whole);
            keys.add(stemmed(whole));
        }
        spellings.addAll(inflection.spellings(lower(whole)));
        for (String spelling : spellings) {
            keys.add(exact(spelling));
            inflection.stems(inflection.bare(spelling)).forEach(stem -> keys.add(stemmed(stem)));
            inflection.stems(spelling).forEach(stem -> keys.add(stemmed(stem)));
        }
        return new Known(List.copyOf(spellings), List.copyOf(keys));
    }

    private static Word mark(int start, int end, int c) {
        String text = Character.toString(Character.toLowerCase(c));
        return new Word(start, end, text, List.of(text), List.of(exact(text), stemmed(text)));
    }

    /** The key of a word that must stand as it is. */
    static String exact(String spelling) {
        return '=' + spelling;
    }

    /** The key of a word of which the stem counts. */
    static String stemmed(String stem) {
        return '~' + stem;
    }

    static boolean isAcronym(String word) {
        return word.length() >= 2
                && word.length() <= LONGEST_ACRONYM
                && word.chars().allMatch(c -> Character.isUpperCase(c) || Character.isDigit(c))
                && word.chars().anyMatch(Character::isUpperCase);
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    /** A full-width or otherwise compatible character as the usual one. */
    private static int normalized(int c) {
        boolean compatible = (c > 0x7F && c < 0x100)
                || (c >= 0x2070 && c < 0x2500)
                || (c >= 0x3300 && c < 0x3400)
                || (c >= 0xF900 && c < 0x10000)
                || c >= 0x1D400;
        if (!compatible) {
            return c;
        }
        String usual = NFKC.normalize(Character.toString(c));
        return usual.codePointCount(0, usual.length()) == 1 ? usual.codePointAt(0) : c;
    }

    private static boolean isWordPart(int c) {
        return Character.isLetterOrDigit(c)
                || switch (Character.getType(c)) {
                    case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
                    default -> false;
                };
    }

    /** Tatweel and Arabic vowel signs, which writers may leave out. */
    private static boolean isSilent(int c) {
        return c == TATWEEL || (c >= 0x64B && c <= 0x65F) || c == 0x670;
    }

    private static boolean isLetterAt(String text, int at) {
        return at < text.length() && Character.isLetter(text.codePointAt(at));
    }

    static boolean isIdeographic(int c) {
        if (c < FIRST_IDEOGRAPHIC) {
            return false;
        }
        return switch (UScript.getScript(c)) {
            case UScript.HAN,
                    UScript.HIRAGANA,
                    UScript.KATAKANA,
                    UScript.HANGUL,
                    UScript.BOPOMOFO,
                    UScript.THAI,
                    UScript.LAO,
                    UScript.KHMER,
                    UScript.MYANMAR -> true;
            default -> c == 'ー';
        };
    }

    private static boolean isApostrophe(int c) {
        return c == '\'' || c == '’' || c == 'ʼ';
    }

    private static boolean isSeparator(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || isApostrophe(c)
                || Character.getType(c) == Character.FORMAT
                || Character.getType(c) == Character.DASH_PUNCTUATION;
    }
}
