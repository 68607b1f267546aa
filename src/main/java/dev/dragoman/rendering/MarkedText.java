package dev.dragoman.rendering;

import dev.dragoman.editions.search.SearchHits.Range;
import dev.dragoman.locales.LanguageTag;
import io.quarkus.qute.TemplateData;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A text in which the words that were searched for are marked. */
@RegisterForReflection
@TemplateData
@Schema(name = "MarkedText")
public record MarkedText(
        @Schema(ref = "LanguageTag", description = "The language of this text")
        String lang,

        @Schema(ref = "Direction") String dir,
        @Schema(description = "The text without markup") String text,

        @Schema(description = "The text as HTML phrasing content: escaped, each hit in a mark element")
        String html,

        @Schema(description = "Where the hits are in text, in order and without overlaps")
        List<HitRange> ranges) {

    /** Where a hit is. */
    @RegisterForReflection
    @Schema(name = "HitRange")
    public record HitRange(
            @Schema(description = "Where it begins, in UTF-16 code units, as in JavaScript")
            int start,

            @Schema(description = "Where it ends, exclusive")
            int end) {}

    /** A plain text with its hits. */
    public static MarkedText of(String text, LanguageTag lang, List<Range> hits) {
        Html html = new Html();
        int done = 0;
        for (Range hit : hits) {
            html.text(text.substring(done, hit.start()));
            html.element("mark", () -> html.text(text.substring(hit.start(), hit.end())));
            done = hit.end();
        }
        html.text(text.substring(done));
        return new MarkedText(
                lang.toString(),
                lang.direction().slug(),
                text,
                html.toString(),
                hits.stream().map(hit -> new HitRange(hit.start(), hit.end())).toList());
    }
}
