package dev.dragoman.rendering;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Another public language version. */
@RegisterForReflection
@Schema(name = "Alternate")
public record AlternateView(String locale, String name, String dir, String authority, int edition, String href) {

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
