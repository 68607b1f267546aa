package dev.dragoman.access.people;

import java.util.Optional;

/** The names of people in public. */
public final class DisplayName {

    /** The maximum length in characters. */
    public static final int MAX_LENGTH = 100;

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private DisplayName() {}

    /** The name without white space around it; empty if it is blank, too long, or has invisible characters. */
    public static Optional<String> of(String text) {
        return Optional.of(text.strip())
                .filter(name -> !name.isEmpty() && name.length() <= MAX_LENGTH)
                .filter(name -> name.codePoints().noneMatch(DisplayName::isInvisible));
    }

    /** Characters that make different names look the same; the joiners are legitimate in Persian and Indic scripts. */
    private static boolean isInvisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            case Character.FORMAT -> character != ZERO_WIDTH_NON_JOINER && character != ZERO_WIDTH_JOINER;
            default -> false;
        };
    }
}
