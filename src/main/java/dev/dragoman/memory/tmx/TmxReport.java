package dev.dragoman.memory.tmx;

import dev.dragoman.locales.LanguageTag;
import java.util.List;

/**
 * What a TMX file would add to the memory.
 *
 * @param added how many pairs the memory does not have
 * @param known how many it has, or the file has twice
 * @param others how many entries lack English or the language
 */
public record TmxReport(
        String id, String file, LanguageTag locale, int added, int known, int others, List<TmxFile.Refused> refused) {

    public TmxReport {
        refused = List.copyOf(refused);
    }
}
