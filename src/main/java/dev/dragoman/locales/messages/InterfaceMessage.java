package dev.dragoman.locales.messages;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.util.ULocale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** One message of the interface in one locale, safe to share between threads; parsed on first use. */
final class InterfaceMessage {

    private static final String STOP = ".";

    private final ULocale locale;
    private final String pattern;
    private final Set<String> arguments;
    private Optional<MessageFormat> format = Optional.empty();

    /**
     * @throws IllegalArgumentException if it is not a pattern of ICU's MessageFormat, or its values have numbers
     *     instead of names
     */
    InterfaceMessage(ULocale locale, String pattern) {
        this.locale = locale;
        this.pattern = pattern;
        MessagePattern parsed = parsed(pattern);
        if (parsed.hasNumberedArguments()) {
            throw new IllegalArgumentException("its values must have names, as in {count}, not numbers");
        }
        this.arguments = Set.copyOf(arguments(parsed));
        if (hasTypes(parsed)) {
            // Only the format itself knows its types: {count, number}.
            this.format = Optional.of(new MessageFormat(pattern, locale));
        }
    }

    /** The names of its values, including those in plural and select branches. */
    Set<String> arguments() {
        return arguments;
    }

    boolean isBlank() {
        return pattern.isBlank();
    }

    /** The text with its values, in the digits of the locale. */
    synchronized String text(Map<String, Object> values) {
        requireAll(values);
        if (format.isEmpty()) {
            format = Optional.of(new MessageFormat(pattern, locale));
        }
        // MessageFormat is not thread-safe; cloning it costs more than waiting for it.
        return withoutDoubledStops(format.get().format(values), values);
    }

    /** The text with its values, in a locale with extensions; not cached, because there are too many of those. */
    String text(Map<String, Object> values, ULocale asked) {
        requireAll(values);
        return withoutDoubledStops(new MessageFormat(pattern, asked).format(values), values);
    }

    /** A value may end with a full stop of its own, as {@code 28 листопада 2026 р.} does. */
    private static String withoutDoubledStops(String text, Map<String, Object> values) {
        String single = text;
        for (Object value : values.values()) {
            if (value instanceof String words && words.length() > STOP.length() && words.endsWith(STOP)) {
                single = single.replace(words + STOP, words);
            }
        }
        return single;
    }

    private void requireAll(Map<String, Object> values) {
        if (!values.keySet().containsAll(arguments)) {
            throw new IllegalArgumentException("The message \"" + pattern + "\" has the values "
                    + new TreeSet<>(arguments) + ", not " + values.keySet());
        }
    }

    private static MessagePattern parsed(String pattern) {
        try {
            return new MessagePattern(pattern);
        } catch (IndexOutOfBoundsException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private static Set<String> arguments(MessagePattern parsed) {
        Set<String> names = new TreeSet<>();
        for (int i = 0; i < parsed.countParts(); i++) {
            MessagePattern.Part part = parsed.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_NAME) {
                names.add(parsed.getSubstring(part));
            }
        }
        return names;
    }

    private static boolean hasTypes(MessagePattern parsed) {
        for (int i = 0; i < parsed.countParts(); i++) {
            if (parsed.getPartType(i) == MessagePattern.Part.Type.ARG_TYPE) {
                return true;
            }
        }
        return false;
    }
}
