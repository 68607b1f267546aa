package dev.dragoman.rendering;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Another public language version. */
@RegisterForReflection
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

    public static AlternateView of(Alternate alternate, String href) {
        return new AlternateView(
                alternate.locale().toString(),
                alternate.ownName(),
                alternate.dir(),
                alternate.authority().slug(),
                alternate.edition(),
                href);
    }
}
