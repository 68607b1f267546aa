package dev.dragoman.rendering.record;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.records.RecordLinks;
import io.quarkus.qute.TemplateData;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a record comes from, and which public records belong to it. */
@RegisterForReflection
@TemplateData
public record LinksView(
        @Schema(description = "Who published the text first; null if not stated", nullable = true)
        SourceView source,

        @Schema(description = "The related records that are public, in the order of the record")
        List<RelatedView> related) {

    /** Who published a text first. */
    @RegisterForReflection
    @TemplateData
    @Schema(
            name = "RecordOrigin",
            requiredProperties = {"name", "lang", "address"})
    public record SourceView(
            String name,
            @Schema(ref = "LanguageTag") String lang,
            @JsonIgnore String dir,
            @Schema(format = "uri", nullable = true) String address) {

        static SourceView of(RecordLinks.Source source, LanguageTag locale) {
            LanguageTag named = source.localeFor(locale.base());
            return new SourceView(
                    source.names().get(named.toString()),
                    named.toString(),
                    named.direction().slug(),
                    source.address().orElse(null));
        }
    }

    /** A related record. */
    @RegisterForReflection
    @TemplateData
    @Schema(
            name = "RelatedRecord",
            requiredProperties = {"slug", "kind", "locale", "title", "titleLang", "issued", "url"})
    public record RelatedView(
            String slug,
            @Schema(ref = "Kind") String kind,
            @Schema(ref = "LanguageTag") String locale,
            String title,
            @Schema(ref = "LanguageTag") String titleLang,
            @Schema(format = "date") String issued,
            @Schema(format = "uri") String url,
            @JsonIgnore TextView titleText,
            @JsonIgnore String issuedText) {}
}
