package dev.dragoman.rendering.record;

import dev.dragoman.locales.FallbackReason;
import dev.dragoman.locales.LanguageChoice;
import dev.dragoman.locales.LanguageTag;
import io.quarkus.qute.TemplateData;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The language that is served, and the one that was asked for. */
@RegisterForReflection
@TemplateData
public record LanguageView(
        @Schema(ref = "LanguageTag", description = "The locale that is served")
        String locale,

        @Schema(description = "The locale that was requested first; null if none was", nullable = true)
        String requestedLocale,

        @Schema(ref = "FallbackReason") String fallback,

        @Schema(ref = "Direction") String dir) {

    /** What is served to a reader who asked so. */
    public static LanguageView of(LanguageTag served, LanguageChoice language) {
        return new LanguageView(
                served.toString(),
                language.requested().map(LanguageTag::toString).orElse(null),
                language.fallback().map(FallbackReason::slug).orElse(null),
                served.direction().slug());
    }
}
