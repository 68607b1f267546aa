package dev.dragoman.releasing.forecast;

import dev.dragoman.records.CanonicalRecord;
import java.util.List;

/**
 * What readers would see of a record.
 *
 * @param record the canonical text that would be public
 * @param locales those that are or were public then, the canonical one first; readers of all others get its text
 */
public record RecordForecast(CanonicalRecord record, List<LocaleForecast> locales) {

    public RecordForecast {
        locales = List.copyOf(locales);
    }
}
