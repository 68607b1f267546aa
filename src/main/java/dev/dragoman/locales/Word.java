package dev.dragoman.locales;

import com.ibm.icu.util.ULocale;
import java.util.Optional;

/** One entry of a file of words: the message, or what is wrong with it. */
record Word(Optional<Message> message, String error) {

    static Word of(ULocale locale, String pattern) {
        try {
            return new Word(Optional.of(new Message(locale, pattern)), "");
        } catch (IllegalArgumentException e) {
            return new Word(Optional.empty(), String.valueOf(e.getMessage()));
        }
    }
}
