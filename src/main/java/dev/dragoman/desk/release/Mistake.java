package dev.dragoman.desk.release;

import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Map;

/**
 * What is wrong with what a person has typed.
 *
 * @param key of the message
 * @param values of the message
 * @param detail more about it, in English; null for nothing
 * @param offsets the offsets of which one must be chosen, the earlier instant first; mostly none
 */
@TemplateData
public record Mistake(String key, Map<String, Object> values, String detail, List<String> offsets) {

    public Mistake {
        values = Map.copyOf(values);
        offsets = List.copyOf(offsets);
    }

    /** A mistake whose message says all. */
    public static Mistake of(String key) {
        return new Mistake(key, Map.of(), null, List.of());
    }

    /** A mistake that needs more words than ours. */
    public static Mistake of(String key, String detail) {
        return new Mistake(key, Map.of(), detail, List.of());
    }
}
