package dev.dragoman.rendering.edition;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;

/** All public editions of a record in one language. */
@RegisterForReflection
@Schema(name = "Editions", properties = @SchemaProperty(name = "status", constValue = "public"))
public record EditionsView(
        String slug,
        @Schema(ref = "LanguageTag") String locale,

        @Schema(description = "The newest first") List<EditionView.Summary> editions) {

    /** Tells this answer from the notice of a withdrawal, which says {@code withdrawn}. */
    @JsonProperty("status")
    public String status() {
        return "public";
    }
}
