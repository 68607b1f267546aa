package dev.dragoman.records;

import dev.dragoman.json.Digest;
import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * One translatable text with a stable id (a {@code unit} of XLIFF 2.1 §4.2.2.5).
 *
 * @param id an NMTOKEN, unique within its record
 * @param source inline CommonMark with time references, in NFC
 */
public record Unit(String id, String source) {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,63}");

    public Unit {
        if (!isId(id)) {
            throw new IllegalArgumentException("\"" + id + "\" is not a unit id: letters, digits, '.', '_' and '-'");
        }
        if (BlankText.isBlank(source)) {
            throw new IllegalArgumentException("Unit " + id + " has no text");
        }
        if (source.chars().anyMatch(Unit::isControl)) {
            throw new IllegalArgumentException(
                    "Unit " + id + " has a control character, which no format can represent");
        }
        if (source.codePoints().anyMatch(Unit::isNotACharacter)) {
            throw new IllegalArgumentException("Unit " + id + " has a lone surrogate or a non-character");
        }
        if (!Normalizer.isNormalized(source, Normalizer.Form.NFC)) {
            throw new IllegalArgumentException("Unit " + id + " is not in Unicode normalization form C");
        }
    }

    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    private static boolean isControl(int c) {
        return Character.isISOControl(c) && c != '\n' && c != '\t';
    }

    /** A half of a surrogate pair, which UTF-8 cannot represent, or a non-character, which XML cannot. */
    private static boolean isNotACharacter(int c) {
        return (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) || (c & 0xFFFE) == 0xFFFE;
    }

    /** The digest that identifies the source of a target. */
    public Digest digest() {
        return Digest.of(source);
    }
}
