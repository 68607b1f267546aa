package dev.dragoman.times;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.Map;

/** One ICU MessageFormat pattern of a locale, safe to share between threads. */
public final class Formula {

    private final MessageFormat format;

    /** @throws IllegalArgumentException naming the key if the pattern is not well-formed */
    Formula(String key, String pattern, ULocale locale) {
        try {
            format = new MessageFormat(pattern, locale);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(key + " of " + locale.toLanguageTag() + ": " + e.getMessage(), e);
        }
    }

    public String format(Map<String, Object> values) {
        // ICU's formats keep state while they work; a clone for each call would cost more than the lock.
        synchronized (format) {
            return format.format(values);
        }
    }
}
