package dev.dragoman.webhooks;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Which messages a webhook gets.
 *
 * @param events patterns of {@link EventType}, at least one
 * @param slugs the records; empty for all
 * @param locales the locales, as language tags; empty for all
 */
public record EventFilter(List<String> events, List<String> slugs, List<String> locales) {

    /** Every public change. */
    public static final EventFilter ALL_CHANGES = new EventFilter(List.of(EventType.CHANGE), List.of(), List.of());

    public EventFilter {
        events = List.copyOf(events);
        slugs = List.copyOf(slugs);
        locales = List.copyOf(locales);
        if (events.isEmpty()) {
            throw new IllegalArgumentException("A webhook without events would receive nothing");
        }
    }

    /** Reads what {@link #join} writes. */
    static List<String> split(String texts) {
        return texts.isEmpty() ? List.of() : Arrays.asList(texts.split(" "));
    }

    static String join(List<String> texts) {
        return String.join(" ", texts);
    }

    /** Whether it selects any work. */
    public boolean wantsWork() {
        return events.stream().anyMatch(pattern -> pattern.equals(EventType.WORK) || EventType.isWork(pattern));
    }

    /** Whether it selects a message about a language version; a change of a whole record has no locale. */
    boolean selects(String type, String slug, Optional<String> locale) {
        return events.stream().anyMatch(pattern -> EventType.selects(pattern, type))
                && (slugs.isEmpty() || slugs.contains(slug))
                && (locales.isEmpty()
                        || locale.filter(tag -> !locales.contains(tag)).isEmpty());
    }
}
