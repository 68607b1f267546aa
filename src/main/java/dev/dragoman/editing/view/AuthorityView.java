package dev.dragoman.editing.view;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The authority of a translation after a publisher has set it. */
@RegisterForReflection
@Schema(name = "AuthoritySet")
public record AuthorityView(
        @Schema(required = true) String slug,
        @Schema(required = true) String locale,

        @Schema(
                required = true,
                enumeration = {"authentic", "official", "provisional", "machine"})
        String authority,

        @Schema(
                required = true,
                enumeration = {"authentic", "official", "provisional", "machine"},
                description = "The authority in force before")
        String before,

        @Schema(required = true, description = "The newest version of the translation")
        int version) {}
