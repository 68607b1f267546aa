package dev.dragoman.locales.messages;

import com.ibm.icu.util.ULocale;
import java.util.Optional;

/** One entry of an interface file: the message, or what is wrong with it. */
record ParsedMessage(Optional<InterfaceMessage> message, String error) {

    static ParsedMessage of(ULocale locale, String pattern) {
        try {
            return new ParsedMessage(Optional.of(new InterfaceMessage(locale, pattern)), "");
        } catch (IllegalArgumentException e) {
            return new ParsedMessage(Optional.empty(), String.valueOf(e.getMessage()));
        }
    }
}
