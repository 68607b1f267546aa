package dev.dragoman.memory.suggestion;

import dev.dragoman.memory.MemoryPair;
import dev.dragoman.quality.finding.Span;
import java.util.List;

/**
 * An earlier translation that is offered for a unit.
 *
 * @param percent how alike the two sources are; 100 if they are the same
 * @param target the translation, with references and link addresses of the unit where that was possible
 * @param adapted whether any was replaced
 * @param codes the protected parts that it has not as the unit's source has them
 * @param inSource the numbers and dates of the earlier source that this one has not
 * @param inTarget the same in the translation
 * @param origin where it is from
 */
public record Suggestion(
        int percent,
        String target,
        boolean adapted,
        List<String> codes,
        List<Span> inSource,
        List<Span> inTarget,
        MemoryPair origin) {

    public Suggestion {
        codes = List.copyOf(codes);
        inSource = List.copyOf(inSource);
        inTarget = List.copyOf(inTarget);
    }
}
