package dev.dragoman.rendering.list;

import dev.dragoman.locales.LanguageTag;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was searched for, and how much of it was found. */
@RegisterForReflection
@Schema(name = "Search")
public record SearchView(
        @Schema(description = "The query") String query,

        @Schema(description = "How many records were found, counted up to 1000")
        int count,

        @Schema(description = "Whether there are more results than were counted")
        boolean more,

        @Schema(description = "If nothing was found: other languages that have results")
        List<String> elsewhere) {

    static SearchView of(SearchResult result) {
        return new SearchView(
                result.query().typed(),
                result.count(),
                result.more(),
                result.elsewhere().stream().map(LanguageTag::toString).toList());
    }
}
