package dev.dragoman.desk.memory;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dragoman.locales.LanguageTag;
import dev.dragoman.memory.MemoryPair;
import dev.dragoman.memory.MemoryPairs;
import dev.dragoman.memory.tmx.TmxWriter;
import dev.dragoman.storage.Store;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.time.Clock;
import java.util.List;

/** Writes all translations of a language as TMX while they are read, so that their number does not matter. */
@Singleton
class Downloading {

    private static final int PAGE = 500;

    private final Store store;
    private final Clock clock;

    Downloading(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** The file. */
    StreamingOutput of(LanguageTag locale) {
        return stream -> {
            BufferedWriter out = new BufferedWriter(new OutputStreamWriter(stream, UTF_8));
            TmxWriter writer = new TmxWriter(out, locale);
            writer.begin(clock.instant());
            long last = 0;
            List<MemoryPair> page = page(locale, last);
            while (!page.isEmpty()) {
                for (MemoryPair pair : page) {
                    writer.add(pair);
                    last = pair.id();
                }
                page = page(locale, last);
            }
            writer.end();
        };
    }

    private List<MemoryPair> page(LanguageTag locale, long after) {
        return store.read(tables -> tables.table(MemoryPairs.class).page(locale.toString(), after, PAGE));
    }
}
