package dev.dragoman.memory.tmx;

import dev.dragoman.memory.NormalizedSource;
import java.util.List;

/**
 * A TMX file with what it says.
 *
 * @param sources those of its pairs, in the form in which equal sources are equal
 */
public record ReadImport(MemoryImport file, TmxFile content, List<NormalizedSource> sources) {

    public ReadImport {
        sources = List.copyOf(sources);
    }
}
