package dev.dragoman.rendering;

import dev.dragoman.editions.Edition;
import io.quarkus.qute.TemplateData;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A public language version.
 *
 * @param name the language's name in the language itself
 */
@RegisterForReflection
@TemplateData
@Schema(name = "Alternate")
public record AlternateView(
        @Schema(ref = "LanguageTag") String locale,

        @Schema(description = "The language's name in the language itself")
        String name,

        @Schema(ref = "Direction") String dir,
        @Schema(ref = "Authority") String authority,
        int edition,

        @Schema(description = "The address of its page", format = "uri")
        String href) {

    public static AlternateView of(Edition edition, Permalinks permalinks) {
        return new AlternateView(
                edition.locale().toString(),
                edition.locale().ownName(),
                edition.locale().direction().slug(),
                edition.authority().slug(),
                edition.number(),
                permalinks.page(edition.locale(), edition.slug()));
    }
}
