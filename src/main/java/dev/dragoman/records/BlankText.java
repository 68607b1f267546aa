package dev.dragoman.records;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import dev.dragoman.problem.ProblemException;

/** Tells texts in which a reader sees nothing: of white space, zero-width and other blank-looking characters only. */
public final class BlankText {

    /** BRAILLE PATTERN BLANK, a symbol that looks like a space. */
    private static final int BRAILLE_BLANK = 0x2800;

    private BlankText() {}

    /** Whether nothing of a unit's text is visible; a time reference is, and so is markup that cannot be read. */
    public static boolean isBlank(String text) {
        if (isInvisible(text)) {
            return true;
        }
        // A character reference may stand for an invisible character.
        if (text.indexOf('&') < 0 && text.indexOf('*') < 0 && text.indexOf('_') < 0 && text.indexOf('\\') < 0) {
            return false;
        }
        try {
            return isInvisible(PlainText.of(text).text());
        } catch (ProblemException unreadable) {
            return false;
        }
    }

    /** Whether each character of a plain text is invisible. */
    public static boolean isInvisible(String plain) {
        return plain.codePoints().allMatch(BlankText::isInvisible);
    }

    /** Whether a character shows nothing by itself: white space, or ignorable by default (Unicode, chapter 5.21). */
    public static boolean isInvisible(int character) {
        return UCharacter.hasBinaryProperty(character, UProperty.WHITE_SPACE)
                || UCharacter.hasBinaryProperty(character, UProperty.DEFAULT_IGNORABLE_CODE_POINT)
                || UCharacter.getType(character) == Character.FORMAT
                || UCharacter.isISOControl(character)
                || character == BRAILLE_BLANK;
    }
}
