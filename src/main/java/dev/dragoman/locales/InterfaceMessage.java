package dev.dragoman.locales;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.util.ULocale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** One message of the interface in one locale, which many threads may format; most are never asked for in a locale. */
final class InterfaceMessage {

    private final ULocale locale;
    private final String pattern;
    private final Set<String> arguments;
    private Optional<MessageFormat> format = Optional.empty();

    /** @throws IllegalArgumentException if it is no pattern for ICU's MessageFormat, or gives its values numbers, not names */
    InterfaceMessage(ULocale locale, String pattern) {
        this.locale = locale;
        this.pattern = pattern;
        MessagePattern parsed = parsed(pattern);
        if (parsed.hasNumberedArguments()) {
            throw new IllegalArgumentException("its values are to have names, as in {count}, not numbers");
        }
        this.arguments = Set.copyOf(arguments(parsed));
        if (hasTypes(parsed)) {
            // Only the format itself knows its types: {count, number}.
            this.format = Optional.of(new MessageFormat(pattern, locale));
        }
    }

    /** The names of the values that it takes, those within plural and select branches included. */
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
        // MessageFormat is not safe for threads; to clone it costs more than to wait for it.
        return format.get().format(values);
    }

    /** The text with its values, in a locale with extensions; not kept, since there is no end of those. */
    String text(Map<String, Object> values, ULocale asked) {
        requireAll(values);
        return new MessageFormat(pattern, asked).format(values);
    }

    private void requireAll(Map<String, Object> values) {
        if (!values.keySet().containsAll(arguments)) {
            throw new IllegalArgumentException("The message \"" + pattern + "\" takes the values "
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
