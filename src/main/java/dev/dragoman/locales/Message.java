package dev.dragoman.locales;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.Map;
import java.util.Set;

/** One message of the interface in one locale, ready to be formatted by many threads. */
final class Message {

    private final String pattern;
    private final Set<String> arguments;
    private final MessageFormat format;

    Message(LanguageTag locale, String pattern) {
        this.pattern = pattern;
        this.arguments = WordsCheck.arguments(pattern);
        this.format = new MessageFormat(pattern, locale.toULocale());
    }

    /** The text with its values, in the digits of the locale. */
    String text(Map<String, Object> values) {
        requireAll(values);
        // MessageFormat is not safe for threads; to clone it costs more than to wait for it.
        synchronized (format) {
            return format.format(values);
        }
    }

    /** The text with its values, in a locale with extensions; not kept, since there is no end of those. */
    String text(Map<String, Object> values, ULocale locale) {
        requireAll(values);
        return new MessageFormat(pattern, locale).format(values);
    }

    private void requireAll(Map<String, Object> values) {
        if (!values.keySet().containsAll(arguments)) {
            throw new IllegalArgumentException(
                    "The message \"" + pattern + "\" takes the values " + arguments + ", not " + values.keySet());
        }
    }
}
