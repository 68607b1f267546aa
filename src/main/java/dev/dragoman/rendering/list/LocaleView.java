package dev.dragoman.rendering.list;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A locale in use. */
@RegisterForReflection
@Schema(name = "Locale")
public record LocaleView(
        @Schema(ref = "LanguageTag") String locale,

        @Schema(description = "The language's name in the language itself")
        String name,

        @Schema(ref = "Direction") String dir) {}
