package dev.dragoman.rendering.edition;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All public editions of a record in one language. */
@RegisterForReflection
@Schema(name = "Editions")
public record EditionsView(
        String slug,
        String locale,

        @Schema(description = "The newest first") List<EditionView.Summary> editions) {}
