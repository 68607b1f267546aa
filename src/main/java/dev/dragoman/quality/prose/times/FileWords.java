package dev.dragoman.quality.prose.times;

import dev.dragoman.quality.prose.times.WordFile.Entry;
import java.util.Set;

/** Adds the words of a language's file to its lexicon. */
record FileWords(WordFile file, ZoneWords zones) {

    private static final Set<String> PLAIN = Set.of(
            "am",
            "pm",
            "night",
            "midday",
            "noon",
            "midnight",
            "about",
            "about-after",
            "about-time",
            "day-unit",
            "hour-unit",
            "minute-unit",
            Meaning.RANGE,
            "range-after",
            Meaning.TO,
            Meaning.IGNORED);
    private static final Set<String> NUMBERED =
            Set.of("month", "weekday", "weekday-short", "era", "shift", Meaning.NUMBER);
    /** A word that templates need by name, too. */
    private static final Set<String> SECOND = Set.of(Meaning.RANGE, Meaning.TO);

    private static final Set<String> OTHERS =
            Set.of("setting", "clock", "date", "duration", "offset", "abbreviation", "number-words", "zone-ending");

    void addTo(Lexicon words) {
        file.entries().forEach(entry -> add(entry, words));
    }

    private void add(Entry entry, Lexicon words) {
        String key = entry.key();
        int dot = key.indexOf('.');
        String kind = dot < 0 ? key : key.substring(0, dot);
        if (PLAIN.contains(key)) {
            entry.words().forEach(word -> words.add(word, new Meaning(key, null)));
        } else if (NUMBERED.contains(kind) && dot > 0) {
            Meaning meaning = new Meaning(kind, Integer.valueOf(entry.rest()));
            entry.words().forEach(word -> words.add(word, meaning));
        } else if (kind.equals(Meaning.PHRASE) && dot > 0) {
            entry.words().forEach(word -> words.add(word, new Meaning(Meaning.PHRASE, entry.rest())));
        } else if (kind.equals("word") && dot > 0) {
            entry.words().forEach(word -> words.add(word, new Meaning(entry.rest(), null)));
        } else if (SECOND.contains(kind) && dot > 0) {
            entry.words().forEach(word -> words.add(word, new Meaning(entry.rest(), kind)));
        } else if (kind.equals("zone") && dot > 0) {
            Meaning meaning = new Meaning("zone", zones.named(entry.rest()));
            entry.words().forEach(word -> zones.add(words, word, meaning));
        } else if (!OTHERS.contains(kind)) {
            throw new IllegalArgumentException("Unknown key " + key);
        }
    }
}
