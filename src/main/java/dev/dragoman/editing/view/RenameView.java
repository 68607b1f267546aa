package dev.dragoman.editing.view;

import dev.dragoman.locales.LanguageTag;
import dev.dragoman.releasing.renaming.Renamed;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A record after its renaming. */
@RegisterForReflection
@Schema(name = "RenamedRecord")
public record RenameView(
        @Schema(required = true, description = "The present slug")
        String slug,

        @Schema(required = true, description = "The former slug")
        String from,

        @Schema(required = true, description = "All slugs whose addresses redirect to it, earliest first")
        List<String> formerSlugs,

        @Schema(required = true, description = "The language versions whose public addresses have changed")
        List<String> locales) {

    public static RenameView of(Renamed renamed) {
        return new RenameView(
                renamed.slug().value(),
                renamed.from().value(),
                renamed.formerSlugs(),
                renamed.locales().stream().map(LanguageTag::toString).toList());
    }
}
