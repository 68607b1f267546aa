package dev.dragoman.records;

import dev.dragoman.problem.Declined;
import dev.dragoman.times.TimeFacts;
import java.net.URI;
import java.net.URISyntaxException;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/** Makes units of texts as they were read, and checks them where they stand. */
final class Texts {

    private static final Pattern BACKSLASH_AT_END = Pattern.compile("(?<!\\\\)(\\\\\\\\)*\\\\$");

    private Texts() {}

    /** @throws Declined INVALID_RECORD if no unit can hold the text */
    static Unit unit(String id, String text, Place place) {
        try {
            return new Unit(id, Normalizer.normalize(text, Normalizer.Form.NFC));
        } catch (IllegalArgumentException e) {
            throw place.invalid(e.getMessage());
        }
    }

    /** The lines of a paragraph as one text: joined by spaces, where no line break belongs to it (CommonMark 0.31 §6.7). */
    static String joined(List<String> lines) {
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            text.append(line.strip());
            // The two spellings of a line break that belongs to the text.
            if (line.endsWith("  ")) {
                text.append("\\\n");
            } else {
                text.append(BACKSLASH_AT_END.matcher(line).find() ? "\n" : " ");
            }
        }
        return text.toString().strip();
    }

    /** @throws Declined INVALID_RECORD or INVALID_TIME_REFERENCE, with the {@code unit} */
    static void check(Unit unit, TimeFacts times, Place place) {
        try {
            InlineText.references(unit.source()).forEach(time -> times.require(time.reference()));
        } catch (Declined e) {
            throw place.ofUnit(unit.id()).declined(e.code(), e.detail());
        }
    }

    /** @throws Declined INVALID_RECORD if no picture can be at the address */
    static String pictureAddress(String address, Place place) {
        if (!InlineText.isSafe(address) || !isUri(address)) {
            throw place.invalid(
                    "a picture is at an http or https address or at a path here, not at \"" + address + "\"");
        }
        return address;
    }

    private static boolean isUri(String address) {
        try {
            return !new URI(address).toString().isEmpty();
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
