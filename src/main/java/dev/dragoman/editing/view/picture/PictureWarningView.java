package dev.dragoman.editing.view.picture;

import dev.dragoman.drafting.PictureWarning;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an author should know about a picture that was accepted. */
@RegisterForReflection
@Schema(name = "PictureWarning")
public record PictureWarningView(
        @Schema(
                required = true,
                enumeration = {"picture-missing", "picture-without-alternative", "picture-of-other-proportions"})
        String code,

        @Schema(required = true, description = "The name of the picture")
        String picture,

        @Schema(required = true, description = "A sentence for the author")
        String text) {

    public static List<PictureWarningView> of(List<PictureWarning> warnings) {
        return warnings.stream()
                .map(warning -> new PictureWarningView(warning.code(), warning.picture(), warning.text()))
                .toList();
    }
}
