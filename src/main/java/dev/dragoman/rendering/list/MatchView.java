package dev.dragoman.rendering.list;

import dev.dragoman.editions.search.Excerpt;
import dev.dragoman.editions.search.SearchHits;
import dev.dragoman.editions.search.SearchQuery;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.rendering.MarkedText;
import dev.dragoman.rendering.record.TextView;
import io.quarkus.qute.TemplateData;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where the words that were searched for are in a record. */
@RegisterForReflection
@TemplateData
@Schema(name = "Match")
public record MatchView(
        @Schema(description = "The title of the record") MarkedText title,

        @Schema(
                description = "The part of the record that contains most of the words, or its beginning; null if it"
                        + " has no text except the title",
                nullable = true)
        MarkedText excerpt) {

    static MatchView of(TextView title, Optional<Excerpt> excerpt, SearchQuery query) {
        return new MatchView(
                MarkedText.of(
                        title.text(),
                        LanguageTag.parse(title.lang()),
                        SearchHits.in(title.text(), query).ranges()),
                excerpt.map(of -> MarkedText.of(of.text(), of.lang(), of.ranges()))
                        .orElse(null));
    }
}
