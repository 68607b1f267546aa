package dev.dragoman.records;

import dev.dragoman.locales.LanguageTag;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where a record comes from, and what belongs to it.
 *
 * @param source who published the text, and where
 * @param related other records, in the order in which they are shown
 */
public record RecordLinks(Optional<Source> source, List<Slug> related) {

    public static final RecordLinks NONE = new RecordLinks(Optional.empty(), List.of());

    public RecordLinks {
        related = List.copyOf(related);
        if (new HashSet<>(related).size() < related.size()) {
            throw new IllegalArgumentException("A related record is named twice");
        }
    }

    /**
     * Who published the text first.
     *
     * @param names the name by locale, always in the canonical one
     * @param address an http or https address
     */
    public record Source(SortedMap<String, String> names, Optional<String> address) {

        public Source {
            names = Collections.unmodifiableSortedMap(new TreeMap<>(names));
            if (!names.containsKey(LanguageTag.CANONICAL.toString())) {
                throw new IllegalArgumentException("The source needs a name in " + LanguageTag.CANONICAL);
            }
        }

        /** The locale of the name that readers of a locale get: their own, or the canonical one. */
        public LanguageTag localeFor(LanguageTag locale) {
            return names.containsKey(locale.toString()) ? locale : LanguageTag.CANONICAL;
        }
    }
}
