package dev.dragoman.records.fields;

import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.InlineText;
import dev.dragoman.records.Unit;
import dev.dragoman.records.pictures.PictureName;
import dev.dragoman.times.TimeFacts;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/** Creates units from the texts that were read, and checks them with their location. */
public final class Texts {

    private static final Pattern BACKSLASH_AT_END = Pattern.compile("(?<!\\\\)(\\\\\\\\)*\\\\$");

    private Texts() {}

    /**
     * A unit of a text, in normal form NFC.
     *
     * @throws ProblemException INVALID_RECORD if no unit can hold the text
     */
    public static Unit unit(String id, String text, SourceLocation place) {
        try {
            return new Unit(id, Normalizer.normalize(text, Normalizer.Form.NFC));
        } catch (IllegalArgumentException e) {
            throw place.invalid(e.getMessage());
        }
    }

    /**
     * The lines of a paragraph as one text: joined by spaces where there is no hard line break (CommonMark 0.31 §6.7).
     */
    public static String joined(List<String> lines) {
        StringBuilder text = new StringBuilder(
                lines.stream().mapToInt(line -> line.length() + 2).sum());
        for (String line : lines) {
            text.append(line.strip());
            // The two spellings of a hard line break.
            if (line.endsWith("  ")) {
                text.append("\\\n");
            } else {
                text.append(BACKSLASH_AT_END.matcher(line).find() ? "\n" : " ");
            }
        }
        return text.toString().strip();
    }

    /**
     * Checks that the times to which a text refers exist.
     *
     * @throws ProblemException INVALID_RECORD or INVALID_TIME_REFERENCE, with the {@code unit}
     */
    public static void check(Unit unit, TimeFacts times, SourceLocation place) {
        try {
            InlineText.references(unit.source()).forEach(time -> times.require(time.reference()));
        } catch (ProblemException e) {
            throw place.ofUnit(unit.id()).rejected(e.code(), e.detail());
        }
    }

    /**
     * Checks what a picture refers to, which is one of the record's own files: pages show no pictures of other sites.
     *
     * @throws ProblemException INVALID_RECORD if it is not the name of a picture
     */
    public static String pictureName(String name, SourceLocation place) {
        if (!PictureName.isValid(name)) {
            throw place.invalid("upload the picture with the record, and refer to it by " + PictureName.FORM
                    + "; not \"" + name + "\"");
        }
        return name;
    }
}
