package dev.dragoman.quality.prose.times;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;

/** The slots of a template as they were filled in a text. */
record Parts(Template template, Matcher match, Lexicon words) {

    boolean has(String slot) {
        return template.slots().contains(slot) && match.group(slot) != null;
    }

    String text(String slot) {
        return match.group(slot);
    }

    /** The number in a slot, in whatever digits. */
    OptionalInt number(String slot) {
        return has(slot) ? OptionalInt.of(Integer.parseInt(match.group(slot))) : OptionalInt.empty();
    }

    int number(String slot, int otherwise) {
        return number(slot).orElse(otherwise);
    }

    /** A number with decimals, times some units, to whole units. */
    int scaled(String slot, int units) {
        if (!has(slot)) {
            return 0;
        }
        String[] parts = match.group(slot).split("[.,]", -1);
        int scaled = units * Integer.parseInt(parts[0]);
        return parts.length == 1
                ? scaled
                : scaled + units * Integer.parseInt(parts[1]) / (int) Math.pow(10, parts[1].length());
    }

    /** The meaning of the word in a slot. */
    Optional<Meaning> word(String slot) {
        return has(slot) ? Optional.of(words.meaning(match.group(slot).charAt(0))) : Optional.empty();
    }
}
