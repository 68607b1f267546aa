package dev.dragoman.editions.search;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterEnums.ECharacterCategory;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import java.util.Map;

/**
 * Maps characters to the form in which words are compared: compatibility forms (NFKC), full case folding, and no
 * diacritics where readers leave them out. Both sides are folded alike, in every language: a Turkish {@code I}, {@code
 * İ} and {@code ı} are all {@code i}.
 */
final class SearchFolding {

    private static final int TATWEEL = 0x640;

    /** Letters that stand for one another in searches and that no normalization form maps. */
    private static final Map<Integer, String> LETTERS = Map.ofEntries(
            Map.entry((int) 'ı', "i"),
            Map.entry((int) 'ł', "l"),
            Map.entry((int) 'ø', "o"),
            Map.entry((int) 'đ', "d"),
            Map.entry((int) 'ð', "d"),
            Map.entry((int) 'ħ', "h"),
            Map.entry((int) 'þ', "th"),
            Map.entry((int) 'æ', "ae"),
            Map.entry((int) 'œ', "oe"),
            Map.entry((int) 'ё', "е"),
            // Alef maksura and teh marbuta as many type them, and the Persian forms of kaf and yeh.
            Map.entry((int) 'ى', "ي"),
            Map.entry((int) 'ة', "ه"),
            Map.entry((int) 'ک', "ك"),
            Map.entry((int) 'ی', "ي"));

    private SearchFolding() {}

    /** The folded form of a character as readers count them (a grapheme cluster); empty if it is not visible. */
    static String fold(String cluster) {
        if (cluster.length() == 1 && cluster.charAt(0) < 0x80) {
            char c = cluster.charAt(0);
            return c >= 'A' && c <= 'Z' ? String.valueOf((char) (c + ('a' - 'A'))) : cluster;
        }
        String cased = UCharacter.foldCase(Normalizer2.getNFKCInstance().normalize(cluster), true);
        StringBuilder folded = new StringBuilder();
        String shaped = withoutOptionalMarks(cased);
        shaped.codePoints().forEach(c -> {
            if (UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT) || c == TATWEEL) {
                return;
            }
            if (UCharacter.getType(c) == ECharacterCategory.DECIMAL_DIGIT_NUMBER) {
                folded.append(UCharacter.digit(c, 10));
            } else {
                folded.append(LETTERS.getOrDefault(c, Character.toString(c)));
            }
        });
        return folded.toString();
    }

    /** Accents, vowel points and stress are left out by readers; the marks of other scripts make other letters. */
    private static String withoutOptionalMarks(String cased) {
        if (cased.isEmpty()) {
            return cased;
        }
        int script = UScript.getScript(cased.codePointAt(0));
        return switch (script) {
            case UScript.LATIN, UScript.GREEK, UScript.ARABIC, UScript.HEBREW ->
                withoutMarks(Normalizer2.getNFDInstance().normalize(cased));
            // й and ї are letters of their own, and stay.
            case UScript.CYRILLIC -> withoutMarks(Normalizer2.getNFCInstance().normalize(cased));
            default -> Normalizer2.getNFCInstance().normalize(cased);
        };
    }

    private static String withoutMarks(String text) {
        StringBuilder kept = new StringBuilder();
        text.codePoints()
                .filter(c -> UCharacter.getType(c) != ECharacterCategory.NON_SPACING_MARK)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
