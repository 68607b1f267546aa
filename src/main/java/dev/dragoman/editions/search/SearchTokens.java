package dev.dragoman.editions.search;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterEnums.ECharacterCategory;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cuts texts into the tokens that are indexed and searched. In scripts that are written without spaces, and in Korean,
 * whose words carry particles, each character is a token; elsewhere each run of letters, digits and marks is one.
 */
public final class SearchTokens {

    /** Changes with the rules, and with the Unicode version that they follow; then everything is indexed anew. */
    public static final String VERSION = "1/" + UCharacter.getUnicodeVersion();

    /** What follows is cut off: no word is as long, and a database takes no term of any length. */
    private static final int MAX_LENGTH = 60;

    private static final int PROLONGED_SOUND_MARK = 0x30FC;

    private static final int LETTERS = 1 << ECharacterCategory.UPPERCASE_LETTER
            | 1 << ECharacterCategory.LOWERCASE_LETTER
            | 1 << ECharacterCategory.TITLECASE_LETTER
            | 1 << ECharacterCategory.OTHER_LETTER
            | 1 << ECharacterCategory.DECIMAL_DIGIT_NUMBER
            | 1 << ECharacterCategory.LETTER_NUMBER
            | 1 << ECharacterCategory.OTHER_NUMBER;

    private static final int MARKS = 1 << ECharacterCategory.NON_SPACING_MARK
            | 1 << ECharacterCategory.COMBINING_SPACING_MARK
            | 1 << ECharacterCategory.ENCLOSING_MARK;

    private final String text;
    private final List<SearchToken> tokens = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private int wordStart;
    private int wordEnd;

    private SearchTokens(String text) {
        this.text = text;
    }

    /** The tokens of a plain text, in order. */
    public static List<SearchToken> of(String text) {
        return new SearchTokens(text).scan();
    }

    private List<SearchToken> scan() {
        BreakIterator clusters = BreakIterator.getCharacterInstance(ULocale.ROOT);
        clusters.setText(text);
        int start = clusters.first();
        for (int end = clusters.next(); end != BreakIterator.DONE; end = clusters.next()) {
            String folded = SearchFolding.fold(text.substring(start, end));
            for (int i = 0; i < folded.length(); i += Character.charCount(folded.codePointAt(i))) {
                add(folded.codePointAt(i), start, end);
            }
            start = end;
        }
        endWord();
        return List.copyOf(tokens);
    }

    private void add(int c, int start, int end) {
        if (is(MARKS, c)) {
            addMark(c, end);
        } else if (!isPartOfWord(c)) {
            endWord();
        } else if (isCharacter(c)) {
            endWord();
            tokens.add(new SearchToken(Character.toString(c), Optional.empty(), start, end, true));
        } else {
            if (word.isEmpty()) {
                wordStart = start;
            }
            word.appendCodePoint(c);
            wordEnd = end;
        }
    }

    /** A mark belongs to what is before it, and is nothing alone. */
    private void addMark(int c, int end) {
        if (!word.isEmpty()) {
            word.appendCodePoint(c);
            wordEnd = end;
        } else if (!tokens.isEmpty()) {
            SearchToken last = tokens.get(tokens.size() - 1);
            if (last.character() && last.end() == end && last.folded().length() < MAX_LENGTH) {
                String marked = last.folded() + Character.toString(c);
                tokens.set(tokens.size() - 1, new SearchToken(marked, Optional.empty(), last.start(), end, true));
            }
        }
    }

    private void endWord() {
        if (!word.isEmpty()) {
            String whole = shortened(word);
            tokens.add(new SearchToken(
                    WordForms.stripped(whole), WordForms.alternative(whole), wordStart, wordEnd, false));
            word.setLength(0);
        }
    }

    private static String shortened(StringBuilder word) {
        if (word.length() <= MAX_LENGTH) {
            return word.toString();
        }
        int end = Character.isHighSurrogate(word.charAt(MAX_LENGTH - 1)) ? MAX_LENGTH - 1 : MAX_LENGTH;
        return word.substring(0, end);
    }

    private static boolean isPartOfWord(int c) {
        return is(LETTERS, c) || c == PROLONGED_SOUND_MARK || isModifierLetter(c);
    }

    /** An apostrophe is no part of a word in whatever form it is written, be it as a letter. */
    private static boolean isModifierLetter(int c) {
        return UCharacter.getType(c) == ECharacterCategory.MODIFIER_LETTER && (c < 0x2B0 || c > 0x2FF);
    }

    /** Whether a token that begins so is a character of a script without spaces. */
    static boolean isCharacter(String token) {
        return isCharacter(token.codePointAt(0));
    }

    private static boolean isCharacter(int c) {
        if (c < 0xE00) {
            return false;
        }
        return switch (UScript.getScript(c)) {
            case UScript.HAN,
                    UScript.HIRAGANA,
                    UScript.KATAKANA,
                    UScript.HANGUL,
                    UScript.BOPOMOFO,
                    UScript.YI,
                    UScript.THAI,
                    UScript.LAO,
                    UScript.KHMER,
                    UScript.MYANMAR,
                    UScript.TIBETAN -> true;
            default -> c == PROLONGED_SOUND_MARK;
        };
    }

    private static boolean is(int categories, int c) {
        return (categories >> UCharacter.getType(c) & 1) == 1;
    }
}
