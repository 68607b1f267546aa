package dev.dragoman.editions.search;

import java.util.Optional;

/**
 * A word of a text or, in scripts that are written without spaces, a character, in the form in which it is compared.
 *
 * @param folded letters, digits and marks only
 * @param alternative what the word also is if its first letter is a prefix, as in Arabic
 * @param start where it begins in the text, in UTF-16 code units
 * @param end where it ends
 * @param character whether it is a character of a script that is written without spaces
 */
public record SearchToken(String folded, Optional<String> alternative, int start, int end, boolean character) {

    public SearchToken {
        if (folded.isEmpty() || start < 0 || end < start) {
            throw new IllegalArgumentException("A token has text and a place");
        }
    }
}
